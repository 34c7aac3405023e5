import Statistics

extension OutlierAnalysis {
    /// Which of a group's values a rule flags or finds, and the lowest.
    static func isShown(
        by rule: OutlierRule, _ changes: ChangeScreen?, in sample: Sample
    ) -> (Double) -> Bool {
        if let changes, sample.count >= leastCount {
            let shown = changes.abstention == nil ? changes.shown : changes.shown.union(ends(of: sample))
            return { shown.contains($0) }
        }
        guard sample.count >= leastCount || rule == .anyDifference else { return { _ in true } }
        let verdict = OutlierVerdict(rule, sample)
        if verdict.abstention != nil {
            let ends = Set(ends(of: sample))
            return { ends.contains($0) || plain($0, rule: rule) != nil }
        }
        let low = rule == .anyDifference ? -.infinity : sample.sorted[leastCount - 1]
        return { $0 <= low || verdict.isOutside($0) || plain($0, rule: rule) != nil }
    }

    /// The values farthest from the median on either side, at most eight different ones each: what there is to look at where
    /// no rule could be applied.
    private static func ends(of sample: Sample) -> [Double] {
        guard let median = sample.median else { return [] }
        func first(_ values: some Sequence<Double>, while isBeyond: (Double) -> Bool) -> [Double] {
            var found: [Double] = []
            for value in values where value != found.last {
                guard found.count < leastCount, isBeyond(value) else { break }
                found.append(value)
            }
            return found
        }
        return first(sample.sorted) { $0 < median } + first(sample.sorted.reversed()) { $0 > median }
    }

    /// Applies a rule on values to a ranking.
    ///
    /// - Parameter offices: those whose heads decide whether one with few of them is flagged; nil where none is.
    init(
        _ ranking: Ranking, group: [String?], rule: OutlierRule, shrinkage: Double = 10,
        offices: SmallOffices? = nil
    ) {
        let sample = ranking.sample
        let isTiny = sample.count < Self.leastCount && rule != .anyDifference
        let verdict =
            isTiny
            ? OutlierVerdict(abstention: .smallGroup(count: sample.count)) : OutlierVerdict(rule, sample)
        var flags: [Flag] = []
        var findings: [Finding] = []
        for row in ranking.rows {
            guard let value = row.observation.value else { continue }
            guard row.rank != nil else {
                if verdict.isOutside(value), let score = verdict.score(value),
                    let flag = offices?.flag(row, rawScore: score)
                {
                    flags.append(flag)
                }
                continue
            }
            if let plain = Self.plain(value, of: ranking.metric, rule: rule) {
                findings.append(Finding(row: row, plain: plain))
            }
            guard verdict.isOutside(value) else { continue }
            let isHigh = verdict.upper.map { value > $0 } ?? false
            flags.append(
                Flag(
                    row: row, score: verdict.score(value), rawScore: nil, isHigh: isHigh,
                    limit: isHigh ? verdict.upper : verdict.lower))
        }
        self.rule = rule
        self.shrinkage = shrinkage
        abstention = verdict.abstention
        basis =
            switch rule {
            case .hundredHurdle: sample.countBelow(100)
            case .logModifiedZ: sample.count - sample.countAtMost(0)
            case .modifiedZ, .tukey, .hidiroglouBerthelot, .anyDifference: sample.count
            }
        lowerLimit = verdict.lower
        upperLimit = verdict.upper
        self.flags = Self.ordered(flags, of: ranking)
        self.findings =
            rule == .anyDifference
            ? findings.sorted { left, right in
                (left.row.observation.value ?? 0).magnitude > (right.row.observation.value ?? 0).magnitude
            } : findings
        self.group = group
        self.ranking = ranking
    }

    /// The flags by what stands behind them, the most first: money per head by the amount above or below the median, all
    /// others by their score.
    static func ordered(_ flags: [Flag], of ranking: Ranking) -> [Flag] {
        let metric = ranking.metric
        let isOfMoney = metric.isPerHead && metric.expression.numeratorIsMoney
        let median = ranking.description.median
        func weight(_ flag: Flag) -> Double {
            let observation = flag.row.observation
            guard isOfMoney, let median, let value = observation.value, let heads = observation.denominator
            else { return flag.score?.magnitude ?? 0 }
            return ((value - median) * heads).magnitude
        }
        return flags.map { (flag: $0, weight: weight($0)) }.enumerated().sorted { left, right in
            left.element.weight == right.element.weight
                ? left.offset < right.offset : left.element.weight > right.element.weight
        }.map(\.element.flag)
    }

    /// What is the matter with a value without statistics; nil for nothing, and for changes, of which both sides are asked.
    public func plain(_ value: Double) -> Plain? { Self.plain(value, of: ranking.metric, rule: rule) }

    private static func plain(_ value: Double, of metric: Metric, rule: OutlierRule) -> Plain? {
        // No finding, or no case of anything of which fewer are better, is as good as can be.
        let isGood = value == 0 && metric.unit == "个" && metric.direction == .lowerIsBetter
        return isGood ? nil : plain(value, rule: rule)
    }

    private static func plain(_ value: Double, rule: OutlierRule) -> Plain? {
        switch rule {
        case .hundredHurdle: value > 100 ? .aboveHundred : value == 0 ? .zero : value < 0 ? .belowZero : nil
        case .logModifiedZ: value <= 0 ? .notPositive : nil
        // Scores have two decimals: what is nearer to 0 than half of the last is no difference.
        case .anyDifference: value.magnitude > 0.005 ? .notZero : nil
        case .modifiedZ, .tukey, .hidiroglouBerthelot: nil
        }
    }
}
