import GRDB
import Model

/// Decides whether a report is new, a revision or known, and which row of its department-year is current.
struct Revisions {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Loads a report, and beside it what checking it found.
    func load(
        _ report: Report, _ audit: AuditRecord?, loadedAt: String?, rereads: Bool
    ) throws -> LoadOutcome {
        let outcome = try load(report, loadedAt: loadedAt, rereads: rereads)
        if let audit, try !AuditWriter(db).isChecked(outcome.id) {
            try AuditWriter(db).write(audit, report: outcome.id)
        }
        return outcome
    }

    private func load(_ report: Report, loadedAt: String?, rereads: Bool) throws -> LoadOutcome {
        let hash = ContentHash.text(of: report)
        if let known = try knownFile(report) {
            guard rereads else { return .unchanged(id: known.id) }
            let previous = try identity(of: known.id)
            try execute("DELETE FROM reports WHERE id = ?", [known.id.databaseValue])
            let id = try ReportWriter(db).write(report, loadedAt: known.loadedAt, contentHash: hash)
            try markCurrent(previous)
            try markCurrent(Identity(report))
            return .replaced(id: id)
        }
        let identity = Identity(report)
        let siblings = try siblings(of: identity)
        // Without a file's fingerprint only the content can tell; with one, content counts against what is current, so that
        // a department may return to an earlier statement.
        let hasFile = report.source.sha256 != nil
        if let same = siblings.first(where: { $0.hash == hash && (!hasFile || $0.isCurrent) }) {
            return .unchanged(id: same.id)
        }
        let id = try ReportWriter(db).write(report, loadedAt: loadedAt, contentHash: hash)
        guard !siblings.isEmpty, identity.isComplete else { return .added(id: id) }
        try markCurrent(identity)
        return .revision(id: id)
    }

    /// What makes two documents statements of the same: department, year and scope. A 汇总 and its 本级 share the
    /// department's key, not the scope.
    private struct Identity {
        let key: String?
        let year: Int?
        let scope: String?

        init(key: String?, year: Int?, scope: String?) {
            self.key = key
            self.year = year
            self.scope = scope
        }

        init(_ report: Report) {
            self.init(
                key: report.department.key, year: report.fiscalYear?.value, scope: report.department.scope)
        }

        /// Documents without a department or a year revise nothing.
        var isComplete: Bool { key != nil && year != nil }
        var arguments: [DatabaseValue] {
            [key?.databaseValue ?? .null, year?.databaseValue ?? .null, scope?.databaseValue ?? .null]
        }
        static let condition = "department_key IS ? AND fiscal_year IS ? AND department_scope IS ?"
    }

    private struct Known {
        let id: Int64
        let hash: String
        let isCurrent: Bool
        let loadedAt: String?

        init(_ row: GRDB.Row) {
            id = row[0]
            hash = row[1]
            isCurrent = row[2]
            loadedAt = row[3]
        }
    }

    private static let columns = "SELECT id, content_hash, is_current, loaded_at FROM reports"

    private func knownFile(_ report: Report) throws -> Known? {
        guard let sha256 = report.source.sha256 else { return nil }
        return try fetch("\(Self.columns) WHERE source_sha256 = ?", [sha256.databaseValue]).first
    }

    private func siblings(of identity: Identity) throws -> [Known] {
        try fetch("\(Self.columns) WHERE \(Identity.condition) ORDER BY id", identity.arguments)
    }

    private func identity(of id: Int64) throws -> Identity {
        let statement = try db.cachedStatement(
            sql: "SELECT department_key, fiscal_year, department_scope FROM reports WHERE id = ?")
        let row = try GRDB.Row.fetchOne(statement, arguments: [id])
        return Identity(key: row?[0], year: row?[1], scope: row?[2])
    }

    private func markCurrent(_ identity: Identity) throws {
        guard identity.isComplete else { return }
        try execute(
            """
            UPDATE reports SET is_current = (id = (
                SELECT id FROM reports WHERE \(Identity.condition)
                ORDER BY coalesce(loaded_at, '') DESC, id DESC LIMIT 1))
            WHERE \(Identity.condition)
            """, identity.arguments + identity.arguments)
    }

    private func fetch(_ sql: String, _ arguments: [DatabaseValue]) throws -> [Known] {
        let statement = try db.cachedStatement(sql: sql)
        return try GRDB.Row.fetchAll(statement, arguments: StatementArguments(arguments)).map(Known.init)
    }

    private func execute(_ sql: String, _ arguments: [DatabaseValue]) throws {
        let statement = try db.cachedStatement(sql: sql)
        try statement.execute(arguments: StatementArguments(arguments))
    }
}
