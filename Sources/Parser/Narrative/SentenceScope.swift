import Model

/// What a sentence compares and states as a whole, which holds for the parts behind its 其中.
///
/// `决算数比2023年度减少5.00万元，其中：公务接待费减少1.00万元` compares the part with last year too;
/// `经费预算为9.00万元，其中：公务接待费1.00万元` states the budget of the part.
struct SentenceScope {
    private enum Comparison {
        case none, year, budget
    }

    private var comparison = Comparison.none
    private var statesBudget = false
    private var hasBegun = false
    /// Whether the sentence begins with the year behind the document's: next year's budget told ahead.
    private(set) var isOfNextYear = false

    /// Reads on to the next figure: a new sentence compares and states for itself.
    mutating func enter(_ text: CanonicalText, _ label: Range<Int>, _ year: FiscalYear?) {
        let stop = text.lastIndex(of: "。", in: label)
        if stop != nil {
            comparison = .none
            statesBudget = false
            isOfNextYear = false
        }
        guard let year, stop != nil || !hasBegun else { return }
        hasBegun = true
        let start = stop.map { $0 + 3 } ?? label.lowerBound
        let sentence = Self.behindNumber(start..<label.upperBound, text)..<label.upperBound
        isOfNextYear =
            text.bytes[sentence].starts(with: Array(String(year.value + 1).utf8))
            && text.matches("年", at: sentence.lowerBound + 4, limit: sentence.upperBound)
    }

    /// Where a sentence begins behind the number of its heading: `(一)2022年…`.
    private static func behindNumber(_ sentence: Range<Int>, _ text: CanonicalText) -> Int {
        let start = sentence.lowerBound
        guard text.matches("(", at: start, limit: sentence.upperBound),
            let end = text.firstIndex(of: ")", in: start..<min(sentence.upperBound, start + 11))
        else { return start }
        return end + 1
    }

    /// What a figure that names its subject says within the sentence.
    func apply(to clause: inout Clause, isNamed: Bool) {
        guard isNamed else { return }
        if clause.isBareDirection, comparison == .year { clause = clause.with(.change) }
        if clause.attribute == .amount, statesBudget { clause = clause.with(.budget) }
    }

    /// Keeps what the figure says for the parts behind it.
    mutating func leave(_ clause: Clause, _ quantity: Quantity, isWhole: Bool) {
        if clause.comparesBudget {
            comparison = .budget
        } else if clause.attribute == .change, quantity.unit.isMoney, !clause.isBareDirection {
            comparison = .year
        }
        guard quantity.unit.isMoney, isWhole else { return }
        switch clause.attribute {
        case .budget, .fullYearBudget: statesBudget = true
        case .amount, .final: statesBudget = false
        default: break
        }
    }
}
