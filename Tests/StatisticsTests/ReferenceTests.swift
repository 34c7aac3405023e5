import Statistics
import Testing

@Suite("Agreement with reference values", .enabled(if: ReferenceData.isPresent))
struct ReferenceTests {
    @Test("describes every sample alike", arguments: ReferenceData.univariateNames)
    func description(name: String) throws {
        let reference = try ReferenceData(named: name)
        let sample = Sample(reference.column)
        let description = Description(sample)
        let range = sample.maximum.flatMap { maximum in sample.minimum.map { maximum - $0 } }
        let figures: [(String, Double?)] = [
            ("n_total", Double(sample.totalCount)), ("n_missing", Double(sample.missingCount)),
            ("n_infinite", Double(sample.infiniteCount)), ("n", Double(sample.count)),
            ("min", sample.minimum), ("max", sample.maximum), ("range", range), ("mean", description.mean),
            ("median", description.median), ("var", sample.variance), ("sd", description.standardDeviation),
            ("mad.raw", description.medianAbsoluteDeviation),
            ("mad.scaled_1.4826", description.scaledMedianAbsoluteDeviation),
            ("meanad_about_median", sample.meanAbsoluteDeviation),
            ("iqr.type7", sample.interquartileRange()),
            ("iqr.type8", sample.interquartileRange(type: .medianUnbiased)),
            ("gini.population", sample.gini), ("hhi", sample.herfindahl),
        ]
        for (key, value) in figures {
            #expect(reference.agrees(value, key), "\(key): \(value as Any), \(reference.values[key] as Any)")
        }
        if sample.count > 0 { #expect(reference.agrees(sample.sum, "sum")) }
    }

    @Test("gives every quantile of every type", arguments: ReferenceData.univariateNames)
    func quantiles(name: String) throws {
        let reference = try ReferenceData(named: name)
        let sample = Sample(reference.column)
        for type in QuantileType.allCases {
            for probability in [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] {
                let key = "quantile.type\(type.rawValue).p\(probability)"
                let value = sample.quantile(probability, type: type)
                #expect(
                    reference.agrees(value, key), "\(key): \(value as Any), \(reference.values[key] as Any)")
            }
        }
    }

    @Test("draws the same fences", arguments: ReferenceData.univariateNames)
    func fences(name: String) throws {
        let reference = try ReferenceData(named: name)
        let sample = Sample(reference.column)
        for (factor, label) in [(1.5, "k1.5"), (3.0, "k3")] {
            let fences = TukeyFences(sample, factor: factor)
            let key = "tukey.type7.\(label)"
            #expect(reference.agrees(fences?.lower, key + ".lower"))
            #expect(reference.agrees(fences?.upper, key + ".upper"))
            let onEdge = reference.knifeEdges.contains { $0.hasPrefix(key) }
            if let expected = reference.values[key + ".ids"] as? [String], let fences, !onEdge {
                #expect(reference.ids(where: fences.isOutside) == expected)
            }
        }
    }

    @Test("scores the same rows", arguments: ReferenceData.univariateNames)
    func modifiedZ(name: String) throws {
        let reference = try ReferenceData(named: name)
        let sample = Sample(reference.column)
        let rule = ModifiedZ(sample)
        if reference.values["modz.method"] as? String == "MAD" {
            let rule = try #require(rule)
            #expect(reference.agrees(sample.minimum.map(rule.score), "modz.min"))
            #expect(reference.agrees(sample.maximum.map(rule.score), "modz.max"))
            let flagged = reference.ids(where: rule.isOutside)
            #expect(reference.agrees(Double(flagged.count), "modz.n_out_3.5"))
            if let ids = reference.values["modz.ids_3.5"] as? [String] { #expect(flagged == ids) }
        } else {
            #expect(rule == nil)
        }
        if reference.values["logmodz.lower"] is Double {
            let rule = try #require(LogModifiedZ(sample))
            #expect(reference.agrees(rule.lowerLimit, "logmodz.lower"))
            #expect(reference.agrees(rule.upperLimit, "logmodz.upper"))
            #expect(reference.ids(where: rule.isOutside) == reference.values["logmodz.ids"] as? [String])
        }
    }

    @Test("splits piles at 100 alike", arguments: ReferenceData.univariateNames)
    func hurdle(name: String) throws {
        let reference = try ReferenceData(named: name)
        let rule = HundredHurdle(Sample(reference.column))
        guard let applied = reference.values["hurdle100.applied"] as? Bool else { return }
        #expect(applied == (rule.onShortfall != nil))
        #expect(reference.agrees(Double(rule.countAt), "hurdle100.n_at"))
        #expect(reference.agrees(Double(rule.countAbove), "hurdle100.n_above"))
        #expect(reference.agrees(Double(rule.countBelow), "hurdle100.n_below"))
        #expect(reference.agrees(Double(rule.countZero), "hurdle100.n_zero"))
        #expect(reference.agrees(rule.shareAt, "hurdle100.share_at"))
        guard applied else { return }
        #expect(reference.agrees(rule.limit, "hurdle100.limit"))
        #expect(reference.agrees(rule.onShortfall?.median, "hurdle100.median_cbrt"))
        #expect(reference.agrees(rule.onShortfall?.medianAbsoluteDeviation, "hurdle100.mad_cbrt"))
        #expect(reference.ids(where: rule.isOutside) == reference.values["hurdle100.ids"] as? [String])
    }

    @Test("bounds the median by the same ranks", arguments: ReferenceData.univariateNames)
    func medianInterval(name: String) throws {
        let reference = try ReferenceData(named: name)
        let interval = MedianInterval(Sample(reference.column))
        if reference.values["median_ci95.rank_lower"] is Double {
            let interval = try #require(interval)
            #expect(interval.isAttained)
            #expect(reference.agrees(Double(interval.lowerRank), "median_ci95.rank_lower"))
            #expect(reference.agrees(Double(interval.upperRank), "median_ci95.rank_upper"))
            #expect(reference.agrees(interval.lower, "median_ci95.lower"))
            #expect(reference.agrees(interval.upper, "median_ci95.upper"))
            #expect(reference.agrees(interval.coverage, "median_ci95.coverage"))
        } else if let interval {
            #expect(!interval.isAttained)
            #expect(reference.agrees(interval.coverage, "median_ci95.max_coverage"))
        }
    }

    @Test("lays bins of the same width", arguments: ReferenceData.univariateNames)
    func bins(name: String) throws {
        let reference = try ReferenceData(named: name)
        let sample = Sample(reference.column)
        if (sample.interquartileRange() ?? 0) > 0 {
            #expect(reference.agrees(Histogram.freedmanDiaconisWidth(sample), "bins.fd_width"))
        }
        for edges in [Histogram.Edges.exact, .nice] {
            let histogram = Histogram(sample, edges: edges)
            let counted = histogram.bins.map(\.count).reduce(0, +) + (histogram.spike?.count ?? 0)
            #expect(counted == sample.count)
            #expect(histogram.bins.count <= Histogram.mostBins)
            #expect(zip(histogram.bins, histogram.bins.dropFirst()).allSatisfy { $0.upper == $1.lower })
        }
    }
}
