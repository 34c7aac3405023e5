/// Tells what a figure is compared with: last year (`比上年`, `与2023年度相比`) or a budget (`比年初预算`).
enum Comparison {
    /// A word of rising or falling at the end of the words before a figure.
    static func direction(_ text: CanonicalText, _ head: Range<Int>) -> (start: Int, sign: Int)? {
        guard let index = directionWords.indexOfSuffix(text, head) else { return nil }
        return (head.upperBound - directionWords.patterns[index].count, signs[index])
    }

    /// Whether the words say that the figures behind belong to two subjects: `各`, `分别`.
    static func isShared(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        text.hasSuffix(words, "各") || text.hasSuffix(words, "分别") || text.hasSuffix(words, "均")
    }

    /// Whether the words compare with another year.
    static func withYear(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        text.contains(words, anyOf: otherYears)
            || namedYear(text, words) != nil
    }

    /// Whether the words compare with a budget, be it last year's.
    static func withBudget(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        text.contains(words, anyOf: budgets)
    }

    /// Whether the words are a comparison with another year and nothing else.
    static func isYearAlone(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        yearStart(text, words) == words.lowerBound
    }

    /// Where the comparison with another year begins that ends the words; nil where they end otherwise.
    static func yearStart(_ text: CanonicalText, _ words: Range<Int>) -> Int? {
        if let ending = years.indexOfSuffix(text, words) {
            return words.upperBound - years.patterns[ending].count
        }
        guard let year = namedYear(text, words) else { return nil }
        let rest = year.end..<words.upperBound
        return yearEnds.contains { text.equals(rest, $0) } ? year.start : nil
    }

    /// Whether the clause before the one that holds a figure is of a kind: `与上年相比，` before `收入增加5.00万元`.
    static func isAhead(
        _ text: CanonicalText, _ quantity: Quantity, _ isKind: (CanonicalText, Range<Int>) -> Bool
    ) -> Bool {
        let label = quantity.label.lowerBound..<quantity.head.lowerBound
        guard text.hasSuffix(label, ","), !text.contains(label, "原因") else { return false }
        let end = label.upperBound - 1
        var start = end
        while start > label.lowerBound, !endsClause(text, start, label.lowerBound) { start -= 1 }
        return start < end && isKind(text, start..<end)
    }

    /// Whether a clause ends right before `index`.
    static func endsClause(_ text: CanonicalText, _ index: Int, _ limit: Int) -> Bool {
        let byte = text.bytes[index - 1]
        if byte == 44 || byte == 59 || byte == 58 { return true }
        return index - 3 >= limit
            && (text.matches("。", at: index - 3, limit: index)
                || text.matches("、", at: index - 3, limit: index))
    }

    /// `比2023年`, `与2023年度`, `较2023年度`.
    private static func namedYear(_ text: CanonicalText, _ words: Range<Int>) -> (start: Int, end: Int)? {
        for word in ["比", "与", "较"] as [Pattern] {
            guard let start = text.lastIndex(of: word, in: words) else { continue }
            let digits = start + 3..<min(start + 7, words.upperBound)
            guard digits.count == 4, text.bytes[digits].allSatisfy({ 48...57 ~= $0 }) else { continue }
            for year in ["年度", "年"] as [Pattern]
            where text.matches(year, at: digits.upperBound, limit: words.upperBound) {
                return (start, digits.upperBound + year.count)
            }
        }
        return nil
    }

    private static let directionWords: PatternSet = [
        "增加", "增长", "上升", "减少", "下降", "降低", "增加了", "减少了", "增长了", "下降了", "上升了", "降低了", "增加支出",
        "减少支出", "增加额", "减少额", "增加额为", "减少额为", "增幅达", "降幅达", "增幅达到", "降幅达到", "下降幅度为", "增长幅度为",
        "增加幅度为", "减少幅度为", "下降率为", "多支出", "少支出", "增支", "减支", "增长率", "增长率为", "增幅", "增幅为", "降幅",
        "降幅为",
    ]
    /// For each of them 1 for rising, -1 for falling.
    private static let signs = [
        1, 1, 1, -1, -1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, -1, 1, 1, -1,
        -1, 1, -1, 1, -1, 1, 1, 1, 1, -1, -1,
    ]

    private static let otherYears: PatternSet = ["上年", "同比", "年度相比", "年相比", "上一年", "去年"]

    private static let budgets: PatternSet = [
        "比预算", "较预算", "与预算", "比年初", "较年初", "与年初", "比全年预算", "较全年预算", "与全年预算", "比调整", "较调整", "上年预算",
        "上年度预算", "年预算", "年度预算", "年初预算", "全年预算",
    ]

    private static let years: PatternSet = [
        "与上年决算数相比", "与上年决算相比", "与上年度决算相比", "与上年相比", "与上年度相比", "与上年同期相比", "与上一年相比", "与去年相比", "较上年决算数",
        "较上年度决算数",
        "比上年决算数", "比上年度决算数", "与上年决算数", "较上年同期", "比上年同期", "较上年度", "比上年度", "与上年度", "较上年", "比上年", "与上年", "较上一年",
        "比上一年", "较上年决算", "比上年决算", "较上年度决算", "比上年度决算", "与上年同比", "较上年同比", "与上年决算相比",
        "与上一年", "较去年", "比去年", "与去年", "同比",
    ]

    private static let yearEnds: [Pattern] = ["决算数相比", "决算相比", "相比", "决算数", "决算", ""]
}
