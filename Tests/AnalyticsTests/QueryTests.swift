import Analytics
import Loader
import Model
import Testing

@Suite("Questions to a store")
struct QueryTests {
    private let perCapita: Metric
    private let reports: [Report]

    init() throws {
        perCapita = try MetricCatalogue.metric("three_public.per_capita")
        reports = (1...10).map { number in
            SampleReports.report(
                "\(number)局", active: number == 10 ? nil : 10 * number, threePublic: Int64(number * number),
                level: number <= 6 ? "county" : "prefecture", prefecture: number % 2 == 0 ? "甲市" : "乙州")
        }
    }

    private func analysis(_ reports: [Report]) throws -> Analysis {
        let store = try Store()
        try store.load(reports)
        return Analysis(store)
    }

    @Test("a ranking has rank, ratio to the median and percentile, missing values last")
    func ranking() throws {
        let ranking = try analysis(reports).ranking(of: perCapita)
        #expect(ranking.rows.map(\.observation.entity.department).prefix(3) == ["9局", "8局", "7局"])
        #expect(ranking.rows[0].rank == 1 && ranking.rows[0].ratioToMedian.map { ($0 * 10).rounded() } == 18)
        #expect(ranking.rows.last?.rank == nil && ranking.rows.last?.observation.entity.department == "10局")
        #expect(ranking.population.total == 10 && ranking.population.count == 9)
        #expect(ranking.population.missing == 1 && ranking.population.excluded.isEmpty)
        #expect(ranking.rows[4].percentile == 50)
        #expect(ranking.description.median == 0.5)
        #expect(ranking.pooledRatio.map { ($0 * 1e6).rounded() } == (285.0 / 450 * 1e6).rounded())
    }

