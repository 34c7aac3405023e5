import Analytics
import Charts

/// Departments with three years or more, year by year, each against itself.
enum PanelSection {
    private static let metrics = [
        "three_public.per_capita", "general_budget.expenditure", "staffing.active",
    ]
    /// Fewer years make no trend.
    private static let fewestYears = 3

    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("历年变化", "Over the years")
        var selection = context.selection
        selection.years = nil
        var blocks: [Block] = []
        for id in metrics {
            let panel = try context.analysis.panel(of: context.metric(id), in: selection)
            let rows = panel.rows.filter { row in row.values.count { $0 != nil } >= fewestYears }
            guard !rows.isEmpty else { continue }
            blocks.append(.table(table(panel, rows, context)))
            if blocks.count == 1 { blocks.append(.figure(try figure(panel, rows, &context))) }
        }
        guard !blocks.isEmpty else { return ReportSection(id: "panel", title: title, blocks: []) }
        let text = context.pick(
            "只列有三个及以上年度数值的部门。年斜率为 Theil–Sen 斜率（各对年度变化率的中位数，按实际年距），缺的年度不补。口径随年度模板变化，2020 年度及以前与以后不完全可比。",
            "Departments with values of three years or more. The slope is Theil and Sen's, the median of all pairwise changes a year over real gaps; missing years are not filled. Templates changed after 2020, so earlier years are not fully comparable."
        )
        return ReportSection(id: "panel", title: title, blocks: [.paragraph(text)] + blocks)
    }

    /// The years that any row has a value of.
    private static func years(_ panel: Analytics.Panel, _ rows: [Analytics.Panel.Row]) -> [Int] {
        panel.years.indices.filter { year in rows.contains { $0.values[year] != nil } }
    }

    private static func table(
        _ panel: Analytics.Panel, _ rows: [Analytics.Panel.Row], _ context: ReportContext
    ) -> ReportTable {
        let metric = panel.metric
        let decimals = NumberText.decimals(for: metric.unit)
        let years = years(panel, rows)
        let unit = context.language.unitName(metric.unit)
        let heads = years.map {
            ReportTable.Column.number(String(panel.years[$0]), key: String(panel.years[$0]))
        }
        let trends: [ReportTable.Column] = [
            .number(context.pick("首末变化", "Change"), key: "change"),
            .number(context.pick("年斜率", "Slope a year"), key: "slope"),
            .text(context.pick("缺的年度", "Years missing"), key: "missing_years"),
        ]
        return ReportTable(
            id: "panel_\(metric.id.replacing(".", with: "_"))",
            caption: context.name(metric) + (unit.isEmpty ? "" : context.pick("（\(unit)）", " (\(unit))")),
            columns: [.text(context.pick("部门", "Department"), key: "department")] + heads + trends,
            rows: rows.map { row in
                let missing = years.filter { row.values[$0] == nil }.map { String(panel.years[$0]) }
                let values = years.map { ReportTable.Cell.number(row.values[$0], decimals: decimals) }
                let trend: [ReportTable.Cell] = [
                    .change(row.change, decimals: decimals),
                    .change(row.slope(over: panel.years), decimals: max(2, decimals)),
                    .text(missing.joined(separator: context.pick("、", ", "))),
                ]
                return [.text(row.departmentKey)] + values + trend
            })
    }

    private static func figure(
        _ panel: Analytics.Panel, _ rows: [Analytics.Panel.Row], _ context: inout ReportContext
    ) throws -> ReportFigure {
        let years = years(panel, rows)
        let metric = panel.metric
        let caption = context.pick("\(context.name(metric))，逐年", "\(context.name(metric)), year by year")
        // Where there are more than fit, those that changed most are drawn.
        let ordered = rows.enumerated().sorted { left, right in
            let (one, other) = (left.element.change?.magnitude ?? 0, right.element.change?.magnitude ?? 0)
            return one != other ? one > other : left.offset < right.offset
        }.map(\.element)
        let named = years.map { panel.years[$0] }
        let chart = try ChartSpecification(
            title: caption,
            subtitle: context.pick("变化最大的在前", "the largest changes first"),
            source: context.pick("各部门历年部门决算公开说明", "final account disclosures of the departments"),
            year: named.map(String.init).joined(separator: context.pick("、", ", ")),
            counted: context.pick("个部门", "departments"), language: context.language.chartLanguage,
            kind: .yearPanels(
                YearPanels(
                    quantity: context.quantity(metric), years: named,
                    series: ordered.map { row in
                        YearPanels.Series(row.departmentKey, years.map { row.values[$0] })
                    })))
        let rising = context.facts.count("panel.per_capita.rising", rows.count { ($0.change ?? 0) > 0 })
        let falling = context.facts.count("panel.per_capita.falling", rows.count { ($0.change ?? 0) < 0 })
        let all = context.facts.count("panel.per_capita.n", rows.count)
        return ReportFigure(
            id: "panel_per_capita", caption: caption,
            reading: context.pick(
                "\(all) 个部门中，末年高于首年的 \(rising) 个，低于的 \(falling) 个。",
                "Of \(all) departments \(rising) end above their first year, \(falling) below."),
            chart: chart,
            data: ReportTable(
                id: "panel_per_capita", caption: caption,
                columns: [
                    .text(context.pick("部门", "Department"), key: "department"),
                    .number(context.pick("年度", "Year"), key: "fiscal_year"), context.column(metric),
                ],
                rows: ordered.flatMap { row in
                    years.map {
                        [
                            .text(row.departmentKey), .year(panel.years[$0]),
                            context.cell(row.values[$0], metric),
                        ]
                    }
                }))
    }
}
