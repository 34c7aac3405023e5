import Analytics
import Charts

extension ChartTable {
    /// The values of metrics over a selection of documents.
    ///
    /// - Throws: as `Analysis.table`.
    public init(
        _ analysis: Analysis, _ selection: Selection, metrics: [Metric], groups: [String],
        language: ReportLanguage
    ) throws(AnalyticsError) {
        let table = try analysis.table(of: metrics, in: selection, groups: groups)
        let populations = table.columns.map { table.population($0) }
        let left = populations.map { Set($0.excluded.map(\.entity)) }
        var rows: [Row] = []
        for (index, entity) in table.entities.enumerated() where !left.allSatisfy({ $0.contains(entity) }) {
            var values: [Double?] = []
            var counts: [(upper: Double, lower: Double)?] = []
            for (column, excluded) in zip(table.columns, left) {
                values.append(excluded.contains(entity) ? nil : column.values[index])
                counts.append(Self.counts(column, index))
            }
            rows.append(
                Row(
                    name: entity.item ?? entity.department,
                    group: groups.isEmpty ? nil : Self.groupName(entity.group, groups, language),
                    year: entity.fiscalYear, values: values, counts: counts))
        }
        let level = metrics.first?.level ?? .department
        let noun =
            switch level {
            case .department: language.pick("部门", "departments")
            case .project: language.pick("项目", "projects")
            case .indicator: language.pick("指标", "indicators")
            }
        var excluded: [String] = []
        for exclusion in populations.flatMap(\.excluded) {
            let line = ExclusionText.line(
                exclusion.reason, name: exclusion.entity.department, language: language)
            if !excluded.contains(line) { excluded.append(line) }
        }
        let years = Set(table.entities.compactMap(\.fiscalYear)).sorted().map(String.init)
        self.init(
            measures: metrics.map { Measure($0, language) }, rows: rows, isGrouped: !groups.isEmpty,
            counted: language == .chinese ? "个" + noun : noun, noun: noun,
            source: language.pick(
                "各部门 \(years.joined(separator: "、")) 年度部门决算公开说明",
                "final account disclosures of the departments, \(years.joined(separator: ", "))"),
            excluded: excluded)
    }

    /// Both sides of a ratio where they are counts; nil for amounts of money.
    private static func counts(_ column: ObservationTable.Column, _ index: Int) -> (
        upper: Double, lower: Double
    )? {
        guard !column.metric.expression.numeratorIsMoney, !column.numerators.isEmpty,
            let upper = column.numerators[index], let lower = column.denominators[index],
            upper == upper.rounded(), lower == lower.rounded()
        else { return nil }
        return (upper, lower)
    }

    private static func groupName(_ group: [String?], _ fields: [String], _ language: ReportLanguage)
        -> String
    {
        group.map { value in
            guard let value else { return language.pick("未标明", "not stated") }
            return language == .chinese ? levels[value] ?? value : value
        }.joined(separator: " · ")
    }

    /// The Chinese words for the values of `level` and `scope`.
    private static let levels = [
        "province": "省级", "prefecture": "市级", "county": "区县级", "township": "乡镇街道", "department": "部门",
        "consolidated": "汇总", "unit": "单位",
    ]
}

extension ChartTable.Measure {
    /// A metric as a column: its name, its unit, what to mind.
    init(_ metric: Metric, _ language: ReportLanguage) {
        let unit = language.unitName(metric.unit)
        self.init(
            Charts.Quantity(language.pick(metric.chinese, metric.english), unit: unit.isEmpty ? nil : unit),
            note: language == .chinese ? metric.note : metric.englishNote,
            isAmount: metric.expression.numerator == nil && ["万元", "人", "个", "辆", "㎡"].contains(metric.unit),
            isSkewed: metric.shape == .positiveSkewed)
        switch metric.direction {
        case .lowerIsBetter: direction = language.pick("数值越低越好", "lower is better")
        case .higherIsBetter: direction = language.pick("数值越高越好", "higher is better")
        case .depends: break
        }
    }
}
