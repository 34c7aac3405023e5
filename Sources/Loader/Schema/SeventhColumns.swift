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
        try ReportRows.forEach(projectRows, in: db, ProjectColumns(), add) { report, columns in
            try projects.write(report, columns.bind)
        }
        try projects.finish()
        let labels = RowStatement(db, into: "indicator_labels", labelColumns)
        try ReportRows.forEach(labelRows, in: db, IndicatorLabels(), add) { report, columns in
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

    /// The reports whose columns are not those of their rows; none in a store that keeps no columns.
    static func faults(in db: Database) throws -> [String] {
        guard try db.tableExists("project_columns") else { return [] }
        var faults: [String] = []
        var counts = (projects: 0, labels: 0)
        let projects = try ReportRows.kept(projectColumns, of: "project_columns", in: db)
        try ReportRows.forEach(projectRows, in: db, ProjectColumns(), add) { report, columns in
            counts.projects += 1
            if try projects(report) != columns.blobs.map(\.databaseValue) {
                faults.append("projects of report \(report)")
            }
        }
        let labels = try ReportRows.kept(labelColumns, of: "indicator_labels", in: db)
        try ReportRows.forEach(labelRows, in: db, IndicatorLabels(), add) { report, columns in
            counts.labels += 1
            if try labels(report)
                != columns.columns.flatMap({ [$0.texts.databaseValue, $0.places.databaseValue] })
            {
                faults.append("labels of report \(report)")
            }
        }
        faults += try ReportRows.faults(in: "project_columns", count: counts.projects, db)
        faults += try ReportRows.faults(in: "indicator_labels", count: counts.labels, db)
        return Array(faults.prefix(20))
    }
}
