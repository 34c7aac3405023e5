import GRDB
import Model

/// Two names of one department that published the same year under both.
public struct AliasOverlap: Hashable, Sendable {
    /// The key under which both are.
    public let key: String
    /// The keys that the documents state, in their order.
    public let statedKeys: [String]
    /// The fiscal year.
    public let fiscalYear: Int
}

extension Store {
    /// The key of a department by each of its earlier ones.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func aliases() throws(LoaderError) -> [String: String] {
        try read { db in try Self.aliases(db) }
    }

    /// The keys of departments as documents state them, whatever aliases put in their place.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func statedDepartmentKeys() throws(LoaderError) -> Set<String> {
        try read { db in
            try String.fetchSet(
                db,
                sql: """
                    SELECT DISTINCT coalesce(stated_key, department_key) FROM reports
                    WHERE department_key IS NOT NULL
                    """)
        }
    }

    static func aliases(_ db: Database) throws -> [String: String] {
        let rows = try GRDB.Row.fetchAll(db, sql: "SELECT old_key, key FROM aliases")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }

    /// Says which keys are earlier ones of which departments; what was said before is forgotten.
    ///
    /// Documents of an earlier key count as the department's own, in every question and at every past day. What a document
    /// states is kept, so that aliases can be taken back. A department that was renamed twice has two earlier keys.
    ///
    /// - Parameter aliases: the new key of each old one; a new key may be an old one in its turn.
    /// - Returns: years with documents under an old and the new key, of which the one known last counts.
    /// - Throws: `.circularAlias`; `.mergedDepartments` where two old keys of a department have documents of the same year,
    ///   which are two departments and not one renamed; `.readOnly`, `.cannotLoad`. The store is then as it was before.
    @discardableResult
    public func setAliases(_ aliases: [String: String]) throws(LoaderError) -> [AliasOverlap] {
        guard access == .readWrite else { throw .readOnly }
        let resolved = try Self.resolve(aliases)
        do {
            return try queue.write { db in
                try db.execute(sql: "DELETE FROM aliases")
                for (old, key) in resolved.sorted(by: { $0.key < $1.key }) {
                    try db.execute(sql: "INSERT INTO aliases VALUES (?, ?)", arguments: [old, key])
                }
                try db.execute(sql: AliasSQL.rename)
                let overlaps = try GRDB.Row.fetchAll(db, sql: AliasSQL.overlaps).map { row in
                    AliasOverlap(
                        key: row[0], statedKeys: (row[2] as String).split(separator: "\n").map(String.init),
                        fiscalYear: row[1])
                }
                for overlap in overlaps {
                    let old = overlap.statedKeys.filter { $0 != overlap.key }
                    guard old.count < 2 else {
                        throw LoaderError.mergedDepartments(old, into: overlap.key, year: overlap.fiscalYear)
                    }
                }
                try db.execute(sql: AliasSQL.markCurrent)
                return overlaps
            }
        } catch {
            throw LoaderError(error, loading: nil, into: path)
        }
    }

    /// Every old key with the last of its new ones.
    private static func resolve(_ aliases: [String: String]) throws(LoaderError) -> [String: String] {
        var resolved: [String: String] = [:]
        for old in aliases.keys.sorted() {
            var seen = [old]
            var key = aliases[old] ?? old
            while let next = aliases[key] {
                guard !seen.contains(key) else { throw .circularAlias(seen + [key]) }
                seen.append(key)
                key = next
            }
            guard !seen.contains(key) else { throw .circularAlias(seen + [key]) }
            resolved[old] = key
        }
        return resolved
    }
}

/// The statements that rename departments.
private enum AliasSQL {
    static let rename = """
        UPDATE reports SET department_key = stated_key, stated_key = NULL WHERE stated_key IS NOT NULL;
        UPDATE reports SET stated_key = department_key,
            department_key = (SELECT key FROM aliases WHERE old_key = department_key)
        WHERE department_key IN (SELECT old_key FROM aliases);
        """

    static let overlaps = """
        SELECT department_key, fiscal_year, group_concat(stated, char(10)) FROM (
            SELECT DISTINCT department_key, fiscal_year, department_scope,
                coalesce(stated_key, department_key) AS stated
            FROM reports WHERE fiscal_year IS NOT NULL
                AND department_key IN (SELECT key FROM aliases) ORDER BY 1, 2, 3, 4)
        GROUP BY department_key, fiscal_year, department_scope HAVING count(*) > 1
        ORDER BY department_key, fiscal_year, department_scope
        """

    static let markCurrent = """
        UPDATE reports SET is_current = place.is_first FROM (
            SELECT id, \(PastDay.isCurrent) AS is_first FROM reports) place
        WHERE place.id = reports.id AND reports.is_current <> place.is_first
        """
}
