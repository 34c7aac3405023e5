import Analytics
import Renderer

/// A metric over the years as rows: a department a row, a year a column, then the change and the slope.
struct PanelAnswer {
    private(set) var table: OutputTable
    private(set) var notes: [String] = []

    init(_ panels: [Panel], _ lang: ReportLanguage) {
        func pick(_ chinese: String, _ english: String) -> String { lang == .chinese ? chinese : english }
        let years = Set(panels.flatMap(\.years)).sorted()
        table = OutputTable(
            columns: [
                OutputTable.Column(title: pick("指标", "Metric"), key: "metric"),
                OutputTable.Column(title: pick("部门", "Department"), key: "department"),
                OutputTable.Column(title: pick("口径", "Scope"), key: "scope"),
                OutputTable.Column(title: pick("单位", "Unit"), key: "unit"),
            ] + years.map { OutputTable.Column(title: String($0), key: String($0), isNumeric: true) } + [
                OutputTable.Column(title: pick("首末变化", "Change"), key: "change", isNumeric: true),
                OutputTable.Column(title: pick("年斜率", "Slope a year"), key: "slope", isNumeric: true),
                OutputTable.Column(title: pick("缺的年度", "Years missing"), key: "missing_years"),
            ])
        for panel in panels {
            let decimals = NumberText.decimals(for: panel.metric.unit)
            for row in panel.rows {
                let values = years.map { year in
                    panel.years.firstIndex(of: year).flatMap { row.values[$0] }
                }
                let missing = zip(years, values).filter { $1 == nil }.map { String($0.0) }
                table.rows.append(
                    [
                        .text(panel.metric.id), .text(row.departmentKey), .text(row.scope),
                        .text(lang.unitName(panel.metric.unit)),
                    ]
                        + values.map { .number($0, decimals: decimals) } + [
                            .number(row.change, decimals: decimals),
                            .number(row.slope(over: panel.years), decimals: max(2, decimals)),
                            .text(missing.isEmpty ? nil : missing.joined(separator: pick("、", ", "))),
                        ])
            }
            let words = AnswerNotes(lang: lang)
            for (year, distribution) in zip(panel.years, panel.distributions) {
                notes.append(
                    words.prefix([String(year)], panel.metric) + words.population(distribution.population))
                notes += [words.exclusions(distribution.population, panel.metric, isListed: true)].compactMap(
                    \.self)
            }
        }
        notes.append(
            pick(
                "首末变化为最末与最初有值年度之差；年斜率为 Theil–Sen 斜率，至少三个年度，按实际年距。",
                "Change: last stated year less the first. Slope: Theil and Sen's, from three years on, over real gaps."
            ))
    }
}
