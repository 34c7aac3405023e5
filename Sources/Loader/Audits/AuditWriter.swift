import GRDB
import Model

/// Writes what checking a report yielded beside the report.
struct AuditWriter {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Whether a report was checked before.
    func isChecked(_ report: Int64) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM audits WHERE report_id = ?")
        return try Int.fetchOne(statement, arguments: [report]) != nil
    }

    /// Writes a record for a report that has none.
    func write(_ record: AuditRecord, report: Int64) throws {
        func count(_ severity: Finding.Severity) -> Int {
            record.findings.count { $0.severity == severity }
        }
        try execute(
            "INSERT INTO audits (report_id, errors, warnings, notes, infos) VALUES (?, ?, ?, ?, ?)",
            [report, count(.error), count(.warning), count(.note), count(.info)])
        for (position, finding) in record.findings.enumerated() {
            try execute(
                """
                INSERT INTO findings (report_id, position, check_id, severity, message, message_english, line,
                    computed, gap, stated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    report, position, finding.check, finding.severity.rawValue, finding.message.chinese,
                    finding.message.english, finding.line, finding.computed, finding.gap,
                    StatedValues.json(finding.values),
                ])
        }
        for form in record.recomputations {
            let gap = Points(units: form.stated.units - form.recomputed.units)
            try execute(
                """
                INSERT INTO score_recomputations (report_id, kind, position, stated, recomputed, gap)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    report, form.isOverall ? "overall" : "project", form.position, form.stated.doubleValue,
                    form.recomputed.doubleValue, gap.doubleValue,
                ])
        }
    }

    private func execute(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
        let statement = try db.cachedStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(arguments))
        try statement.execute()
    }
}

/// The values of a finding as the store keeps them: a JSON array of objects.
enum StatedValues {
    static func json(_ values: [Finding.Value]) -> String {
        var json = JSONWriter()
        json.array { json in
            for value in values {
                json.object { json in
                    json.string("field", value.field)
                    json.string("printed", value.printed)
                    if let line = value.line { json.integer("line", line) }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// The values of a column; none where it holds anything else.
    static func values(_ text: String) -> [Finding.Value] {
        guard let json = try? JSONReader.read(Array(text.utf8)[...]) else { return [] }
        return json.elements.compactMap { element in
            guard let field = element["field"]?.text, let printed = element["printed"]?.text else {
                return nil
            }
            return Finding.Value(field: field, printed: printed, line: element["line"]?.integer)
        }
    }
}
