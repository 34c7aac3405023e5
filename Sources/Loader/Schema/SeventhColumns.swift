import GRDB

/// The figures and names of projects as columns, and what indicators are filed under, which the seventh version of the store
/// keeps; frozen.
///
/// A question about a hundred thousand projects, or about indicators by their 一级指标, then reads a row a report.
enum SeventhColumns {
    /// The tables, which take the place of an index over the same figures. Numbers of `project_columns` are eight bytes each, lowest first, in the order of the projects, amounts in
    /// fen; an absent one is not a number; `name_sizes` says how many bytes of `names` each name has, in four bytes, all of
    /// them set where it is absent. `indicator_labels` holds different texts as JSON and the place among them for each
    /// indicator in four bytes, in the order of `indicator_columns`.
    static let tables = """
        CREATE TABLE project_columns (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            initial_budget BLOB NOT NULL, full_year_budget BLOB NOT NULL, executed BLOB NOT NULL,
            score BLOB NOT NULL, indicator_count BLOB NOT NULL,
            name_sizes BLOB NOT NULL, names BLOB NOT NULL
        ) STRICT;
        CREATE TABLE indicator_labels (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            level1_texts TEXT NOT NULL, level1 BLOB NOT NULL,
            level2_texts TEXT NOT NULL, level2 BLOB NOT NULL
        ) STRICT;
        DROP INDEX project_amounts;
        """

    /// The columns of `project_columns`, as `ProjectColumns` writes them.
    static let projectColumns = [
        "report_id", "initial_budget", "full_year_budget", "executed", "score", "indicator_count",
        "name_sizes", "names",
    ]

    /// The columns of `indicator_labels`, as `IndicatorLabels` writes them.
    static let labelColumns = ["report_id", "level1_texts", "level1", "level2_texts", "level2"]

    /// Nothing stands in for them where an older store is only read.
    static let standIns = StandIns(withoutAny: [.projects, .labels])

    /// Fills the columns of a store that has none.
    static func fill(_ db: Database) throws {
        let projects = RowStatement(db, into: "project_columns", projectColumns)
        try forEachReport(projectRows, in: db, ProjectColumns(), add) { report, columns in
            try projects.write(report, columns.bind)
        }
        try projects.finish()
        let labels = RowStatement(db, into: "indicator_labels", labelColumns)
        try forEachReport(labelRows, in: db, IndicatorLabels(), add) { report, columns in
            try labels.write(report, columns.bind)
        }
        try labels.finish()
    }

    private static let projectRows = """
        SELECT report_id, initial_budget, full_year_budget, executed, score, indicator_count, name
        FROM project_figures WHERE kind = 'project' ORDER BY report_id, position
        """

    private static let labelRows = """
        SELECT p.report_id, i.project_id, i.level1, i.level2
        FROM projects p LEFT JOIN indicators i ON i.project_id = p.id
        WHERE p.kind = 'project' ORDER BY p.report_id, p.position, i.position
        """

    private static func add(_ row: GRDB.Row, to columns: inout ProjectColumns) {
        columns.append(
            initialBudget: row[1], fullYearBudget: row[2], executed: row[3], score: row[4],
            indicatorCount: row[5], name: row[6])
    }

    private static func add(_ row: GRDB.Row, to labels: inout IndicatorLabels) {
        if !row.hasNull(atIndex: 1) { labels.append(row[2], row[3]) }
    }

    /// Calls `body` with what the rows of each report come to.
    private static func forEachReport<Columns>(
        _ sql: String, in db: Database, _ none: Columns, _ add: (GRDB.Row, inout Columns) -> Void,
        _ body: (Int64, Columns) throws -> Void
    ) throws {
        let rows = try GRDB.Row.fetchCursor(db, sql: sql)
        var current: (report: Int64, columns: Columns)?
        while let row = try rows.next() {
            let report: Int64 = row[0]
            if let known = current, known.report != report {
                try body(known.report, known.columns)
                current = nil
            }
            var next = current ?? (report, none)
            add(row, &next.columns)
            current = next
        }
        if let current { try body(current.report, current.columns) }
    }

    /// The reports whose columns are not those of their rows; none in a store that keeps no columns.
    static func faults(in db: Database) throws -> [String] {
        guard try db.tableExists("project_columns") else { return [] }
        var faults: [String] = []
        var counts = (projects: 0, labels: 0)
        let projects = try kept(projectColumns, of: "project_columns", in: db)
        try forEachReport(projectRows, in: db, ProjectColumns(), add) { report, columns in
            counts.projects += 1
            if try projects(report) != columns.blobs.map(\.databaseValue) {
                faults.append("projects of report \(report)")
            }
        }
        let labels = try kept(labelColumns, of: "indicator_labels", in: db)
        try forEachReport(labelRows, in: db, IndicatorLabels(), add) { report, columns in
            counts.labels += 1
            if try labels(report)
                != columns.columns.flatMap({ [$0.texts.databaseValue, $0.places.databaseValue] })
            {
                faults.append("labels of report \(report)")
            }
        }
        for (table, count) in [("project_columns", counts.projects), ("indicator_labels", counts.labels)] {
            let rows =
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM \(table)
                        WHERE report_id IN (SELECT report_id FROM projects WHERE kind = 'project')
                        """) ?? 0
            if rows != count { faults.append("\(table) of \(rows) reports, \(count) have projects") }
        }
        return Array(faults.prefix(20))
    }

    /// What a table keeps of a report; nil where it has no row.
    private static func kept(_ columns: [String], of table: String, in db: Database) throws
        -> (Int64) throws -> [DatabaseValue]?
    {
        let names = columns.dropFirst().joined(separator: ", ")
        let statement = try db.makeStatement(sql: "SELECT \(names) FROM \(table) WHERE report_id = ?")
        return { try GRDB.Row.fetchOne(statement, arguments: [$0]).map { Array($0.databaseValues) } }
    }
}
