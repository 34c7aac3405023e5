import Charts

/// Makes the specification of a chart out of a table: the kind's shape, and title, unit, reference lines and remarks by
/// default.
///
/// ```swift
/// let briefing = Briefing(.bar, table, language: .chinese, top: 10)
/// let png = try Chart.render(briefing.specification(), fonts: .mainlandSans())
/// ```
public struct Briefing: Sendable {
    /// The chart.
    public var kind: BriefingKind
    /// What it is made of.
    public var table: ChartTable
    /// The language of titles and remarks.
    public var language: ReportLanguage
    /// How many rows are drawn at the most; nil for as many as fit.
    public var top: Int?
    /// Parts of the names that stand out.
    public var highlights: [String]
    /// The title; nil for one made of the measures.
    public var title: String?
    /// Values to compare with that are set from outside.
    public var thresholds: [ReferenceLine]
    /// What the bars of a bar chart have error bars for; nil for none.
    public var intervals: Intervals?
    /// The axes of a scatter plot to be logarithmic; nil lets the values decide.
    public var logAxes: Set<Axis>?

    /// Where error bars come from.
    public enum Intervals: Sendable {
        /// The exact 95 % intervals of the medians of groups.
        case medians
        /// The intervals of the rows.
        case stated
    }

    /// An axis.
    public enum Axis: String, Sendable, CaseIterable { case x, y }

    /// A chart of `table`.
    public init(
        _ kind: BriefingKind, _ table: ChartTable, language: ReportLanguage = .chinese, top: Int? = nil,
        highlights: [String] = [], title: String? = nil, logAxes: Set<Axis>? = nil,
        thresholds: [ReferenceLine] = [], intervals: Intervals? = nil
    ) {
        self.kind = kind
        self.table = table
        self.language = language
        self.top = top
        self.highlights = highlights
        self.title = title
        self.logAxes = logAxes
        self.thresholds = thresholds
        self.intervals = intervals
    }

    /// The chart as a value.
    ///
    /// - Throws: `BriefingError` where the table does not have what the kind takes; `ChartError` where its values do not
    ///   suit it.
    public func specification() throws -> ChartSpecification {
        try check()
        let shape = try makeKind()
        let measure = table.measures[0]
        var notes: [String] = []
        if usesGroupedRows, table.isGrouped {
            let count = Set(table.rows.map(\.name)).count
            notes.append(
                (measure.isAmount && intervals != .medians
                    ? pick("各组为合计", "sums of groups") : pick("各组为中位数", "medians of groups"))
                    + pick("，共 \(count) \(table.counted)", " of \(count) \(table.counted)"))
        }
        if table.measures.count == 1 {
            notes += intervalNotes + [measure.direction, measure.note].filter { !$0.isEmpty }
        }
        let years = table.years
        let yearList =
            years.count > 3 && isConsecutive(years)
            ? "\(years[0])–\(years[years.count - 1])"
            : years.map(String.init).joined(separator: pick("、", ", "))
        return try ChartSpecification(
            title: title ?? defaultTitle,
            subtitle: years.isEmpty ? nil : pick("\(yearList) 年度", "Fiscal \(yearList)"),
            source: table.source,
            year: years.isEmpty ? nil : yearList, excluded: table.excluded, notes: notes, counted: counted,
            thresholds: thresholds,
            language: language.chartLanguage, kind: shape)
    }

    /// What the rows of the chart are.
    private var counted: String {
        usesGroupedRows && table.isGrouped ? pick("个组", "groups") : table.counted
    }

