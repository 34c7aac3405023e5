extension StatisticsReport {
    typealias Row = (id: String, value: Double)

    mutating func addFences(_ sample: Sample, _ rows: [Row]) {
        func outside(_ lower: Double, _ upper: Double) -> [String] {
            rows.filter { $0.value < lower || $0.value > upper }.map(\.id)
        }
        let hinges = FiveNumbers(sample).map { (lower: $0.lowerHinge, upper: $0.upperHinge) }
        let pairs = [
            ("type7", sample.quartiles()), ("type8", sample.quartiles(type: .medianUnbiased)),
            ("hinges", hinges),
        ]
        for (factor, label) in [(1.5, "k1.5"), (3.0, "k3")] {
            for case (let name, let quartiles?) in pairs {
                let fences = TukeyFences(lowerQuartile: quartiles.lower, quartiles.upper, factor: factor)
                add(
                    "tukey.\(name).\(label)", fences.lower, fences.upper,
                    outside: outside(fences.lower, fences.upper))
            }
        }
        if let hampel = HampelIdentifier(sample) {
            add("hampel3", hampel.lower, hampel.upper, outside: outside(hampel.lower, hampel.upper))
        }
        guard let medcouple = Medcouple(sample), let hinges, let quartiles = sample.quartiles() else {
            return
        }
        let first = AdjustedBoxplot(
            hinges.lower, hinges.upper, medcouple.robustbaseValue(count: sample.count))
        add("adjbox.robustbase", first.lower, first.upper, outside: outside(first.lower, first.upper))
        let second = AdjustedBoxplot(quartiles.lower, quartiles.upper, medcouple.value)
        add("adjbox.type7", second.lower, second.upper, outside: outside(second.lower, second.upper))
    }

    mutating func addScores(_ sample: Sample, _ rows: [Row]) {
        guard let rule = DeviationScores(sample), let sides = SideDeviations(sample) else { return }
        let scores = rows.map { rule.score(of: $0.value) }
        let flagged = zip(rows, scores).filter { $0.1.magnitude > 3.5 }.map(\.0.id)
        add("modz.method", .text(rule.method.rawValue))
        add("modz.n_out_3.5", flagged.count)
        add("modz.values", .numbers(scores))
        add("modz.ids_3.5", .names(flagged))
        add("modz.min", scores.min())
        add("modz.max", scores.max())
        let doubled = rows.filter { sides.isOutside($0.value) }.map(\.id)
        add("doublemad.n_out_3.5", doubled.count)
        add("doublemad.ids_3.5", .names(doubled))
    }

    mutating func addGeneralisedESD(_ rows: [Row]) {
        guard let test = GeneralisedESD(rows.map(\.value)) else { return }
        add("gesd.r", test.most)
        add("gesd.alpha", test.level)
        add("gesd.R", .numbers(test.statistics))
        add("gesd.lambda", .numbers(test.criticalValues))
        add("gesd.n_out", test.outlierCount)
        add("gesd.ids", .names(test.outliers.map { rows[$0].id }))
    }

    /// For rates and scores from 0 up of which some are exactly 100.
    mutating func addTwoPartRule(_ sample: Sample, _ rows: [Row]) {
        let rule = HundredHurdle(sample)
        guard let minimum = sample.minimum, minimum >= 0, rule.countAt > 0 else { return }
        add("hurdle100.n_at", rule.countAt)
        add("hurdle100.n_above", rule.countAbove)
        add("hurdle100.n_below", rule.countBelow)
        add("hurdle100.n_zero", rule.countZero)
        add("hurdle100.share_at", rule.shareAt)
        add("hurdle100.applied", .flag(rule.onShortfall != nil))
        guard let shortfall = rule.onShortfall else { return }
        let flagged = rows.filter { rule.isOutside($0.value) }.map(\.id)
        add("hurdle100.median_cbrt", shortfall.median)
        add("hurdle100.mad_cbrt", shortfall.medianAbsoluteDeviation)
        add("hurdle100.limit", rule.limit)
        add("hurdle100.n_out", flagged.count)
        add("hurdle100.ids", .names(flagged))
    }

    /// For positive amounts.
    mutating func addLogScores(_ sample: Sample, _ rows: [Row]) {
        guard let minimum = sample.minimum, minimum > 0, let rule = LogModifiedZ(sample) else { return }
        let flagged = rows.filter { rule.isOutside($0.value) }.map(\.id)
        add("logmodz", rule.lowerLimit, rule.upperLimit, outside: flagged)
    }
}
