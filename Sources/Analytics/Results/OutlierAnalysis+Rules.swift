import Statistics

extension OutlierAnalysis {
    /// What a rule finds in a ranking.
    static func found(in ranking: Ranking, group: [String?], by rule: OutlierRule) -> OutlierAnalysis {
        if case .hidiroglouBerthelot(let c) = rule {
            return OutlierAnalysis(ranking, group: group, changesWith: c)
        }
        return OutlierAnalysis(ranking, group: group, rule: rule)
    }

    /// Which of a group's values a rule flags or finds, and the lowest.
    static func isShown(by rule: OutlierRule, in sample: Sample) -> (Double) -> Bool {
        guard sample.count >= leastCount else { return { _ in true } }
        let verdict = Verdict(rule, sample)
        let low = sample.sorted[leastCount - 1]
        return { $0 <= low || verdict.isOutside($0) || plain($0, rule: rule) != nil }
    }

    /// Applies a rule on values to a ranking.
    private init(_ ranking: Ranking, group: [String?], rule: OutlierRule) {
        let sample = ranking.sample
        let verdict =
            sample.count < Self.leastCount
            ? Verdict(abstention: .smallGroup(count: sample.count)) : Verdict(rule, sample)
        var flags: [Flag] = []
        var findings: [Finding] = []
        for row in ranking.rows where row.rank != nil {
            guard let value = row.observation.value else { continue }
            // No finding, or no case of anything of which fewer are better, is as good as can be.
            let isGood =
                value == 0 && ranking.metric.unit == "个" && ranking.metric.direction == .lowerIsBetter
            if !isGood, let plain = Self.plain(value, rule: rule) {
                findings.append(Finding(row: row, plain: plain))
            }
            guard verdict.isOutside(value) else { continue }
            let isHigh = verdict.upper.map { value > $0 } ?? false
            flags.append(
                Flag(
                    row: row, score: verdict.score(value), isHigh: isHigh,
                    limit: isHigh ? verdict.upper : verdict.lower))
        }
        let order = flags.enumerated().sorted { left, right in
            let first = left.element.score?.magnitude ?? 0
            let second = right.element.score?.magnitude ?? 0
            return first == second ? left.offset < right.offset : first > second
        }
        self.rule = rule
        abstention = verdict.abstention
        basis =
            switch rule {
            case .hundredHurdle: sample.countBelow(100)
            case .logModifiedZ: sample.count - sample.countAtMost(0)
            case .modifiedZ, .tukey, .hidiroglouBerthelot: sample.count
            }
        lowerLimit = verdict.lower
        upperLimit = verdict.upper
        self.flags = order.map(\.element)
        self.findings = findings
        self.group = group
        self.ranking = ranking
    }

    private static func plain(_ value: Double, rule: OutlierRule) -> Plain? {
        switch rule {
        case .hundredHurdle: value > 100 ? .aboveHundred : value == 0 ? .zero : value < 0 ? .belowZero : nil
        case .logModifiedZ: value <= 0 ? .notPositive : nil
        case .modifiedZ, .tukey, .hidiroglouBerthelot: nil
        }
    }
}

/// What a rule says of a sample.
private struct Verdict {
    var abstention: OutlierAnalysis.Abstention?
    var lower: Double?
    var upper: Double?
    var score: (Double) -> Double? = { _ in nil }
    var isOutside: (Double) -> Bool = { _ in false }

    init(abstention: OutlierAnalysis.Abstention) { self.abstention = abstention }

    init(_ rule: OutlierRule, _ sample: Sample) {
        switch rule {
        case .modifiedZ(let cut):
            guard let fit = ModifiedZ(sample, cut: cut) else {
                abstention = .noSpread
                return
            }
            (lower, upper) = (fit.lowerLimit, fit.upperLimit)
            score = { fit.score(of: $0) }
            isOutside = { fit.isOutside($0) }
        case .logModifiedZ(let cut):
            guard let fit = LogModifiedZ(sample, cut: cut) else {
                let positive = sample.count - sample.countAtMost(0)
                abstention = positive < 5 ? .fewPositive(count: positive) : .noSpread
                return
            }
            (lower, upper) = (fit.lowerLimit, fit.upperLimit)
            score = { fit.score(of: $0) }
            isOutside = { fit.isOutside($0) }
        case .tukey(let factor):
            guard let fit = TukeyFences(sample, factor: factor), sample.interquartileRange() != 0 else {
                abstention = .noSpread
                return
            }
            (lower, upper) = (fit.lower, fit.upper)
            isOutside = { fit.isOutside($0) }
        case .hundredHurdle(let cut):
            let fit = HundredHurdle(sample, cut: cut)
            guard fit.onShortfall != nil else {
                abstention =
                    fit.countBelow < HundredHurdle.leastCount
                    ? .fewBelowHundred(count: fit.countBelow) : .noSpread
                return
            }
            lower = fit.limit
            score = { fit.score(of: $0) }
            isOutside = { fit.isOutside($0) }
        case .hidiroglouBerthelot: abstention = .noSpread
        }
    }
}
