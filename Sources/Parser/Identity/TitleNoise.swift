/// What pages put before a title on the same line: navigation, an index number, a date, a page's number.
enum TitleNoise {
    /// Where the title begins within a line.
    static func skip(_ text: CanonicalText, _ line: Range<Int>) -> Int {
        var start = line.lowerBound
        for index in line {
            switch text.bytes[index] {
            case 58, 59, 62, 124: start = index + 1
            case 0xE3 where text.matches("。", at: index, limit: line.upperBound): start = index + 3
            case 0xE2 where text.matches("•", at: index, limit: line.upperBound): start = index + 3
            default: break
            }
        }
        if let number = text.lastIndex(of: "索引号", in: start..<line.upperBound) { start = number + 9 }
        start = behindDigits(text, start, line.upperBound)
        return behindRepetition(text, start, line.upperBound)
    }

    /// Behind digits that are no year: `15:42海南省…`, `-1-梧州市…`.
    private static func behindDigits(_ text: CanonicalText, _ start: Int, _ limit: Int) -> Int {
        let marks = text.bytes[start..<limit].prefix { 48...57 ~= $0 || $0 == 45 || $0 == 47 }
        guard !marks.isEmpty, !text.matches("年", at: marks.endIndex, limit: limit) else { return start }
        return marks.endIndex
    }

    /// Behind the first of two equal names: `发布单位` is followed by the title without a mark between.
    private static func behindRepetition(_ text: CanonicalText, _ start: Int, _ limit: Int) -> Int {
        let count = limit - start
        guard count >= 36 else { return start }
        for length in stride(from: 18, through: count / 2, by: 3)
        where text.bytes[start..<start + length].elementsEqual(
            text.bytes[start + length..<start + 2 * length])
        {
            return start + length
        }
        return start
    }
}
