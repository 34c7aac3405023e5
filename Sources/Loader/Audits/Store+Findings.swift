import GRDB
import Model

/// A current report of the store and what checking it found.
public struct StoredFindings: Hashable, Sendable {
    /// The row of `reports`.
    public let reportID: Int64
    /// The file it was read from; nil where it came from elsewhere.
    public let path: String?
    /// The department's key, or its name.
    public let department: String?
    /// The fiscal year.
    public let fiscalYear: Int?
    /// The findings, in the order they were made; nil where the report was never checked.
    public let findings: [Finding]?
}

extension Store {
    /// What was found in each current report, by department and year; with `currentOnly` false in the others too.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func findings(currentOnly: Bool = true) throws(LoaderError) -> [StoredFindings] {
        try read { db in
            var found: [Int64: [Finding]] = [:]
            let rows = try GRDB.Row.fetchCursor(
                db,
                sql: """
                    SELECT f.report_id, f.check_id, f.severity, f.message, f.message_english, f.computed, f.gap,
                        f.stated
                    FROM findings f ORDER BY f.report_id, f.position
                    """)
            while let row = try rows.next() {
                guard let severity = Finding.Severity(rawValue: row[2]) else { continue }
                found[row[0], default: []].append(
                    Finding(
                        check: row[1], severity: severity, message: Wording(row[3], row[4]),
                        values: StatedValues.values(row[7]), computed: row[5], gap: row[6]))
            }
            return try GRDB.Row.fetchAll(
                db,
                sql: """
                    SELECT r.id, r.source_path, coalesce(r.department_key, r.department_name), r.fiscal_year,
                        EXISTS (SELECT 1 FROM audits a WHERE a.report_id = r.id)
                    FROM reports r \(currentOnly ? "WHERE r.is_current = 1" : "") ORDER BY 3, r.fiscal_year, r.id
                    """
            ).map { row in
                let isChecked: Bool = row[4]
                return StoredFindings(
                    reportID: row[0], path: row[1], department: row[2], fiscalYear: row[3],
                    findings: isChecked ? found[row[0]] ?? [] : nil)
            }
        }
    }
}
