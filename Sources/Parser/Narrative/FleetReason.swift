import Model

/// Reads why 固定资产车辆 and 公务用车保有量 differ.
enum FleetReason {
    /// Reads it from the words behind the number of 固定资产车辆, up to the full stop.
    static func read(_ words: Range<Int>, _ document: DocumentContext, into report: inout Report) {
        let text = document.text
        guard let end = text.firstIndex(of: "。", in: words),
            let found = text.firstIndex(of: "差异原因是", in: words.lowerBound..<end)
        else { return }
        var start = found + 15
        while start < end, text.bytes[start] == 58 { start += 1 }
        document.setText(Slot(\.threePublic, \.fleetReason), start..<end, in: &report)
    }
}
