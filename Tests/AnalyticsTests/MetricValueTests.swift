import Analytics
import Loader
import Model
import Testing

@Suite("Values of metrics")
struct MetricValueTests {
    private func values(_ id: String, _ reports: [Report], level: Metric.Level = .department) throws
        -> [Double?]
    {
        let store = try Store()
        try store.load(reports)
        let metric = try MetricCatalogue.metric(id, level: level)
        return try Analysis(store).values(of: metric).map(\.value)
    }

    @Test("absent fields and denominators of 0 give no value")
    func absent() throws {
        let reports = [
            SampleReports.report("1局"), SampleReports.report("2局", active: nil),
            SampleReports.report("3局", active: 0), SampleReports.report("4局", threePublic: nil),
            SampleReports.report("5局", threePublic: 0),
        ]
        #expect(try values("three_public.per_capita", reports) == [0.2, nil, nil, nil, 0])
        #expect(try values("three_public.total", reports) == [10, 10, 10, nil, 0])
    }

    @Test("the completeness of a disclosure is the share of its year's template that it states")
    func completeness() throws {
        let report = SampleReports.report("1局")
        let items = YearTemplate(of: report.fiscalYear).items
        let share = Double(items.count { $0.isStated(in: report) }) / Double(items.count) * 100
        let value = try #require(try values("disclosure.completeness", [report]).first ?? nil)
        #expect((value - share).magnitude < 1e-9, "\(value), \(share)")
        #expect(YearTemplate(of: nil).items.count == YearTemplate.always.count)
        let known = Set(StoreLayout.reportColumns.map(\.path) + ["fiscal_year"])
        for item in YearTemplate.always + YearTemplate.later {
            #expect(!item.paths.isEmpty && known.isSuperset(of: item.paths), "\(item.paths)")
        }
    }

    @Test("whole numbers are divided as such, not truncated")
    func division() throws {
        var report = SampleReports.report("甲局", active: 3)
        report.threePublic.vehicleFleet = 2
        report.threePublic.reception = Money(fen: 12_345)
        report.threePublic.receptionPersons = 7
        #expect(try values("three_public.vehicles_per_capita", [report]) == [2.0 / 3])
        #expect(try values("three_public.reception_per_person", [report]) == [123.45 / 7])
    }

