import GRDB
import Model

/// Writes what checking a report yielded beside the report. Its statements are prepared once.
final class AuditWriter {
    private let db: Database
    private let audits: RowStatement
    private let findings: RowStatement
    private let recomputations: RowStatement

    /// Prepares the statements.
    init(_ db: Database) {
        self.db = db
        audits = RowStatement(
            db, into: "audits", ["report_id", "errors", "warnings", "notes", "infos"])
        findings = RowStatement(
            db, into: "findings",
            [
                "report_id", "position", "check_id", "severity", "message", "message_english", "line",
                "computed", "gap", "stated",
            ])
        recomputations = RowStatement(
            db, into: "score_recomputations",
            ["report_id", "kind", "position", "stated", "recomputed", "gap"])
    }

    /// Whether a report was checked before.
    func isChecked(_ report: Int64) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM audits WHERE report_id = ?")
        return try Int.fetchOne(statement, arguments: [report]) != nil
    }

    /// Writes a record for a report that has none.
    func write(_ record: AuditRecord, report: Int64) throws {
        for rows in [audits, findings, recomputations] { rows.forget() }
        audits.bind(report)
        for severity in [Finding.Severity.error, .warning, .note, .info] {
            audits.bind(record.findings.count { $0.severity == severity })
        }
        try audits.run()
        for (position, finding) in record.findings.enumerated() {
            findings.bind(report)
            findings.bind(position)
            findings.bind(finding.check)
            findings.bind(finding.severity.rawValue)
            findings.bind(finding.message.chinese)
            findings.bind(finding.message.english)
            findings.bind(finding.line)
            findings.bind(finding.computed)
            findings.bind(finding.gap)
            findings.bind(StatedValues.json(finding.values))
            try findings.run()
        }
        for form in record.recomputations {
            recomputations.bind(report)
            recomputations.bind(form.isOverall ? "overall" : "project")
            recomputations.bind(form.position)
            recomputations.bind(form.stated.doubleValue)
            recomputations.bind(form.recomputed.doubleValue)
            recomputations.bind(Points(units: form.stated.units - form.recomputed.units).doubleValue)
            try recomputations.run()
        }
        for rows in [audits, findings, recomputations] { try rows.finish() }
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
