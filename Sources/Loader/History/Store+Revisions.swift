import GRDB
import Model

extension Store {
    /// The documents that took the place of earlier ones, each with what it changed, by department, year, scope and day.
    ///
    /// A department that corrected itself twice in that time has two revisions, each against the one before it in the order
    /// of the days on which they were known. Of a store of a past day, those known then.
    ///
    /// - Parameters:
    ///   - earlier: only revisions known after this day; nil for all from the beginning.
    ///   - later: only revisions known on this day or before; nil for all to the end.
    ///   - department: only those of a department's key; nil for all.
    /// - Throws: `.damaged`, `.invalidQuery` where the file cannot be read.
    public func revisions(
        after earlier: CalendarDay? = nil, through later: CalendarDay? = nil, department: String? = nil
    ) throws(LoaderError) -> [Revision] {
        var conditions = ["previous IS NOT NULL"]
        if let earlier { conditions.append("substr(loaded_at, 1, 10) > '\(earlier)'") }
        if let later { conditions.append(PastDay.isKnown(on: later)) }
        let sql = """
            SELECT id, previous FROM (
                SELECT id, loaded_at, lag(id) OVER (
                    PARTITION BY department_key, fiscal_year, department_scope
                    ORDER BY coalesce(loaded_at, ''), id) AS previous,
                    department_key, fiscal_year, department_scope
                FROM reports
                WHERE fiscal_year IS NOT NULL AND department_key \(department == nil ? "IS NOT NULL" : "= ?"))
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY department_key, fiscal_year, department_scope, coalesce(loaded_at, ''), id
            """
        return try read { db in
            let rows = try GRDB.Row.fetchAll(
                db, sql: sql, arguments: StatementArguments([department].compactMap(\.self)))
            return try rows.compactMap { try Self.revision(db, from: $0[1], to: $0[0]) }
        }
    }

    /// What the document in one row of `reports` states differently from that in another; nil where one is not there or
    /// the later one has no department or year.
    ///
    /// - Throws: `.damaged`, `.invalidQuery` where the file cannot be read.
    public func revision(from old: Int64, to new: Int64) throws(LoaderError) -> Revision? {
        try read { db in try Self.revision(db, from: old, to: new) }
    }

    private static func revision(_ db: Database, from old: Int64, to new: Int64) throws -> Revision? {
        guard let before = try ReportReader(db, id: old).report(),
            let after = try ReportReader(db, id: new).report(), let key = after.department.key,
            let year = after.fiscalYear?.value
        else { return nil }
        func document(_ id: Int64, _ report: Report) throws -> Revision.Document {
            let loadedAt = try String.fetchOne(
                db, sql: "SELECT loaded_at FROM reports WHERE id = ?", arguments: [id])
            return Revision.Document(id: id, path: report.source.path, loadedAt: loadedAt)
        }
        let comparison = ReportDifferences(from: before, to: after)
        return Revision(
            departmentKey: key, departmentName: after.department.name, fiscalYear: year,
            scope: after.department.scope, old: try document(old, before), new: try document(new, after),
            differences: comparison.differences, comparesTables: comparison.comparesTables)
    }

    /// Which departments have published which years, by department, year and scope. Documents without a department or a
    /// year are not among them.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func publications() throws(LoaderError) -> [Publication] {
        let sql = """
            SELECT r.department_key, r.department_name, r.fiscal_year, r.department_scope, all_of_it.first_at,
                r.loaded_at, r.id, r.source_path, all_of_it.documents
            FROM reports r JOIN (
                SELECT department_key, fiscal_year, department_scope, count(*) AS documents,
                    nullif(min(coalesce(loaded_at, '')), '') AS first_at
                FROM reports WHERE department_key IS NOT NULL AND fiscal_year IS NOT NULL
                GROUP BY department_key, fiscal_year, department_scope
            ) all_of_it ON all_of_it.department_key = r.department_key
                AND all_of_it.fiscal_year = r.fiscal_year AND all_of_it.department_scope IS r.department_scope
            WHERE r.is_current = 1
            ORDER BY r.department_key, r.fiscal_year, r.department_scope, r.id
            """
        return try read { db in
            try GRDB.Row.fetchAll(db, sql: sql).map { row in
                Publication(
                    departmentKey: row[0], departmentName: row[1], fiscalYear: row[2], scope: row[3],
                    firstLoadedAt: row[4], loadedAt: row[5], reportID: row[6], path: row[7],
                    documents: row[8])
            }
        }
    }
}