    @Test("growth leaves new departments and years without a base out")
    func growth() throws {
        func grown(_ key: String, _ now: Int64, change: Int64) -> Report {
            var report = SampleReports.report(key, threePublic: now)
            report.threePublic.change = SampleReports.money(change)
            report.generalBudget.expenditure = SampleReports.money(100)
            report.generalBudget.change = SampleReports.money(20)
            return report
        }
        var new = grown("4新局", 12, change: 2)
        new.generalBudget.change = SampleReports.money(100)
        let store = try Store()
        try store.load([
            grown("1局", 12, change: 2), grown("2局", 9, change: -1), grown("3局", 5, change: 5), new,
        ])
        let metric = try MetricCatalogue.metric("growth.three_public")
        let ranking = try Analysis(store).ranking(of: metric)
        #expect(ranking.rows.map(\.observation.value) == [20, -10, nil])
        #expect(ranking.population.total == 4 && ranking.population.count == 2)
        #expect(ranking.population.missing == 0)
        #expect(
            Set(ranking.population.excluded.map(\.reason)) == [.newDepartment, .zeroBase(base: 0, upper: 5)])
        #expect(ranking.pooledRatio == 5)
    }

    @Test("projects are weighed, averaged and counted")
    func projects() throws {
        var report = SampleReports.report("甲局")
        report.expenditure.project = SampleReports.money(400)
        report.projects = [
            SampleReports.project(
                "一", executed: 50, score: 95,
                indicators: [(">=10个", "=10个", 10, 10), (">=10个", "=13个", 10, 10)], reason: "疫情"),
            SampleReports.project(
                "二", executed: 100, score: 80, indicators: [("<=5万元", "=8万元", 10, 4), ("完成", "完成", 5, 5)],
                reason: "其他"),
            SampleReports.project("三", executed: 90, score: nil, indicators: [("=1次", "=1次", 90, 60)]),
        ]
        let expected: [(String, Double)] = [
            ("performance.project_count", 3), ("performance.execution_rate", 80),
            ("performance.coverage", 60),
            ("performance.score_mean", (95 + 80 + 69) / 3.0), ("performance.score_median", 80),
            ("performance.score_min", 69), ("performance.full_mark_share", 60),
            ("performance.target_met_exactly_share", 50), ("performance.overachieved_share", 25),
            ("performance.low_execution_high_score", 1), ("performance.reason_reuse", 50),
        ]
        for (id, value) in expected { #expect(try values(id, [report]) == [value], "\(id)") }
        #expect(try values("score", [report], level: .project) == [95, 80, 69])
        #expect(try values("execution_rate", [report], level: .project) == [50, 100, 90])
        #expect(try values("adjustment", [report], level: .project) == [25, 25, 25])
        #expect(try values("score_share", [report], level: .indicator).count == 5)
        report.projects.removeLast()
        #expect(try values("performance.score_median", [report]) == [87.5])
    }

    @Test("classes are found under all their names")
    func classes() throws {
        func report(_ key: String, _ classes: [(String, Int64)]) -> Report {
            var report = SampleReports.report(key)
            report.generalBudget.expenditure = SampleReports.money(100)
            report.classes = classes.map { name, amount in
                var row = Model.Row<ClassFields>()
                row.class = name
                row.amount = SampleReports.money(amount)
                return row
            }
            return report
        }
        let reports = [
            report("1局", [("卫生健康支出", 40), ("教育支出", 60)]), report("2局", [("医疗卫生与计划生育支出（类）", 100)]),
            report("3局", []),
        ]
        #expect(try values("expenditure.class_share[卫生健康]", reports) == [40, 100, nil])
        #expect(try values("expenditure.class_share[教育支出]", reports) == [60, nil, nil])
        #expect(try values("expenditure.class_concentration", reports) == [0.52, 1, nil])
    }

    @Test("the total row is taken, wherever rate and score stand")
    func overallForm() throws {
        var report = SampleReports.report("甲局")
        var form = Evaluation()
        func row(_ source: String, _ initial: Int64, _ budget: Int64, _ executed: Int64)
            -> Model.Row<FundFields>
        {
            var row = Model.Row<FundFields>()
            row.source = source
            row.initialBudget = SampleReports.money(initial)
            row.fullYearBudget = SampleReports.money(budget)
            row.executed = SampleReports.money(executed)
            return row
        }
        var superior = row("上级资金", 0, 0, 0)
        superior.score = Points(units: 97_400)
        form.funds = [superior, row("本级资金", 150, 160, 120), row("合计", 160, 200, 150)]
        report.overallEvaluation = form
        #expect(try values("budget.execution_rate", [report]) == [75])
        #expect(try values("budget.adjustment", [report]) == [25])
        #expect(try values("performance.project_count", [report]) == [0])
    }

    @Test(
        "labelled documents have the reference values",
        .enabled(if: SharedFiles.has("reference/gold/000.json")),
        arguments: [
            ("three_public.per_capita", 1.2321, 1.7158),
            ("three_public.operation_per_vehicle", 0.2405, 4.3971),
            ("public.per_capita", 18.8112, 3.5987), ("budget.execution_rate", 100, 97.3965),
            ("performance.project_count", 15, 5), ("three_public.mix_vehicle", 41.9609, 96.8139),
            ("three_public.share_of_fiscal", 0.8102, 4.5601), ("budget.variance", -21.1715, -3.4345),
        ])
    func gold(id: String, first: Double, second: Double) throws {
        let values = try values(id, [SharedFiles.gold("000"), SharedFiles.gold("003")])
        // By department: 乌鲁木齐市 (000), then 昌吉 (003).
        for (value, expected) in zip(values, [first, second]) {
            #expect(((value ?? .nan) - expected).magnitude < 0.00005, "\(id) \(values)")
        }
    }

    @Test(
        "labelled documents are complete, the first one is a new department",
        .enabled(if: SharedFiles.has("reference/gold/000.json")))
    func goldDisclosure() throws {
        let reports = try [SharedFiles.gold("000"), SharedFiles.gold("003")]
        for value in try values("disclosure.completeness", reports) { #expect((value ?? 0) > 95) }
        let store = try Store()
        try store.load(reports)
        let growth = try Analysis(store).ranking(of: MetricCatalogue.metric("growth.expenditure"))
        #expect(growth.population.excluded.map(\.entity.department) == ["乌鲁木齐市机关事务管理局"])
        #expect(growth.rows.count == 1)
        #expect(((growth.rows[0].observation.value ?? 0) + 9.66).magnitude < 0.005)
    }
}
