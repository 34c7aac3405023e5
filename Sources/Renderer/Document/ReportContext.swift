import Analytics
import Charts

/// What all sections of a report share: the questions they may ask, the documents they speak of, the numbers they said.
struct ReportContext {
    let analysis: Analysis
    let selection: Selection
    let language: ReportLanguage
    /// The documents that count, by department, year and scope.
    let documents: [Entity]
    /// The documents left out because another one includes them, and new departments, by reason.
    let contained: [Population.Exclusion]
    /// The fiscal years of the documents, ascending.
    let years: [Int]
    /// The day whose knowledge the report shows; nil for all that is known.
    let day: String?
    /// What the report is held against; nil where it stands alone.
    let earlier: EarlierState?
    /// What changed since then; nil where it stands alone.
    let quarter: QuarterFigures?
    /// Every number said so far.
    var facts = FactBook()
    /// The sections made so far.
    var sections: [ReportSection] = []

    /// What the usual sections ask of documents and of projects, which are read together where most sections are made.
    private static let usual = (
        documents: [
            "three_public.total", "three_public.per_capita", "three_public.operation_per_vehicle",
            "three_public.reception_per_person", "three_public.variance", "expenditure.current_year",
            "expenditure.basic_share", "expenditure.project_share", "expenditure.personnel_share",
            "income.fiscal_share", "expenditure.class_concentration", "budget.variance",
            "budget.execution_rate", "budget.adjustment", "growth.expenditure", "growth.fiscal",
            "growth.general_budget", "growth.three_public", "staffing.change_rate",
            "staffing.active", "general_budget.expenditure", "performance.project_count",
            "disclosure.completeness",
        ], projects: ["execution_rate", "score"]
    )

    /// Reads what the usual sections ask.
    private static func read(_ analysis: Analysis, _ selection: Selection) throws(AnalyticsError) {
        func metrics(_ ids: [String], _ level: Metric.Level) throws(AnalyticsError) -> [Metric] {
            var metrics: [Metric] = []
            for id in ids { metrics.append(try MetricCatalogue.metric(id, level: level)) }
            return metrics
        }
        let documents = try metrics(usual.documents, .department)
        try analysis.read(
            [
                .init(documents + MetricCatalogue.statedFigures.filter { !documents.contains($0) }),
                .init(try metrics(usual.projects, .project)),
                .init(
                    try metrics(SourceSection.metrics, .department), groups: SourceSection.groups,
                    withPlaces: true),
                .init([], groups: ScopeSection.groups),
            ], in: selection)
    }

    /// - Parameter readsTogether: whether what the usual sections ask is read at once.
    init(
        _ analysis: Analysis, _ selection: Selection, _ language: ReportLanguage, day: String? = nil,
        against earlier: EarlierState? = nil, readsTogether: Bool = false
    ) throws(AnalyticsError) {
        self.analysis = analysis
        self.selection = selection
        self.language = language
        self.day = day
        self.earlier = earlier
        quarter = try earlier.map { earlier throws(AnalyticsError) in
            try QuarterFigures(
                StateComparison(before: earlier.analysis, after: analysis, selection: selection))
        }
        if readsTogether { try Self.read(analysis, selection) }
        let total = try MetricCatalogue.metric("three_public.total")
        let table = try analysis.table(of: [total], in: selection)
        documents = Array(table.entities)
        contained = table.population(table.columns[0]).excluded
        years = Set(documents.compactMap(\.fiscalYear)).sorted()
    }

    /// One of two wordings.
    func pick(_ chinese: String, _ english: String) -> String { language.pick(chinese, english) }

    /// The two days in words, the earlier one first.
    var days: (String, String) {
        (earlier?.day ?? "", day ?? pick("现在", "now"))
    }

    /// The name of a department in tables and charts, with the year where there are several.
    func label(_ entity: Entity) -> String { labels.label(entity) }

    /// The names of departments in tables and charts, for rows that are made later.
    var labels: EntityLabels { EntityLabels(language: language, withYears: years.count > 1) }

    /// The years in words: `2024 年度`, `2020、2023、2024 年度`.
    var yearWords: String {
        pick(
            "\(years.map(String.init).joined(separator: "、")) 年度",
            "fiscal \(years.map(String.init).joined(separator: ", "))")
    }

    /// The years as the footers of charts list them: `2020、2023、2024`.
    var yearList: String { years.map(String.init).joined(separator: pick("、", ", ")) }

