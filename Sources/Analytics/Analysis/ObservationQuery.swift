import Loader
import Model

/// The one query behind a table of observations, and which of its columns is what.
struct ObservationQuery: Sendable {
    /// The columns of a metric, from 0.
    struct MetricColumns: Sendable {
        /// The column of the value, of a ratio that of its upper side; the lower side's follows.
        let value: Int
        /// How a ratio is computed; nil for a plain value.
        let quotient: Quotient?
        let lines: [(field: String, column: Int)]
    }

    /// The documents: what the rows of items belong to. Nil at the level of departments, whose rows say it.
    let documentSQL: String?
    /// The rows: of departments in any order, and in their own where only values are asked for; of items those of a document
    /// one after the other, in their order there, which is how they are stored. Items of documents that are not selected may
    /// be among them.
    let sql: String
    /// The rows of the report whose id it is given, in their order there. Nil at the level of departments.
    let reportSQL: String?
    /// The arguments of the documents, which are those of the rows too where they ask for any.
    let arguments: [StoreValue]
    let metricColumns: [MetricColumns]
    /// The columns of numbers that answer as well, without a row an item; nil where the rows are needed.
    let packed: PackedItemQuery?
    /// Whether the lines of fields are asked for.
    let withPlaces: Bool
    /// Whether the names of items are asked for.
    let withItems: Bool
    /// Whether the places of items are asked for: where one is listed, or may be left out by itself.
    let withPositions: Bool
    /// The groups that belong to items: their places among the groups, and their columns.
    let itemGroups: [(place: Int, column: Int)]
    /// The columns of the values that documents are grouped by, NULL in the places of items' fields.
    let groupColumns: Range<Int>
    /// Which of the groups is that of peers, which has no column; nil where none is.
    let peerGroup: Int?
    private let conditionCheck: String?
    private let condition: String?

    init(
        metrics: [Metric], level: Metric.Level, selection: Selection, groups: [String], withPlaces: Bool,
        withItems: Bool, withSides: Bool = true, valuesOnly: Bool = false
    ) throws(AnalyticsError) {
        self.withPlaces = withPlaces
        self.withItems = withItems && level != .department
        withPositions = withSides || metrics.contains { $0.expression.quotient != nil }
        if let day = selection.asOf, !Store.isDay(day) { throw .store(.invalidDate(day)) }
        // Of items only metrics ask that leave new departments out.
        let asksForNew = level == .department || metrics.contains(where: \.excludesNewDepartments)
        var documentColumns = [
            "reports.id", "department_key", "department_name", "department_scope", "fiscal_year",
            "source_path", "department_subordinates",
            asksForNew ? MetricCatalogue.isNewDepartment : "NULL",
        ]
        // The documents are known, only their values are asked for: numbers of rows say which is which.
        if valuesOnly { for place in 1...6 { documentColumns[place] = "NULL" } }
        let groupStart = documentColumns.count
        var ofItems: [(place: Int, sql: String)] = []
        for (place, group) in groups.enumerated() where group != FieldNames.peer {
            let field = try FieldNames.field(group, level: level)
            if field.isOfItems { ofItems.append((place, field.groupSQL)) }
            documentColumns.append(field.isOfItems || valuesOnly ? "NULL" : field.groupSQL)
        }
        groupColumns = groupStart..<documentColumns.count
        peerGroup = groups.firstIndex(of: FieldNames.peer)
        var columns =
            level == .department
            ? documentColumns
            : [
                "report_id", withItems ? Self.item(level) : "NULL",
                withPositions ? Self.position(level) : "NULL",
                level == .indicator && withPositions ? "indicator_figures.project_position" : "NULL",
            ]
        itemGroups = ofItems.enumerated().map { ($1.place, columns.count + $0) }
        columns += ofItems.map(\.sql)
        var metricColumns: [MetricColumns] = []
        for metric in metrics {
            let value = columns.count
            let quotient = metric.expression.quotient
            columns += quotient.map { [$0.upper, $0.lower] } ?? [metric.expression.sql]
            var lines: [(field: String, column: Int)] = []
            if withPlaces {
                for (field, sql) in Self.places(of: metric) {
                    lines.append((field, columns.count))
                    columns.append(sql)
                }
            }
            metricColumns.append(MetricColumns(value: value, quotient: quotient, lines: lines))
        }
        self.metricColumns = metricColumns
        let (filter, arguments) = Self.filter(selection)
        condition = selection.condition
        // The order of documents, into which they are put once they are read: SQLite would fetch each by itself for it.
        let order = valuesOnly ? " ORDER BY department_key, fiscal_year, department_scope, reports.id" : ""
        self.arguments = arguments
        let parts = try selection.condition.map { condition throws(AnalyticsError) in
            try Condition(condition, level: level)
        }
        conditionCheck = parts.map { "SELECT 1 FROM \(Self.joined(level)) WHERE \($0.sql)" }
        let documentParts = parts?.parts.filter { level == .department || $0.concernsDocuments } ?? []
        let itemParts = parts?.parts.filter { level != .department && !$0.concernsDocuments } ?? []
        let chosen = ([filter] + documentParts.map(\.sql)).joined(separator: " AND ")
        packed =
            level == .department || withPlaces
            ? nil
            : PackedItemQuery(
                metrics, level: level, where: itemParts, groups: ofItems, withNames: withItems)
        if level == .department {
            (documentSQL, reportSQL) = (nil, nil)
            let places = withPlaces ? " LEFT JOIN provenance ON provenance.report_id = reports.id" : ""
            sql = "SELECT \(columns.joined(separator: ", ")) FROM reports\(places) WHERE \(chosen)\(order)"
        } else {
            documentSQL =
                "SELECT \(documentColumns.joined(separator: ", ")) FROM reports WHERE \(chosen)\(order)"
            let source =
                itemParts.contains(where: \.namesDocuments) ? Self.joined(level) : ItemNames.source(level)
            let chosen = (["kind = 'project'"] + itemParts.map(\.sql)).joined(separator: " AND ")
            let rows = "SELECT \(columns.joined(separator: ", ")) FROM \(source) WHERE \(chosen)"
            sql = "\(rows) \(Self.order(level))"
            reportSQL =
                "\(rows) AND \(ItemNames.source(level)).report_id = ? ORDER BY "
                + (level == .project ? "" : "\(ItemNames.source(level)).project_position, ")
                + Self.position(level)
        }
    }

