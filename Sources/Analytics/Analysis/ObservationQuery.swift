import Loader
import Model

/// The one query behind a table of observations, and which of its columns is what.
struct ObservationQuery {
    /// The columns of a metric, from 0.
    struct MetricColumns {
        let value: Int
        /// The numerator's column; the denominator's follows.
        let ratio: Int?
        let lines: [(field: String, column: Int)]
    }

    /// The documents in their order: what the rows of items belong to. Nil at the level of departments, whose rows say it.
    let documentSQL: String?
    /// The rows: of departments in their order, of items those of a document one after the other, in their order there,
    /// which is how they are stored. Items of documents that are not selected may be among them.
    let sql: String
    /// The arguments of the documents, which are those of the rows too where they ask for any.
    let arguments: [StoreValue]
    let metricColumns: [MetricColumns]
    /// The columns of numbers that answer as well, without a row an item; nil where the rows are needed.
    let packed: PackedIndicatorQuery?
    /// Whether the lines of fields are asked for.
    let withPlaces: Bool
    /// The groups that belong to items: their places among the groups, and their columns.
    let itemGroups: [(place: Int, column: Int)]
    private let groupColumns: Range<Int>
    /// Which of the groups is that of peers; nil where none is.
    private let peerGroup: Int?
    private let conditionCheck: String?
    private let condition: String?

    init(
        metrics: [Metric], level: Metric.Level, selection: Selection, groups: [String], withPlaces: Bool,
        withItems: Bool, valuesOnly: Bool = false
    ) throws(AnalyticsError) {
        self.withPlaces = withPlaces
        if let day = selection.asOf, !Store.isDay(day) { throw .store(.invalidDate(day)) }
        var documentColumns = [
            "reports.id", "department_key", "department_name", "department_scope", "fiscal_year",
            "source_path", "department_subordinates", MetricCatalogue.isNewDepartment,
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
                "report_id", withItems ? Self.item(level) : "NULL", Self.position(level),
                level == .indicator ? "indicator_figures.project_position" : "NULL",
            ]
        itemGroups = ofItems.enumerated().map { ($1.place, columns.count + $0) }
        columns += ofItems.map(\.sql)
        var metricColumns: [MetricColumns] = []
        for metric in metrics {
            let value = columns.count
            columns.append(metric.expression.sql)
            var ratio: Int?
            if let numerator = metric.expression.numerator, let denominator = metric.expression.denominator {
                ratio = columns.count
                columns += [numerator, denominator]
            }
            var lines: [(field: String, column: Int)] = []
            if withPlaces {
                for (field, sql) in Self.places(of: metric) {
                    lines.append((field, columns.count))
                    columns.append(sql)
                }
            }
            metricColumns.append(MetricColumns(value: value, ratio: ratio, lines: lines))
        }
        self.metricColumns = metricColumns
        let (filter, arguments) = Self.filter(selection)
        condition = selection.condition
        let order = "ORDER BY department_key, fiscal_year, department_scope, reports.id"
        self.arguments = arguments
        var rewritten: String?
        var concernsDocuments = level == .department
        if let condition = selection.condition {
            let read = try Condition(condition, level: level)
            rewritten = read.sql
            concernsDocuments = concernsDocuments || read.concernsDocuments
        }
        conditionCheck = rewritten.map { "SELECT 1 FROM \(Self.joined(level)) WHERE \($0)" }
        let chosen = [filter, concernsDocuments ? rewritten : nil].compactMap(\.self)
            .joined(separator: " AND ")
        packed =
            level == .indicator && !withItems && !withPlaces && itemGroups.isEmpty
                && (rewritten == nil || concernsDocuments)
            ? PackedIndicatorQuery(metrics) : nil
        if level == .department {
            documentSQL = nil
            let places = withPlaces ? " LEFT JOIN provenance ON provenance.report_id = reports.id" : ""
            sql = "SELECT \(columns.joined(separator: ", ")) FROM reports\(places) WHERE \(chosen) \(order)"
        } else {
            documentSQL =
                "SELECT \(documentColumns.joined(separator: ", ")) FROM reports WHERE \(chosen) \(order)"
            let itemCondition = concernsDocuments ? nil : rewritten
            let source = itemCondition == nil ? ItemNames.source(level) : Self.joined(level)
            let conditions = ["kind = 'project'", itemCondition].compactMap(\.self).joined(separator: " AND ")
            sql =
                "SELECT \(columns.joined(separator: ", ")) FROM \(source) WHERE \(conditions) \(Self.order(level))"
        }
    }

    /// The document of a row, and whether it is that of a new department.
    ///
    /// - Parameter peers: the peer group of each department key, which takes the place of the group by peers.
    func document(_ row: StoreRow, _ peers: [String: String]) -> (entity: Entity, isNew: Bool) {
        let list = row.text(6).flatMap { $0 == "[]" ? nil : try? JSONReader.read(Array($0.utf8)[...]) }
        let key = row.text(1)
        var group = groupColumns.map { row.text($0) }
        if let peerGroup { group.insert(key.flatMap { peers[$0] }, at: peerGroup) }
        let document = EntityDocument(
            reportID: row.integer(0) ?? 0, departmentKey: key, departmentName: row.text(2),
            scope: row.text(3), fiscalYear: row.integer(4).map { Int($0) }, path: row.text(5),
            group: group, subordinates: list?.elements.compactMap(\.text) ?? [])
        return (Entity(document), row.integer(7) == 1)
    }

    /// The project or indicator of a row.
    func item(_ row: StoreRow, of document: Entity) -> Entity {
        document.with(
            item: row.text(1), position: row.integer(2).map { Int($0) }, form: row.integer(3).map { Int($0) })
    }

    /// The groups of an item, those of its document filled up with its own.
    func group(_ row: StoreRow, of document: Entity) -> [String?] {
        var group = document.group
        for (place, column) in itemGroups { group[place] = row.text(column) }
        return group
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
