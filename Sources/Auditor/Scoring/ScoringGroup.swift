import Model

/// Rows that one rule of a document scores alike.
struct ScoringGroup: Sendable {
    let situation: Situation
    let isCost: Bool
    /// Whether the target has no direction (=).
    let isExact: Bool
    let isOverall: Bool
    /// 赋分规则, where the form prints one.
    let rule: String

    init(_ row: FormRow, _ situation: Situation) {
        self.situation = situation
        isCost = row.isCost
        isExact = row.target?.comparison == .equal
        isOverall = row.isOverall
        rule = row.scoringRule ?? ""
    }

    private init(situation: Situation, isCost: Bool, isExact: Bool) {
        self.situation = situation
        self.isCost = isCost
        self.isExact = isExact
        isOverall = false
        rule = ""
    }

    /// Whether two groups are one.
    func isSame(as other: ScoringGroup) -> Bool {
        situation == other.situation && isCost == other.isCost && isExact == other.isExact
            && isOverall == other.isOverall && rule.isSame(as: other.rule)
    }

    /// The group without the form and the printed rule, for rows that have few of their kind.
    var wider: ScoringGroup { ScoringGroup(situation: situation, isCost: isCost, isExact: isExact) }

    /// The groups whose rule can speak for this one, the nearest first.
    ///
    /// An exact target and a directed one are different things where a result is above it, the same where it is below.
    var nearest: [ScoringGroup] {
        guard situation != .beyond else { return [self, wider] }
        return [
            self, wider, ScoringGroup(situation: situation, isCost: isCost, isExact: !isExact),
        ]
    }
}

/// The variant that fits a group best, and how well.
struct ScoringFit: Hashable, Sendable {
    let variant: ScoringVariant
    let matched: Int
    let rows: Int

    /// Whether two rows or more, and seven in ten, are scored by it.
    var isRule: Bool { matched >= 2 && matched * 10 >= rows * 7 }

    /// The best of a situation's variants for rows that tell something; nil where there are none.
    init?(_ rows: [FormRow], _ situation: Situation) {
        func isTelling(_ row: FormRow) -> Bool { (row.actual?.value.units ?? 0) != 0 }
        let count = rows.count(where: isTelling)
        guard count > 0 else { return nil }
        var best: (ScoringVariant, Int)?
        for variant in situation.variants {
            let matched = rows.count { isTelling($0) && Scoring.fits($0, variant) }
            if matched > best?.1 ?? -1 { best = (variant, matched) }
        }
        guard let best else { return nil }
        variant = best.0
        matched = best.1
        self.rows = count
    }
}
