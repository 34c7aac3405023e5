/// Finds the words that give a reason.
enum Reason {
    /// The reason told at the beginning of a range: the text behind 主要原因是, up to the next connecting words,
    /// without the closing mark. Nil where the range does not begin with a reason.
    static func range(in text: CanonicalText, _ range: Range<Int>) -> Range<Int>? {
        var start: Int?
        for opening in openings {
            guard let found = text.firstIndex(of: opening, in: range), found - range.lowerBound <= 30 else {
                continue
            }
            start = found + opening.count
            break
        }
        guard var start else { return nil }
        while start < range.upperBound, text.bytes[start] == 58 { start += 1 }
        var end = range.upperBound
        for stop in stops {
            if let found = text.firstIndex(of: stop, in: start..<end) { end = found }
        }
        while end > start {
            if text.hasSuffix(start..<end, "。") {
                end -= 3
            } else if text.bytes[end - 1] == 59 || text.bytes[end - 1] == 44 {
                end -= 1
            } else {
                break
            }
        }
        return end > start ? start..<end : nil
    }

    private static let openings: [Pattern] = ["主要原因是", "主要变动原因是", "主要是因为", "原因是", "原因为", "主要原因:"]
    private static let stops: [Pattern] = [
        "。与年初预算", "。与全年预算", "与年初预算数相比情况", "。其中:", "。其中,", ";其中:", "。具体情况如下",
    ]
}