    /// Checks the condition by itself, so that its mistakes are not blamed on the rest.
    func validate(_ store: Store) throws(AnalyticsError) {
        guard let conditionCheck else { return }
        do { try store.check(conditionCheck) } catch { throw refine(error) }
    }

    /// The error of a query as the error of the condition that the user wrote.
    func refine(_ error: LoaderError) -> AnalyticsError {
        switch error {
        case .unknownColumn(let name, let nearest):
            return .unknownField(name, nearest: nearest)
        case .invalidQuery(_, let reason):
            return condition.map { .invalidCondition($0, reason: reason) } ?? .store(error)
        default: return .store(error)
        }
    }

    private static func filter(_ selection: Selection) -> (sql: String, arguments: [StoreValue]) {
        var conditions: [String] = []
        var arguments: [StoreValue] = []
        if let asOf = selection.asOf {
            conditions.append(
                """
                reports.id IN (SELECT id FROM (
                    SELECT id, row_number() OVER (
                        PARTITION BY department_key, fiscal_year, department_scope,
                            CASE WHEN department_key IS NULL OR fiscal_year IS NULL THEN id ELSE 0 END
                        ORDER BY coalesce(loaded_at, '') DESC, id DESC) AS place
                    FROM reports WHERE loaded_at IS NULL OR substr(loaded_at, 1, length(?)) <= ?)
                WHERE place = 1)
                """)
            arguments += [.text(asOf), .text(asOf)]
        } else {
            conditions.append("is_current = 1")
        }
        if let years = selection.years {
            conditions.append("fiscal_year IN (\(years.map(String.init).joined(separator: ", ")))")
        }
        return (conditions.joined(separator: " AND "), arguments)
    }

    /// The rows of a level with the fields of their documents, which conditions may name.
    private static func joined(_ level: Metric.Level) -> String {
        let source = ItemNames.source(level)
        return level == .department ? source : "\(source) JOIN reports ON reports.id = \(source).report_id"
    }

    private static func item(_ level: Metric.Level) -> String {
        switch level {
        case .department: ""
        case .project: "project_figures.name"
        case .indicator: "indicator_figures.level3"
        }
    }

    private static func position(_ level: Metric.Level) -> String {
        switch level {
        case .department: ""
        case .project: "project_figures.position"
        case .indicator: "indicator_figures.position"
        }
    }

    private static func order(_ level: Metric.Level) -> String {
        switch level {
        case .department: ""
        case .project: "ORDER BY report_id, project_figures.position"
        // A report's forms are written in one go, so that their numbers follow each other.
        case .indicator: "ORDER BY indicator_figures.project_id, indicator_figures.position"
        }
    }

    /// The line of each field that a metric reads, as SQL. A measure of the whole document has no places of its own.
    private static func places(of metric: Metric) -> [(field: String, sql: String)] {
        switch metric.level {
        case .department:
            if metric.fields.count > 12 { return [] }
            var places = metric.fields.map { field in
                (field, "json_extract(provenance.places, '$.\"\(field)\"[0]')")
            }
            if metric.expression.sql.contains("p.kind = 'overall'") {
                places.append(
                    (
                        "performance.overall.funds",
                        "(SELECT CAST(p.fund_lines AS INTEGER) FROM project_figures p "
                            + "WHERE p.report_id = reports.id AND p.kind = 'overall')"
                    ))
            }
            return places
        case .project:
            return [
                ("performance.projects", "CAST(ltrim(project_figures.lines, ',') AS INTEGER)"),
                ("performance.projects.funds", "CAST(ltrim(project_figures.fund_lines, ',') AS INTEGER)"),
            ]
        case .indicator:
            return [
                ("performance.projects.indicators", "CAST(ltrim(indicator_figures.lines, ',') AS INTEGER)")
            ]
        }
    }
}
