import Model

/// What many checks ask of the rows of a form, found in one pass over them.
struct FormTraits {
    /// Σ 得分 in ten-thousandths of a point; nil where a row has none, or there is no row.
    let scores: Int64?
    /// Σ 分值 in ten-thousandths of a point; nil where a row has none, or there is no row.
    let weights: Int64?
    /// Whether a row is about costs.
    let hasCost: Bool
    /// Whether a row is about satisfaction.
    let hasSatisfaction: Bool
    /// Whether a row prints 完成率.
    let hasCompletionRate: Bool
    /// Whether four rows or more have numbers, and all of these are exactly their targets.
    let isAllMet: Bool
    /// Whether a result is twice its target or more.
    let hasDoubled: Bool
    /// Whether a result is below a limit.
    let hasUndershot: Bool

    init(_ rows: [FormRow]) {
        var (scores, weights): (Int64, Int64) = (0, 0)
        var (scored, weighted, numeric, met) = (0, 0, 0, 0)
        var (hasCost, hasSatisfaction, hasRate) = (false, false, false)
        var (hasDoubled, hasUndershot) = (false, false)
        for row in rows {
            if let score = row.score {
                scores &+= score.units
                scored += 1
            }
            if let weight = row.weight {
                weights &+= weight.units
                weighted += 1
            }
            if row.isCost { hasCost = true }
            if !hasSatisfaction, row.isSatisfaction { hasSatisfaction = true }
            if row.completionRate != nil { hasRate = true }
            guard let situation = row.situation, let (target, actual) = row.measured else { continue }
            numeric += 1
            switch situation {
            case .met: met += 1
            case .beyond: if actual / 2 >= target { hasDoubled = true }
            case .undershot: hasUndershot = true
            case .short, .exceeded: break
            }
        }
        self.scores = scored == rows.count && scored > 0 ? scores : nil
        self.weights = weighted == rows.count && weighted > 0 ? weights : nil
        self.hasCost = hasCost
        self.hasSatisfaction = hasSatisfaction
        hasCompletionRate = hasRate
        isAllMet = numeric >= 4 && met == numeric
        self.hasDoubled = hasDoubled
        self.hasUndershot = hasUndershot
    }
}
