import Model

/// Tells by the words before a figure what it says of its subject.
struct Clause {
    /// What the figure says.
    let attribute: Attribute
    /// -1 where the words tell of a fall.
    let sign: Int
    /// The words that name the subject, which may be none.
    let subject: Range<Int>

    /// Reads the words before a figure.
    init(_ text: CanonicalText, _ quantity: Quantity) {
        let head = quantity.head
        if quantity.unit == .percent {
            if let word = Self.direction(text, head) {
                self.init(.changeRate, word.sign, head.lowerBound..<word.start)
            } else if text.hasSuffix(head, "差异率") || text.hasSuffix(head, "差异率为") {
                self.init(.variance, 1, head)
            } else {
                self.init(text.contains(head, "占") ? .share : .other, 1, head)
            }
            return
        }
        if let word = Self.direction(text, head), Self.comparesYears(text, head.lowerBound..<word.start) {
            self.init(.change, word.sign, head.lowerBound..<word.start)
        } else if let end = Self.end(text, head, ["预算数", "预算数为", "年初预算", "年初预算为"]) {
            self.init(.budget, 1, head.lowerBound..<end)
        } else if let end = Self.end(text, head, ["决算数", "决算数为"]) {
            self.init(.final, 1, head.lowerBound..<end)
        } else {
            self.init(.amount, 1, head)
        }
    }

    private init(_ attribute: Attribute, _ sign: Int, _ subject: Range<Int>) {
        self.attribute = attribute
        self.sign = sign
        self.subject = subject
    }

    /// A word of rising or falling at the end of the head.
    private static func direction(_ text: CanonicalText, _ head: Range<Int>) -> (start: Int, sign: Int)? {
        for (word, sign) in directions where text.hasSuffix(head, word) {
            return (head.upperBound - word.count, sign)
        }
        return nil
    }

    /// Whether the words before a direction compare with last year, or are none at all.
    private static func comparesYears(_ text: CanonicalText, _ range: Range<Int>) -> Bool {
        range.isEmpty || text.contains(range, anyOf: ["上年", "同比", "年度相比", "年相比"])
    }

    private static func end(_ text: CanonicalText, _ head: Range<Int>, _ words: [Pattern]) -> Int? {
        for word in words where text.hasSuffix(head, word) {
            var end = head.upperBound - word.count
            for prefix in budgetPrefixes where text.hasSuffix(head.lowerBound..<end, prefix) {
                end -= prefix.count
                break
            }
            return end
        }
        return nil
    }

    private static let budgetPrefixes: [Pattern] = ["年初", "全年", "调整"]

    private static let directions: [(Pattern, Int)] = [
        ("增加", 1), ("增长", 1), ("上升", 1), ("减少", -1), ("下降", -1), ("降低", -1), ("增加了", 1), ("减少了", -1),
        ("增长了", 1), ("下降了", -1),
    ]
}