    func metric(_ id: String, level: Metric.Level = .department) throws(AnalyticsError) -> Metric {
        try MetricCatalogue.metric(id, level: level)
    }

    /// - Parameter withRows: whether its rows are made.
    func ranking(
        _ id: String, level: Metric.Level = .department, withRows: Bool = true
    ) throws(AnalyticsError) -> Ranking {
        try analysis.ranking(of: metric(id, level: level), in: selection, withRows: withRows)
    }

    /// Values of several metrics, a row a document.
    func table(_ ids: [String], level: Metric.Level = .department) throws(AnalyticsError) -> ObservationTable
    {
        var metrics: [Metric] = []
        for id in ids { metrics.append(try metric(id, level: level)) }
        return try analysis.table(of: metrics, in: selection)
    }

    /// The order in which the rows of a table are printed: that of departments where all fit on the page, else by the first column,
    /// highest first, of which both ends are shown.
    func order(of table: ObservationTable) -> (rows: [Int], excerpt: ReportTable.Excerpt) {
        guard table.entities.count > ReportTable.mostRows, let values = table.columns.first?.values else {
            return (Array(table.entities.indices), .first)
        }
        let rows = table.entities.indices.sorted { left, right in
            switch (values[left], values[right]) {
            case (let one?, let other?): one != other ? one > other : left < right
            case (nil, nil): left < right
            case (let one, _): one != nil
            }
        }
        return (rows, .ends)
    }

    func name(_ metric: Metric) -> String { pick(metric.chinese, metric.english) }

    /// A column for a metric: its name with its unit.
    func column(_ metric: Metric) -> ReportTable.Column {
        let unit = language.unitName(metric.unit)
        return .number(
            unit.isEmpty ? name(metric) : name(metric) + pick("（\(unit)）", " (\(unit))"), key: metric.id)
    }

    func cell(_ value: Double?, _ metric: Metric) -> ReportTable.Cell {
        .number(value, decimals: NumberText.decimals(for: metric.unit))
    }

    /// `n = 4 个部门（共 5 个，缺 1 个）`, kept among the facts.
    mutating func sample(_ population: Population, _ id: String, of noun: (String, String)) -> String {
        let count = facts.count("\(id).n", population.count)
        let total = facts.count("\(id).total", population.total)
        var text = pick("n = \(count) 个\(noun.0)（共 \(total) 个", "n = \(count) \(noun.1) (of \(total)")
        if population.missing > 0 {
            let missing = facts.count("\(id).missing", population.missing)
            text += pick("，缺 \(missing) 个", ", \(missing) missing")
        }
        if !population.excluded.isEmpty {
            let excluded = facts.count("\(id).excluded", population.excluded.count)
            text += pick("，剔除 \(excluded) 个", ", \(excluded) excluded")
        }
        return text + pick("）", ")")
    }

    /// Says a value of a metric in its unit.
    mutating func say(_ id: String, _ value: Double?, _ metric: Metric) -> String {
        facts.say(id, value, unit: metric.unit, in: language)
    }

    /// Says how values spread: quartiles, or lowest and highest where there are fewer than six.
    mutating func saySpread(_ id: String, _ ranking: Ranking) -> String {
        let sample = ranking.description
        let metric = ranking.metric
        if sample.count == 1 { return pick("只有一个值", "the only value") }
        guard sample.count >= 6 else {
            let range = facts.range(
                id, sample.minimum, sample.maximum, names: ("min", "max"), unit: metric.unit, in: language)
            return pick("最低至最高 \(range)", "lowest to highest \(range)")
        }
        let range = facts.range(
            id, sample.lowerQuartile, sample.upperQuartile, names: ("q1", "q3"), unit: metric.unit,
            in: language)
        return pick("四分位数 \(range)", "quartiles \(range)")
    }

    /// What the figures of all charts rest on.
    var source: String {
        pick("各部门 \(yearWords)部门决算公开说明", "final account disclosures of the departments, \(yearWords)")
    }

    func quantity(_ metric: Metric, decimals: Int? = nil) -> Charts.Quantity {
        let unit = language.unitName(metric.unit)
        return Charts.Quantity(
            name(metric), unit: unit.isEmpty ? nil : unit,
            format: NumberFormat(decimals: decimals ?? NumberText.decimals(for: metric.unit)))
    }
}
