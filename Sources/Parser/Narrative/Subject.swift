import Model

/// Something the narrative states figures about, and where each of its figures goes.
///
/// `公务接待费支出 0.11 万元，占 1.11%，比上年减少 0.16 万元，降低 58.22%` states four figures of one subject: the
/// amount is named, the others are told by the words before them.
final class Subject: Sendable {
    /// How the words before an amount or a count end.
    let names: PatternSet
    /// Words that turn to the subject without an amount of their own.
    let mentions: [Pattern]
    /// Words that name it in the section's first amount only: `青川市水文站支出为8.00万元`.
    let opening: PatternSet
    /// The amount or count itself.
    let amount: Slot?
    /// 占…%
    let share: Slot?
    /// 比上年增加（减少）, signed
    let change: Slot?
    /// 增长（下降）…%, signed
    let changeRate: Slot?
    /// 预算数
    let budget: Slot?
    /// 决算数
    let final: Slot?
    /// 预决算差异率
    let variance: Slot?
    /// The reason behind a change.
    let changeReason: Slot?
    /// The reason behind a difference from the budget.
    let varianceReason: Slot?
    /// Where figures go that are told of income and expenditure at once.
    let pair: PairSlots?
    /// Words that rule the names out: `小微企业` before 政府采购金额.
    let barred: PatternSet

    init(
        names: PatternSet, mentions: [Pattern] = [], opening: PatternSet = [], amount: Slot? = nil,
        share: Slot? = nil, change: Slot? = nil, changeRate: Slot? = nil, budget: Slot? = nil,
        final: Slot? = nil,
        variance: Slot? = nil, changeReason: Slot? = nil, varianceReason: Slot? = nil, pair: PairSlots? = nil,
        barred: PatternSet = []
    ) {
        self.names = names
        self.mentions = mentions
        self.opening = opening
        self.amount = amount
        self.share = share
        self.change = change
        self.changeRate = changeRate
        self.budget = budget
        self.final = final
        self.variance = variance
        self.changeReason = changeReason
        self.varianceReason = varianceReason
        self.pair = pair
        self.barred = barred
    }
}

/// What a figure says of its subject.
enum Attribute: Hashable, Sendable {
    /// The thing itself.
    case amount
    /// Its share of the whole.
    case share
    /// Its change against last year.
    case change
    /// The rate of that change.
    case changeRate
    /// Its budget.
    case budget
    /// Its budget, not said to be the initial one
    case fullYearBudget
    /// Its final account, said beside the budget.
    case final
    /// Its difference from the budget.
    case variance
    /// Nothing that is kept.
    case other
}

extension Subject {
    /// Where a figure with this attribute goes; nil where the subject does not keep it.
    func slot(for attribute: Attribute) -> Slot? {
        switch attribute {
        case .amount: amount
        case .share: share
        case .change: change
        case .changeRate: changeRate
        case .budget: budget
        // Only “三公” keeps a budget that may be an adjusted one.
        case .fullYearBudget: budget?.section == "three_public" ? budget : nil
        case .final: final
        case .variance: variance
        case .other: nil
        }
    }

    /// Where the reason told behind a figure with this attribute goes.
    func reason(behind attribute: Attribute) -> Slot? {
        switch attribute {
        case .change, .changeRate: changeReason
        case .variance: varianceReason
        default: nil
        }
    }
}
