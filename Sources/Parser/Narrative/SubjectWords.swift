/// The words before a figure as a name: whole, and without what templates hang on it.
///
/// `"三公"经费支出决算总额` is the same subject as `"三公"经费`: 支出, 决算, 总额 and their like say that a figure
/// follows, not what it is of.
struct SubjectWords {
    /// The words.
    let range: Range<Int>
    /// Where the name can end, the whole first, then shorter and shorter.
    let ends: [Int]

    init(_ text: CanonicalText, _ range: Range<Int>) {
        self.range = range
        var ends = [range.upperBound]
        var end = range.upperBound
        while let tail = Self.tails.indexOfSuffix(text, range.lowerBound..<end) {
            end -= Self.tails.patterns[tail].count
            ends.append(end)
        }
        self.ends = ends
    }

    /// The length of the longest of the names that ends the words, and how much hangs on it; nil where none does. A
    /// name that ends the whole words comes before one that something hangs on.
    func match(_ names: PatternSet, _ text: CanonicalText) -> (tail: Int, length: Int)? {
        for (tail, end) in ends.enumerated() where end > range.lowerBound {
            if let length = names.longestSuffix(text, range.lowerBound..<end) { return (tail, length) }
        }
        return nil
    }

    private static let tails: PatternSet = [
        "支出", "决算", "总额", "总计", "合计", "共计", "汇总", "金额", "数额", "数", "实际", "发生", "财政拨款", "一般公共预算",
        "公共财政", "公共", "全年", "累计", "总", "\"", ")", "为", "共", "是",
    ]
}
