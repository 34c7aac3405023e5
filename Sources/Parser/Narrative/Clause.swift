import Model

/// Tells by the words before a figure what it says of its subject.
struct Clause {
    /// What the figure says.
    let attribute: Attribute
    /// -1 where the words tell of a fall.
    let sign: Int
    /// The words that name the subject, which may be none.
    let subject: Range<Int>
    /// Whether the words hold only for a subject they name, or stand directly beside a figure of it.
    private(set) var isLoose = false
    /// Whether the words tell a change of what they name, and the comparison stands further ahead.
    private(set) var isBareDirection = false
    /// Whether the words tell one figure of two subjects: `各增加`.
    private(set) var isShared = false
    /// Whether the figure compares with a budget.
    private(set) var comparesBudget = false

    /// Reads the words before a figure.
    init(_ text: CanonicalText, _ quantity: Quantity) {
        if quantity.unit == .percent {
            self.init(rate: quantity, text)
        } else {
            self.init(amount: quantity, text)
        }
    }

    private init(rate quantity: Quantity, _ text: CanonicalText) {
        let head = quantity.head
        if let word = Comparison.direction(text, head) {
            let words = head.lowerBound..<word.start
            // 各下降4.00%,5.00% is told of two subjects at once, which PairReader reads.
            let isShared = Comparison.isShared(text, words)
            let isBudget = Comparison.withBudget(text, words)
            self.init(isShared || isBudget ? .other : .changeRate, word.sign, words)
            comparesBudget = isBudget
        } else if text.hasSuffix(head, "差异率") || text.hasSuffix(head, "差异率为") {
            self.init(.variance, 1, head)
        } else {
            let isShare = text.contains(head, "占") && !text.contains(head, anyOf: Self.foreignShares)
            self.init(isShare ? .share : .other, 1, head)
        }
    }

    private init(amount quantity: Quantity, _ text: CanonicalText) {
        let head = quantity.head
        if let word = Comparison.direction(text, head) {
            let words = head.lowerBound..<word.start
            if Comparison.isShared(text, words) {
                self.init(.other, word.sign, words)
                isShared = true
            } else if Comparison.withBudget(text, words)
                || words.isEmpty && Comparison.isAhead(text, quantity, Comparison.withBudget)
            {
                self.init(.other, word.sign, words)
                comparesBudget = true
            } else if words.isEmpty || Comparison.withYear(text, words) {
                self.init(.change, word.sign, words)
            } else if Comparison.isAhead(text, quantity, Comparison.isYearAlone) {
                self.init(.change, word.sign, words)
                isLoose = true
            } else {
                self.init(.other, word.sign, words)
                isBareDirection = true
            }
        } else if text.contains(head, anyOf: Self.differences) {
            self.init(.other, 1, head)
            comparesBudget = Comparison.withBudget(text, head) || text.contains(head, "预算")
        } else if text.contains(head, anyOf: Self.lastYears) {
            self.init(.other, 1, head)
        } else if let end = Self.end(text, head, Self.budgetWords) {
            self.init(.budget, 1, head.lowerBound..<end)
        } else if let end = Self.end(text, head, Self.fullYearBudgets) {
            self.init(.fullYearBudget, 1, head.lowerBound..<end)
            isLoose = true
        } else if let end = Self.end(text, head, Self.plainBudgets) {
            self.init(.fullYearBudget, 1, head.lowerBound..<end)
            isLoose = true
        } else if let end = Self.end(text, head, Self.finals) {
            self.init(.final, 1, head.lowerBound..<end)
        } else if let end = Self.end(text, head, Self.plainFinals) {
            self.init(.final, 1, head.lowerBound..<end)
            isLoose = true
        } else {
            let words = Self.withoutCopula(text, head)
            // 公务接待费支出决算 is 公务接待费支出.
            let isFinal = text.hasSuffix(words, "支出决算")
            self.init(.amount, 1, isFinal ? words.lowerBound..<words.upperBound - 6 : words)
        }
    }

    private init(_ attribute: Attribute, _ sign: Int, _ subject: Range<Int>) {
        self.attribute = attribute
        self.sign = sign
        self.subject = subject
    }

    /// The same words with another meaning.
    func with(_ attribute: Attribute) -> Clause { Clause(attribute, sign, subject) }

    /// The words without the 为 or 共 between a name and its figure.
    static func withoutCopula(_ text: CanonicalText, _ words: Range<Int>) -> Range<Int> {
        guard let index = copulas.indexOfSuffix(text, words) else { return words }
        return words.lowerBound..<words.upperBound - copulas.patterns[index].count
    }

    private static func end(_ text: CanonicalText, _ head: Range<Int>, _ words: PatternSet) -> Int? {
        guard let index = words.indexOfSuffix(text, head) else { return nil }
        let end = head.upperBound - words.patterns[index].count
        let prefix = budgetPrefixes.indexOfSuffix(text, head.lowerBound..<end)
        return end - (prefix.map { budgetPrefixes.patterns[$0].count } ?? 0)
    }

    private static let differences: PatternSet = ["大于", "小于", "高于", "低于", "超出", "超过", "多于", "少于"]
    private static let lastYears: PatternSet = ["上年预算", "上年决算", "上年度预算", "上年度决算"]
    private static let budgetWords: PatternSet = ["预算数", "预算数为", "年初预算", "年初预算为"]
    private static let plainBudgets: PatternSet = ["预算为"]
    private static let finals: PatternSet = ["决算数", "决算数为"]
    private static let plainFinals: PatternSet = ["决算为"]
    private static let budgetPrefixes: PatternSet = ["年初", "全年", "调整"]
    private static let fullYearBudgets: PatternSet = ["完成全年预算", "完成预算", "全年预算为", "全年预算"]
    private static let copulas: PatternSet = ["为", "共计", "共", "是", "达", "达到"]

    /// Shares of one kind of procurement, which have no field: `货物采购授予中小企业合同金额占货物支出金额的…%`.
    private static let foreignShares: PatternSet = [
        "货物支出金额", "工程支出金额", "服务支出金额", "货物采购", "工程采购", "服务采购",
    ]
}
