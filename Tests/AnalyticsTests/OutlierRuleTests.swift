import Foundation
import Loader
import Model
import Statistics
import Testing

@testable import Analytics

@Suite("What is worth checking, and by which rule")
struct OutlierRuleTests {
    private func analysis(_ reports: [Report]) throws -> Analysis {
        let store = try Store()
        try store.load(reports)
        return Analysis(store)
    }

    /// Twelve offices of a hundred heads that spend about 1 万元 a head.
    private let usual = (1...12).map {
        SampleReports.report("\($0)局", active: 100, threePublic: Int64(94 + $0))
    }

    @Test("a small office is flagged only where it stands out even when drawn towards the median")
    func smallOffices() throws {
        let perCapita = try MetricCatalogue.metric("three_public.per_capita")
        let odd = [
            SampleReports.report("三人局", active: 3, threePublic: 4),
            SampleReports.report("四人局", active: 4, threePublic: 400),
            SampleReports.report("大局", active: 300, threePublic: 900),
        ]
        let found = try analysis(usual + odd).outliers(of: perCapita)[0]
        let offices = found.flags.map(\.row.observation.entity.department)
        // 4 / 3 is beyond the limits by itself and within them as 3 heads have it; the amounts above the median decide the order.
        #expect(offices == ["大局", "四人局"])
        #expect(found.ranking.population.count == 13 && found.basis == 13)
        let small = try #require(found.flags.last)
        let fit = try #require(LogModifiedZ(found.ranking.sample))
        let raw = try #require(fit.score(of: 100))
        #expect(small.rawScore == raw && small.row.rank == nil && small.isHigh)
        // All are drawn, each by its heads, and judged by the spread of what is drawn.
        let all: [(ratio: Double, heads: Double)] =
            usual.indices.map { (Double(95 + $0) / 100, 100) }
            + [(4.0 / 3, 3), (100, 4), (3, 300)]
        let middle = try #require(Sample(all.map { log($0.ratio) }).median)
        func drawn(_ ratio: Double, _ heads: Double) -> Double {
            middle + heads / (heads + 10) * (log(ratio) - middle)
        }
        let rule = try #require(ModifiedZ(Sample(all.map { drawn($0.ratio, $0.heads) })))
        #expect(abs((small.score ?? 0) - rule.score(of: drawn(100, 4))) < 1e-9)
        // At its limit the drawn value is just at the cut.
        let limit = try #require(small.limit)
        #expect(abs(rule.score(of: drawn(limit, 4)) - 3.5) < 1e-9)
        let three = try #require(fit.score(of: 4.0 / 3))
        #expect(three > 3.5 && rule.score(of: drawn(4.0 / 3, 3)) < 3.5)

        let unshrunk = try analysis(usual + odd).outliers(of: perCapita, shrinkage: 0)[0]
        #expect(unshrunk.flags.map(\.row.observation.entity.department).contains("三人局"))
        let partial = try analysis(usual + odd).outliers(of: perCapita, withAllRows: false)[0]
        #expect(partial.flags == found.flags)
    }

    @Test("where no rule can be applied what is farthest is still there to look at")
    func withoutRule() throws {
        var report = SampleReports.report("甲局")
        let scores: [Int64] = Array(repeating: 100, count: 20) + [99, 98, 97, 50, 1]
        report.projects = scores.enumerated().map { place, score in
            SampleReports.project("项目\(place)", executed: 100, score: score)
        }
        let score = try MetricCatalogue.metric("score", level: .project)
        let found = try analysis([report]).outliers(of: score, withAllRows: false)[0]
        #expect(found.abstention == .fewBelowHundred(count: 5))
        #expect(found.ranking.rows.suffix(5).map(\.observation.value) == [99, 98, 97, 50, 1])

        let perCapita = try MetricCatalogue.metric("three_public.per_capita")
        let alike = (1...20).map { SampleReports.report("\($0)局", active: 100, threePublic: 100) }
        let offices = try analysis(alike + [SampleReports.report("大局", active: 100, threePublic: 1_000)])
            .outliers(of: perCapita, withAllRows: false)[0]
        #expect(offices.abstention == .noSpread)
        #expect(offices.ranking.rows.map(\.observation.entity.department) == ["大局"])
    }

    @Test("differences that should be 0 are listed one by one, however few there are")
    func differences() throws {
        let metric = try MetricCatalogue.metric("score_gap", level: .project)
        #expect(OutlierRule(for: metric.shape) == .anyDifference)
        let ranking = try analysis(usual).ranking(of: metric)
        let found = OutlierAnalysis(ranking, group: [], rule: .anyDifference)
        #expect(found.abstention == nil && found.findings.isEmpty)
        let shown = OutlierAnalysis.isShown(by: .anyDifference, nil, in: Sample([0, 0.004, 1.5, -2]))
        #expect(shown(1.5) && shown(-2) && !shown(0) && !shown(0.004))
    }

