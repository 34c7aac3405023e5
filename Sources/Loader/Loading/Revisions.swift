import GRDB
import Model

/// Decides whether a report is new, a revision or known, and which row of its department-year is current.
final class Revisions {
    private let db: Database
    private let aliases: [String: String]
    private let writer: ReportWriter
    private let audits: AuditWriter
    /// The row of `loads` that the reports belong to; nil where none was begun.
    let loadID: Int64?
    /// What the user may want to look into.
    private(set) var remarks: [StoreLoad.Remark] = []

    init(_ db: Database, loadID: Int64?) throws {
        self.db = db
        self.loadID = loadID
        aliases = try Store.aliases(db)
        writer = ReportWriter(db)
        audits = AuditWriter(db)
    }

    /// Loads documents into the transaction at hand and counts what became of them.
    ///
    /// - Throws: where one could not be loaded; the transaction must then be rolled back.
    func load(
        _ documents: [(report: Report, audit: AuditRecord?)], loadedAt: String?, rereads: Bool,
        counting summary: inout LoadSummary
    ) throws {
        for document in documents {
            summary.count(
                try load(document.report, document.audit, loadedAt: loadedAt, rereads: rereads))
        }
    }

    /// The same, each document whole or not at all.
    ///
    /// - Returns: why one could not be loaded, which ends it; those before it stay with the transaction. Nil where all were.
    /// - Throws: where the transaction itself came to its end.
    func loadEach(
        _ documents: [(report: Report, audit: AuditRecord?)], loadedAt: String?, rereads: Bool,
        into store: String?, counting summary: inout LoadSummary
    ) throws -> LoaderError? {
        for document in documents {
            do {
                try db.inSavepoint {
                    let outcome = try load(
                        document.report, document.audit, loadedAt: loadedAt, rereads: rereads)
                    summary.count(outcome)
                    return .commit
                }
            } catch {
                let failure = LoaderError(error, loading: document.report.source.path, into: store)
                guard db.isInsideTransaction else { throw failure }
                return failure
            }
        }
        return nil
    }

    /// Loads a report, and beside it what checking it found.
    func load(
        _ report: Report, _ audit: AuditRecord?, loadedAt: String?, rereads: Bool
    ) throws -> LoadOutcome {
        let outcome = try load(report, loadedAt: loadedAt, rereads: rereads)
        if let audit, try outcome.isWritten || !audits.isChecked(outcome.id) {
            try audits.write(audit, report: outcome.id)
        }
        return outcome
    }

    private func load(_ report: Report, loadedAt: String?, rereads: Bool) throws -> LoadOutcome {
        let hash = ContentHash.text(of: report)
        if let known = try knownFile(report) {
            guard rereads else {
                if !known.isCurrent { remark(.replacedBefore, report) }
                try completeTables(of: report, in: known.id)
                return .unchanged(id: known.id)
            }
            let previous = try identity(of: known.id)
            try execute("DELETE FROM reports WHERE id = ?", [known.id.databaseValue])
            let (identity, _) = try joined(report)
            let entry = ReportEntry(
                loadedAt: known.loadedAt, contentHash: hash, loadID: loadID, key: identity.key)
            let id = try writer.write(report, entry)
            try markCurrent(previous)
            try markCurrent(identity)
            return .replaced(id: id)
        }
        let (identity, siblings) = try joined(report)
        // Without a file's fingerprint only the content can tell; with one, content counts against what is current, so that
        // a department may return to an earlier statement.
        let hasFile = report.source.sha256 != nil
        if let same = siblings.first(where: { sibling in
            (!hasFile || sibling.isCurrent) && ContentHash.isOf(report, known: hash, stored: sibling.hash)
        }) {
            return .unchanged(id: same.id)
        }
        let entry = ReportEntry(
            loadedAt: loadedAt, contentHash: hash, loadID: loadID, key: identity.key)
        let id = try writer.write(report, entry)
        guard !siblings.isEmpty, identity.isComplete else { return .added(id: id) }
        if let loadID, let twin = siblings.last(where: { $0.loadID == loadID }) {
            remark(.secondVersion(of: twin.path), report)
        }
        try markCurrent(identity)
        return .revision(id: id)
    }

    /// Gives a file that a version without public tables loaded its tables.
    private func completeTables(of report: Report, in id: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM account_tables WHERE report_id = ?")
        guard try Int.fetchOne(statement, arguments: [id]) == nil else { return }
        try writer.writeTables(of: report, id: id)
    }

    /// The identity of a report under the department's present key, and what is known under it. Where that year is known
    /// under another old key, these are two departments, and the report stays under its own.
    private func joined(_ report: Report) throws -> (Identity, [Known]) {
        let stated = Identity(report)
        guard let old = stated.key, let key = aliases[old] else { return (stated, try siblings(of: stated)) }
        let identity = Identity(key: key, year: stated.year, scope: stated.scope)
        let siblings = try siblings(of: identity)
        guard stated.year != nil, siblings.contains(where: { $0.statedKey != nil && $0.statedKey != old })
        else { return (identity, siblings) }
        remark(.notJoined(key: key), report)
        return (stated, try self.siblings(of: stated))
    }

    private func remark(_ kind: StoreLoad.Remark.Kind, _ report: Report) {
        remarks.append(
            StoreLoad.Remark(
                path: report.source.path, statedKey: report.department.key,
                fiscalYear: report.fiscalYear?.value, kind: kind))
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
        let statedKey: String?
        let loadID: Int64?
        let path: String?

        init(_ row: GRDB.Row) {
            id = row[0]
            hash = row[1]
            isCurrent = row[2]
            loadedAt = row[3]
            statedKey = row[4]
            loadID = row[5]
            path = row[6]
        }
    }

    private static let columns =
        "SELECT id, content_hash, is_current, loaded_at, stated_key, load_id, source_path FROM reports"

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