    private func isConsecutive(_ years: [Int]) -> Bool {
        zip(years, years.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    private func check() throws {
        guard !table.rows.isEmpty else { throw BriefingError.nothingSelected }
        let found = table.measures.count
        guard found >= kind.fewestMeasures else {
            throw BriefingError.tooFewMeasures(kind: kind, needed: kind.fewestMeasures, found: found)
        }
        if intervals != nil {
            guard kind == .bar || kind == .diverging else { throw BriefingError.noIntervals(kind: kind) }
            guard found == 1 else {
                throw BriefingError.oneMeasureForIntervals(kind: kind, found: found)
            }
            if intervals == .medians, !table.isGrouped { throw BriefingError.noGroups(kind: kind) }
        }
        if kind.spansYears(measures: found), kind != .grouped || found < 2, table.years.count < 2 {
            throw BriefingError.tooFewYears(kind: kind, found: table.years)
        }
        for name in highlights where !table.rows.contains(where: { isNamed($0, name) }) {
            let isWhole = kind.drawsGroupsWhole && table.isGrouped
            throw BriefingError.noSuchName(
                name: name, groups: isWhole ? table.groups(all: "").map(\.name) : [])
        }
        let units = table.measures.map { $0.quantity.unit ?? "" }
        let together: Set<BriefingKind> = [.stacked, .shares, .grouped, .dumbbell, .slope, .waterfall]
        if together.contains(kind), Set(units).count > 1 {
            throw BriefingError.differentUnits(kind: kind, units: Set(units).sorted())
        }
    }

    private func makeKind() throws -> ChartKind {
        switch kind {
        case .bar, .diverging, .pareto: try bars()
        case .stacked, .shares: try stacks()
        case .waterfall: try waterfall()
        case .grouped, .dumbbell, .slope, .panel: try overYears()
        case .histogram: try histogram()
        case .box, .violin, .beeswarm, .ridge: try distributions()
        case .scatter: try scatter()
        case .funnel: try funnel()
        case .lorenz: try lorenz()
        case .heatmap: try heatmap()
        }
    }

    func pick(_ chinese: String, _ english: String) -> String { language.pick(chinese, english) }

    /// Whether what is drawn of a row has a name of which this is a part.
    private func isNamed(_ row: ChartTable.Row, _ name: String) -> Bool {
        let shown = kind.drawsGroupsWhole && table.isGrouped ? row.group ?? "—" : row.name
        return shown.contains(name)
    }

    /// Whether a name has a part that is to stand out.
    func isHighlighted(_ name: String) -> Bool { highlights.contains { name.contains($0) } }

    /// Whether a group is drawn as one row.
    private var usesGroupedRows: Bool {
        kind.drawsGroupsWhole && kind != .waterfall
    }

    /// One row a group where rows are grouped, else the rows.
    var rowsTable: ChartTable { table.byGroup() }

    /// The name of a row, with the year where there are several.
    func label(_ row: ChartTable.Row) -> String {
        guard table.years.count > 1, let year = row.year else { return row.name }
        return row.name + pick("（\(year)）", " (\(year))")
    }

    /// The median of a measure as a line.
    func medianLine(_ values: [Double?]) -> [ReferenceLine] {
        let stated = values.compactMap(\.self)
        guard stated.count >= 3, let median = Quartiles(of: stated)?.median else { return [] }
        return [ReferenceLine(pick("中位数", "median"), at: median)]
    }

    /// A title that says what is shown.
    private var defaultTitle: String {
        let names = table.measures.map(\.quantity.name)
        let name = names[0]
        let each = pick("各\(table.noun)", "")
        return switch kind {
        case .bar, .diverging: each + name
        case .stacked, .shares:
            pick("各\(table.noun)\(names.joined(separator: "、"))构成", names.joined(separator: ", "))
        case .grouped, .panel: pick("各\(table.noun)历年\(name)", "\(name) over the years")
        case .dumbbell where names.count > 1, .slope where names.count > 1:
            pick("\(names[0])与\(names[1])", "\(names[0]) and \(names[1])")
        case .dumbbell, .slope:
            pick("\(name)的变化", "Change in \(name)")
        case .histogram, .violin, .beeswarm, .ridge, .box:
            pick("\(name)的分布", "Distribution: \(name)")
        case .scatter: pick("\(names[1])与\(names[0])", "\(names[1]) against \(names[0])")
        case .funnel: pick("\(name)：是否超出偶然", "\(name): beyond chance?")
        case .lorenz: pick("\(name)的集中程度", "How concentrated: \(name)")
        case .heatmap: pick("各\(table.noun)主要指标位次", "Measures by percentile")
        case .waterfall:
            pick("从\(names[0])到\(names[names.count - 1])", "From \(names[0]) to \(names[names.count - 1])")
        case .pareto: pick("\(name)由哪些\(table.noun)构成", "What makes up \(name)")
        }
    }
}