    @Test("what fell to nothing is a finding of its own, beside the changes that are judged")
    func fallen() throws {
        let metric = try MetricCatalogue.metric("three_public.variance")
        var reports = (1...9).map { number in
            SampleReports.report("\(number)局", threePublic: Int64(100 + number))
        }
        reports.append(SampleReports.report("零局", threePublic: 0))
        reports.append(SampleReports.report("平局", threePublic: 100))
        for index in reports.indices { reports[index].threePublic.budgetTotal = SampleReports.money(100) }
        let found = try analysis(reports).outliers(of: metric)[0]
        #expect(found.rule == .hidiroglouBerthelot(c: 20) && found.basis == 9)
        #expect(found.findings.map(\.plain) == [.fellToZero])
        #expect(found.findings.first?.row.observation.entity.department == "零局")
    }

    @Test("rules fit kinds of values, and the rule of a metric's kind always fits it")
    func fitting() throws {
        for metric in MetricCatalogue.all + MetricCatalogue.statedFigures {
            for sensitivity in OutlierRule.Sensitivity.allCases {
                #expect(OutlierRule(for: metric.shape, sensitivity: sensitivity).fits(metric), "\(metric.id)")
            }
        }
        let heads = try MetricCatalogue.metric("staffing.active")
        let variance = try MetricCatalogue.metric("budget.variance")
        let score = try MetricCatalogue.metric("score", level: .project)
        #expect(
            !OutlierRule.hundredHurdle(cut: 3).fits(heads) && OutlierRule.hundredHurdle(cut: 3).fits(score))
        #expect(!OutlierRule.logModifiedZ(cut: 3).fits(variance) && OutlierRule.tukey(3).fits(variance))
        #expect(!OutlierRule.hidiroglouBerthelot(c: 20).fits(heads))
    }

    @Test("every note of a metric has its English")
    func notes() {
        for metric in MetricCatalogue.all {
            #expect(metric.note.isEmpty == metric.englishNote.isEmpty, "\(metric.id): \(metric.note)")
        }
    }

    @Test(
        "a Chinese name brings the ids that are meant by it",
        arguments: [
            ("在职人员", "staffing.active"), ("三公人均", "three_public.per_capita"),
            ("总预算执行率", "budget.execution_rate"),
        ])
    func chineseNames(name: String, id: String) {
        #expect(ChineseNames.ids(of: name, level: .department).contains(id))
        #expect(throws: AnalyticsError.self) { try MetricCatalogue.metric(name) }
    }

    @Test(
        "a Chinese field in a condition is named with what is meant, a text without quotes is told to have some"
    )
    func chineseConditions() throws {
        for text in ["在职人员 > 50", "level = 'county' AND 在职人员>50", "(在职人员 >= 50)", "在职人员 IS NULL"] {
            #expect {
                try Condition(text, level: .department)
            } throws: { error in
                guard case .unknownField("在职人员", let nearest)? = error as? AnalyticsError else {
                    return false
                }
                return nearest.contains("staffing.active")
            }
        }
        #expect {
            try Condition("level = 市级", level: .department)
        } throws: { error in
            guard case .invalidCondition(_, let reason)? = error as? AnalyticsError else { return false }
            return reason.contains("'市级'")
        }
    }

    @Test("a text that no document has is told with those that there are")
    func unknownTexts() throws {
        let analysis = try analysis(usual)
        #expect(try analysis.unknownTexts(in: "level = 'county'").isEmpty)
        #expect(try analysis.unknownTexts(in: "prefecture = '甲市' AND staffing.active > 5").isEmpty)
        let unknown = try analysis.unknownTexts(in: "level = 'countyy' OR prefecture = \"乙州\"")
        #expect(
            unknown == [
                UnknownText(field: "level", text: "countyy", known: ["county"]),
                UnknownText(field: "prefecture", text: "乙州", known: ["甲市"]),
            ])
    }

    @Test("intervals by the bootstrap are given where there are neither too few values nor too many")
    func bootstrap() throws {
        let reports = (1...40).map { SampleReports.report("\($0)局", active: $0 * $0) }
        let metric = try MetricCatalogue.metric("staffing.active")
        let statistics: [Statistic] = [
            .meanBootstrapLower, .mean, .meanBootstrapUpper, .giniBootstrapLower, .gini, .giniBootstrapUpper,
        ]
        func values(_ reports: [Report]) throws -> [Double?] {
            let query = MetricQuery(metrics: [metric], statistics: statistics)
            guard case .summaries(let found) = try analysis(reports).answer(query) else { return [] }
            return found.first?.values ?? []
        }
        let many = try values(reports).compactMap(\.self)
        #expect(
            many.count == 6 && many[0] < many[1] && many[1] < many[2] && many[3] < many[4]
                && many[4] < many[5])
        #expect(
            try values(Array(reports.prefix(19))).map { $0 == nil } == [true, false, true, true, false, true])
    }
}
