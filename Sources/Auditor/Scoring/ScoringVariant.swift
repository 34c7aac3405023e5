import Model

/// How a result stands to its target.
enum Situation: String, Hashable, Sendable, CaseIterable {
    /// Exactly the target.
    case met
    /// Below a target that is to be reached.
    case short
    /// Above a target that is to be reached.
    case beyond
    /// Below a limit.
    case undershot
    /// Above a limit.
    case exceeded

    /// The situation of a result; nil where the target is zero.
    init?(_ sign: MeasuredValue.Comparison, target: Int64, actual: Int64, _ isCost: Bool) {
        guard target > 0 else { return nil }
        let isLimit = sign == .atMost || sign == .below || (sign == .equal && isCost)
        if actual == target {
            self = .met
        } else if actual < target {
            self = isLimit ? .undershot : .short
        } else {
            self = isLimit ? .exceeded : .beyond
        }
    }

    /// 未达到目标值
    var label: Wording {
        switch self {
        case .met: Wording("达到目标值", "met")
        case .short: Wording("未达到目标值", "below the target")
        case .beyond: Wording("超过目标值", "above the target")
        case .undershot: Wording("低于上限", "below the limit")
        case .exceeded: Wording("超过上限", "above the limit")
        }
    }

    /// The variants that documents use in this situation, the plainest first.
    var variants: [ScoringVariant] {
        switch self {
        case .met: [.full]
        case .short: [.proportional, .proportionalFromSixty, .zero, .full]
        case .beyond: [.full, .deducted, .inverse]
        case .undershot: [.full, .proportional, .proportionalFromSixty, .zero]
        case .exceeded: [.zero, .deducted, .inverse, .full]
        }
    }
}

/// A way to score a result.
enum ScoringVariant: String, Hashable, Sendable {
    /// All points.
    case full
    /// None.
    case zero
    /// result / target
    case proportional
    /// result / target, and nothing under 60 %
    case proportionalFromSixty
    /// 1 − (result − target) / target, not below zero
    case deducted
    /// target / result
    case inverse

    /// Whether the points depend on how far the result is from the target.
    var isGraded: Bool {
        switch self {
        case .proportional, .deducted, .inverse: true
        case .full, .zero, .proportionalFromSixty: false
        }
    }

    /// What the variant is called.
    var label: Wording {
        switch self {
        case .full: Wording("给满分", "full marks")
        case .zero: Wording("不得分", "no points")
        case .proportional: Wording("按完成比例给分", "in proportion")
        case .proportionalFromSixty: Wording("按完成比例给分，不足60%不得分", "in proportion, nothing under 60 %")
        case .deducted: Wording("按超出比例扣分", "deducted in proportion to the excess")
        case .inverse: Wording("按目标值与完成值之比给分", "target over result")
        }
    }

    /// The points for a result, not rounded, in ten-thousandths of a point.
    func points(weight: Points, target: Int64, actual: Int64) -> Fraction? {
        let (weight, target, actual) = (Int128(weight.units), Int128(target), Int128(actual))
        return switch self {
        case .full: Fraction(weight, 1)
        case .zero: Fraction(0, 1)
        case .proportional: Fraction(weight * actual, target)
        case .proportionalFromSixty:
            actual * 10 < target * 6 ? Fraction(0, 1) : Fraction(weight * actual, target)
        case .deducted: Fraction(weight * max(2 * target - actual, 0), target)
        case .inverse: Fraction(weight * target, actual)
        }
    }
}
