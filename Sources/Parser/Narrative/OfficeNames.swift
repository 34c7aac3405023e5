import Model

/// Reads the names behind 下设8个科室，分别是：…。
enum OfficeNames {
    /// Reads them from the words behind the number; there are none where no list follows within a few words.
    static func read(_ words: Range<Int>, _ document: DocumentContext, into report: inout Report) {
        let text = document.text
        let slot = Slot(\.staffing, \.officeNames)
        guard slot.cell(in: &report) == nil else { return }
        let head = words.lowerBound..<min(words.lowerBound + 60, words.upperBound)
        var start: Int?
        for opening in openings where start == nil {
            start = text.firstIndex(of: opening, in: head).map { $0 + opening.count }
        }
        guard let start, let end = text.firstIndex(of: "。", in: start..<words.upperBound), start < end else {
            return
        }
        var names: [String] = []
        var depth = 0
        var first = start
        var index = start
        func close(_ end: Int) {
            let name = document.string(first..<end)
            if !name.isEmpty { names.append(name) }
        }
        while index < end {
            let byte = text.bytes[index]
            if byte == 40 { depth += 1 }
            if byte == 41 { depth = max(depth - 1, 0) }
            let isMark = byte == 44 || byte == 59
            if depth == 0, isMark || text.matches("、", at: index, limit: end) {
                close(index)
                index += isMark ? 1 : 3
                first = index
            } else {
                index += 1
            }
        }
        close(end)
        slot.set(RowValues.Cell(value: .list(names), span: document.span(start..<end)), in: &report)
    }

    private static let openings: [Pattern] = ["分别是:", "分别为:"]
}
