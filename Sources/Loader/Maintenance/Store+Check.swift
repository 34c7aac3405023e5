import GRDB

extension Store {
    /// Checks that the file is sound and that every document in it is whole. It takes time with the size of the store.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read at all.
    public func check() throws(LoaderError) -> StoreCheck {
        var faults: [StoreCheck.Item: [String]] = [:]
        let integrity = integrity()
        // Nothing more can be asked of a broken file.
        guard integrity == ["ok"] else {
            faults[.integrity] = integrity
            return StoreCheck(
                faults: faults, version: 0, bytes: 0, freeBytes: 0, rows: [], unchecked: 0,
                withoutTables: 0, brokenOff: 0)
        }
        faults[.integrity] = []
        return try read { db in
            var faults = faults
            faults[.references] = try String.fetchAll(
                db,
                sql: """
                    SELECT "table" || ': ' || count(*) || ' → ' || parent FROM pragma_foreign_key_check
                    GROUP BY "table", parent ORDER BY 1
                    """)
            for (item, sql) in StoreCheckSQL.questions {
                faults[item, default: []] += try String.fetchAll(db, sql: sql)
            }
            faults[.figures, default: []] += try FifthSummaries.faults(in: db)
            faults[.figures, default: []] += try SeventhColumns.faults(in: db) + EighthTexts.faults(in: db)
            faults[.wholeDocuments, default: []] += try SixthTexts.faults(in: db)
            faults[.wholeDocuments, default: []] += try SeventhTables.faults(in: db)
            let tables = StoreNames.tables.filter { !StoreCheckSQL.views.contains($0) }
            return StoreCheck(
                faults: faults, version: try StoreMigrations.migrator.appliedIdentifiers(db).count,
                bytes: try Self.pages(db, "page_count"), freeBytes: try Self.pages(db, "freelist_count"),
                rows: try tables.map { table in
                    let rows = table == "prose" ? try SixthTexts.readable(in: db) : table
                    return .init(
                        table: table, count: try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0)
                },
                unchecked: try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM reports WHERE id NOT IN (SELECT report_id FROM audits)")
                    ?? 0,
                withoutTables: try SeventhTables.unknown(in: db),
                brokenOff: try Int.fetchOne(db, sql: "SELECT count(*) FROM loads WHERE is_finished = 0") ?? 0)
        }
    }

    /// What SQLite finds in the pages: `ok`, or faults; one that it cannot get over ends the list.
    private func integrity() -> [String] {
        var lines: [String] = []
        do {
            try queue.read { db in
                let cursor = try String.fetchCursor(db, sql: "PRAGMA integrity_check(20)")
                while let line = try cursor.next() {
                    lines += line.split(separator: "\n").map(String.init)
                }
            }
        } catch {
            lines.append((error as? DatabaseError)?.message ?? "\(error)")
        }
        return lines
    }

    private static func pages(_ db: Database, _ pragma: String) throws -> Int {
        let count = try Int.fetchOne(db, sql: "PRAGMA \(pragma)") ?? 0
        return count * (try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
}

/// The questions of a check; each answers with a line a fault.
private enum StoreCheckSQL {
    static let views: Set<String> = [
        "provenance_lines", "project_derivations", "indicator_figures",
    ]

    /// Means are sums of doubles, whose last digit is not the same in all versions of SQLite.
    private static let summary = FifthSummaries.summaryColumns.map {
        ["score_mean", "score_median"].contains($0) ? "round(\($0), 9)" : $0
    }.joined(separator: ", ")

    static let questions: [(StoreCheck.Item, String)] = [
        (
            .wholeDocuments,
            """
            SELECT coalesce(source_path, department_key, id) || ': no provenance' FROM reports
            WHERE id NOT IN (SELECT report_id FROM provenance) LIMIT 20
            """
        ),
        (
            .wholeDocuments,
            """
            SELECT coalesce(r.source_path, r.department_key, r.id) || ': ' || p.kind || ' ' || p.position
                || ': no figures'
            FROM projects p JOIN reports r ON r.id = p.report_id
            WHERE NOT EXISTS (SELECT 1 FROM project_figures f
                WHERE f.report_id = p.report_id AND f.kind = p.kind AND f.position = p.position) LIMIT 20
            """
        ),
        (
            .figures,
            """
            SELECT 'form ' || project_id FROM (
                SELECT * FROM project_figures EXCEPT SELECT * FROM project_derivations
                UNION ALL SELECT * FROM (
                    SELECT * FROM project_derivations EXCEPT SELECT * FROM project_figures))
            LIMIT 20
            """
        ),
        (
            .figures,
            """
            SELECT 'summary of report ' || report_id FROM (
                SELECT \(summary) FROM evaluation_summaries EXCEPT SELECT \(summary) FROM (\(FifthSummaries.rows))
                UNION ALL SELECT * FROM (SELECT \(summary) FROM (\(FifthSummaries.rows))
                    EXCEPT SELECT \(summary) FROM evaluation_summaries))
            LIMIT 20
            """
        ),
        (
            .current,
            """
            SELECT department_key || ' ' || fiscal_year FROM (
                SELECT department_key, fiscal_year, is_current, \(PastDay.isCurrent) AS counts FROM reports)
            WHERE is_current <> counts LIMIT 20
            """
        ),
        (
            .loads,
            """
            SELECT 'load ' || l.id || ': ' || (l.added + l.revised) || ' counted, ' || count(r.id) || ' there'
            FROM loads l LEFT JOIN reports r ON r.load_id = l.id
            GROUP BY l.id HAVING count(r.id) > l.added + l.revised + l.replaced
                OR count(r.id) < l.added + l.revised LIMIT 20
            """
        ),
    ]
}