    @Test("permuting the departments changes nothing")
    func permutation() throws {
        let first = try analysis(reports).ranking(of: perCapita)
        let second = try analysis(reports.reversed()).ranking(of: perCapita)
        #expect(first.description == second.description && first.pooledRatio == second.pooledRatio)
        #expect(
            first.rows.map(\.observation.entity.department)
                == second.rows.map(\.observation.entity.department))
    }

    @Test("loading twice changes no total")
    func twice() throws {
        let once = try analysis(reports).ranking(of: perCapita)
        #expect(try analysis(reports + reports).ranking(of: perCapita) == once)
    }

    @Test("values can be followed to file and line")
    func places() throws {
        let value = try analysis(reports).values(of: perCapita)[1]
        #expect(value.entity.department == "1局" && value.entity.path == "1局-2024.txt")
        #expect(
            value.places.map(\.field)
                == ["three_public.total", "staffing.active"])
        #expect(Set(value.places.map(\.line)) == [12, 80])
        #expect(value.numerator == 1 && value.denominator == 10)
    }

    @Test("groups have their statistics, in order")
    func summaries() throws {
        let query = MetricQuery(
            metrics: [perCapita], groups: ["level"],
            statistics: [.total, .count, .median, .maximum, .quantile(0.9)])
        guard case .summaries(let summaries) = try analysis(reports).answer(query) else {
            Issue.record("no summaries")
            return
        }
        #expect(summaries.map(\.group) == [["county"], ["prefecture"]])
        #expect(summaries[0].values[0] == 6 && summaries[0].values[1] == 6)
        #expect(summaries[1].values[0] == 4 && summaries[1].values[1] == 3)
        #expect(summaries[1].values[2] == 0.8 && summaries[1].population.missing == 1)
    }

    @Test("conditions name fields in their printed unit, metrics, and columns")
    func conditions() throws {
        let analysis = try analysis(reports)
        func count(_ condition: String) throws -> Int {
            try analysis.documents(in: Selection(condition: condition)).count
        }
        #expect(try count("department.level = 'county'") == 6)
        #expect(try count("three_public.total >= 49") == 4)
        #expect(try count("three_public_total >= 49") == 4)
        #expect(try count("\"three_public_total\" >= 49") == 4)
        #expect(try count("department.level <> department.county OR county IS NULL") == 10)
        #expect(try count("level = \"county\" AND key <> \"9局\"") == 6)
        #expect(try count("year = 2024 AND level IN ('county', 'prefecture')") == 10)
        #expect(try count("three_public.per_capita > 0.75") == 2)
        #expect(try count("department.key = 'three_public.totl'") == 0)
        #expect(
            throws: AnalyticsError.unknownField(
                "three_public.totl",
                nearest: [
                    "three_public.total"
                ])
        ) { try count("three_public.totl > 1") }
        #expect(throws: AnalyticsError.unknownField("levl", nearest: ["level"])) {
            try analysis.distributions(of: perCapita, by: ["levl"])
        }
        #expect(
            throws: AnalyticsError.unknownField(
                "staffing_activ",
                nearest: ["staffing.active"])
        ) { try count("staffing_activ > 1") }
        #expect(throws: AnalyticsError.self) { try count("department.level =") }
    }

    @Test(
        "a condition is one expression",
        arguments: [
            ("1=1) OR (1=1", "a parenthesis is closed that was not opened"),
            ("(1=1", "a parenthesis is not closed"),
            ("1 = 1; DROP TABLE reports", "; has no place in a condition"),
            ("department.level = 'county' -- only", "a comment has no place in a condition"),
            ("1 /* */ = 1", "a comment has no place in a condition"),
            ("(SELECT 1) = 1", "SELECT has no place in a condition"),
            ("EXISTS (with c as (values(1)) table c)", "EXISTS has no place in a condition"),
            ("fiscal_year = ?", "? has no place in a condition"),
            ("[fiscal_year] = 2024", "[ has no place in a condition"),
            ("department.level = 'county", "a quote is not closed"),
            ("department.level = \"county", "a quote is not closed"),
            ("randomblob(1000000000) > 1", "there is no function randomblob"),
            ("staffing.active > 'abc'", "staffing.active is a number; compare it with one, without quotes"),
            (
                "staffing.active IN (3, 'abc')",
                "staffing.active is a number; compare it with numbers, without quotes"
            ),
            (
                "staffing.active NOT BETWEEN 1 AND '9'",
                "staffing.active is a number; compare it with numbers, without quotes"
            ),
            ("'5' < staffing_active", "staffing_active is a number; compare it with one, without quotes"),
            ("level = county", "text stands in single quotes, as 'county'"),
            ("department.level = 县级", "text stands in single quotes, as '县级'"),
            (" ", "it is empty"),
        ])
    func refusals(condition: String, reason: String) throws {
        #expect(throws: AnalyticsError.invalidCondition(condition, reason: reason)) {
            try analysis(reports).documents(in: Selection(condition: condition))
        }
    }

    @Test("groups of amounts are in 万元 and their conditions find them again")
    func amounts() throws {
        let analysis = try analysis(reports)
        let groups = try analysis.groups(of: "three_public.total", in: Selection())
        #expect(groups.map(\.value) == ["1", "4", "9", "16", "25", "36", "49", "64", "81", "100"])
        for group in groups {
            #expect(try analysis.documents(in: Selection(condition: group.condition)).count == 1)
        }
        var peers = Selection()
        peers.peers = ["9局": "甲'组", "8局": "甲'组", "7局": "乙"]
        let ofPeers = try analysis.groups(of: "peer", in: peers)
        #expect(ofPeers.map(\.value) == [nil, "乙", "甲'组"])
        #expect(
            try ofPeers.map { try analysis.documents(in: Selection(condition: $0.condition)).count } == [
                7, 1, 2,
            ])
        let size = try analysis.groups(of: "size", in: Selection())
        #expect(
            try size.map { try analysis.documents(in: Selection(condition: $0.condition)).count } == [
                1, 4, 5,
            ])
    }

    @Test("only current documents count, or those of a day")
    func revisions() throws {
        let store = try Store()
        try store.load(SampleReports.report("甲局", threePublic: 10), loadedAt: "2025-06-30")
        try store.load(SampleReports.report("甲局", threePublic: 20), loadedAt: "2025-09-30T08:00:00")
        let analysis = Analysis(store)
        func value(_ asOf: String?) throws -> [Double?] {
            try analysis.values(of: perCapita, in: Selection(asOf: asOf)).map(\.value)
        }
        #expect(try value(nil) == [0.4])
        #expect(try value("2025-09-30") == [0.4])
        #expect(try value("2025-09-29") == [0.2])
        #expect(try value("2025-01-01") == [])
        #expect(throws: AnalyticsError.store(.invalidDate("yesterday"))) { try value("yesterday") }
        try store.load(SampleReports.report("乙局"), loadedAt: "2025-09-01")
        let news = try analysis.news(since: "2025-06-30", until: "2025-09-30")
        #expect(news.map(\.entity.department) == ["乙局", "甲局"] && news.map(\.previousID) == [nil, 1])
        #expect(try analysis.news(since: "2025-09-30", until: "2025-12-31").isEmpty)
    }

    @Test("a document that another one includes is left out, with the reason")
    func containment() throws {
        var whole = SampleReports.report("甲局", threePublic: 30)
        whole.department.scope = "consolidated"
        whole.department.subordinates = ["甲局", "甲中心"]
        var own = SampleReports.report("甲局", threePublic: 10)
        own.department.scope = "unit"
        let unit = SampleReports.report("甲中心", threePublic: 20)
        let analysis = try analysis([own, whole, unit, SampleReports.report("乙局")])
        let total = try MetricCatalogue.metric("three_public.total")
        let ranking = try analysis.ranking(of: total)
        #expect(ranking.rows.map(\.observation.value) == [30, 10])
        #expect(ranking.population.total == 4 && ranking.population.excluded.count == 2)
        #expect(
            ranking.population.excluded.allSatisfy {
                if case .containedIn("甲局", _) = $0.reason { true } else { false }
            })
        #expect(try analysis.ranking(of: total, in: Selection(includesContained: true)).rows.count == 4)
        #expect(
            try analysis.ranking(of: total, in: Selection(condition: "department.scope = 'unit'")).rows.count
                == 1)
    }

    @Test("peers share fields with a department")
    func peers() throws {
        let analysis = try analysis(reports)
        let peers = try analysis.peers(of: "8局", metric: perCapita, in: Selection(year: 2024))
        #expect(peers.ranking.rows.map(\.observation.entity.department) == ["8局", "10局"])
        #expect(peers.subject.rank == 1 && peers.shared.map(\.value) == ["prefecture", "甲市"])
        #expect(throws: AnalyticsError.unknownDepartment("没有局", nearest: [])) {
            try analysis.peers(of: "没有局", metric: perCapita, in: Selection(year: 2024))
        }
    }

    @Test("a panel has a column a year, gaps included")
    func panel() throws {
        let reports = [(2020, 5), (2023, 10), (2024, 20)].map { year, amount in
            SampleReports.report("甲局", year: year, threePublic: Int64(amount))
        }
        let panel = try analysis(reports).panel(of: perCapita)
        #expect(panel.years == [2020, 2021, 2022, 2023, 2024])
        #expect(panel.rows.map(\.values) == [[0.1, nil, nil, 0.2, 0.4]])
        #expect(panel.distributions.map(\.population.total) == [1, 0, 0, 1, 1])
    }

    @Test("fewer than eight get ranks only, more get the rule of the metric")
    func outliers() throws {
        let few = try analysis(Array(reports.prefix(7))).outliers(of: perCapita)
        #expect(few[0].abstention == .smallGroup(count: 7) && few[0].flags.isEmpty)
        var many = (1...12).map { SampleReports.report("\($0)局", active: 100, threePublic: Int64(90 + $0)) }
        many.append(SampleReports.report("大局", active: 100, threePublic: 2_000))
        many.append(SampleReports.report("零局", active: 100, threePublic: 0))
        let found = try analysis(many).outliers(of: perCapita)[0]
        #expect(found.rule == .logModifiedZ(cut: 3.5) && found.abstention == nil)
        #expect(found.flags.map(\.row.observation.entity.department) == ["大局"] && found.flags[0].isHigh)
        #expect(found.findings.map(\.plain) == [.notPositive])
        let grouped = try analysis(many).outliers(of: perCapita, by: ["level"], rule: .tukey(3))
        #expect(grouped.map(\.group) == [["county"]])
    }

    @Test("scores that pile up at 100 take the two-part rule")
    func scores() throws {
        var report = SampleReports.report("甲局")
        let scores: [Int64] = [100, 100, 100, 100, 99, 98, 97, 96, 95, 94, 93, 10, 0]
        report.projects = scores.map { SampleReports.project("项目\($0)", executed: 100, score: $0) }
        let score = try MetricCatalogue.metric("score", level: .project)
        let found = try analysis([report]).outliers(of: score)[0]
        #expect(found.rule == .hundredHurdle(cut: 3) && found.flags.map(\.row.observation.value) == [0, 10])
        #expect(found.findings.map(\.plain) == [.zero])
        #expect(found.ranking.rows.last?.observation.entity.item == "项目0")
    }

    @Test("metrics of different levels are not mixed")
    func levels() throws {
        let score = try MetricCatalogue.metric("score", level: .project)
        #expect(throws: AnalyticsError.mixedLevels(["three_public.per_capita", "score"])) {
            try analysis(reports).table(of: [perCapita, score])
        }
    }

    @Test("one head more or less bounds a falling rate too")
    func fallingRate() throws {
        let metric = try MetricCatalogue.metric("staffing.change_rate")
        let store = try Store()
        var report = SampleReports.report("甲局", active: 45)
        report.staffing.activeChange = -5
        try store.load(report)
        let row = try #require(try Analysis(store).ranking(of: metric).rows.first)
        let context = OutlierContext(row.observation, metric: metric, median: nil, isNew: false)
        let band = try #require(context.oneHeadBand)
        #expect(row.observation.value == -10 && band.lowerBound < -10 && band.upperBound > -10)
    }

    @Test("no value is the most frequent where each stands once")
    func mode() throws {
        let store = try Store()
        for (name, active) in [("甲局", 3), ("乙局", 4), ("丙局", 5)] {
            try store.load(SampleReports.report(name, active: active))
        }
        let metric = try MetricCatalogue.metric("staffing.active")
        func mode() throws -> Double?? {
            let query = MetricQuery(metrics: [metric], statistics: [.mode])
            guard case .summaries(let summaries) = try Analysis(store).answer(query) else { return nil }
            return summaries.first?.values.first
        }
        #expect(try mode() == .some(nil))
        try store.load(SampleReports.report("丁局", active: 4))
        #expect(try mode() == 4)
    }
}
