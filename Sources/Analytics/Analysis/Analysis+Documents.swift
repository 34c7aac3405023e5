import Loader
import Model

extension Analysis {
    /// The documents of a selection, in the order of departments, without those that others include.
    ///
    /// - Throws: as `table`.
    public func documents(in selection: Selection = Selection(), groups: [String] = []) throws(AnalyticsError)
        -> [Entity]
    {
        Array(try table(of: [], in: selection, groups: groups).entities)
    }

    /// The departments whose document includes another one, by the row of `reports` of that.
    ///
    /// - Throws: as `table`.
    public func containers(in selection: Selection = Selection()) throws(AnalyticsError) -> [Int64: String] {
        let contained = try table(of: [], in: selection).contained
        var names: [Int64: String] = [:]
        for document in contained.entities.documents.indices {
            guard let row = contained.entities.rows(of: document).first else { continue }
            let exclusion = contained.exclusion(row, in: document)
            if case .containedIn(let department, _) = exclusion.reason {
                names[exclusion.entity.reportID] = department
            }
        }
        return names
    }

    /// The documents of new departments (every change equals its amount), as rows of `reports`.
    ///
    /// - Throws: as `table`.
    public func newDepartments(in selection: Selection = Selection()) throws(AnalyticsError) -> Set<Int64> {
        Set(try table(of: [], in: selection).entities.filter(\.isNew).map(\.reportID))
    }

    /// The names of the 类 that documents of the selection's years list, by the number of documents and by name.
    ///
    /// - Throws: `.store`.
    public func classNames(years: [Int]? = nil) throws(AnalyticsError) -> [String] {
        let filter =
            years.map { " AND r.fiscal_year IN (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
        var names: [String] = []
        do {
            try store.forEachRow(
                """
                SELECT c.class FROM classes c JOIN reports r ON r.id = c.report_id
                WHERE r.is_current = 1 AND c.class IS NOT NULL\(filter)
                GROUP BY c.class ORDER BY count(*) DESC, c.class
                """
            ) { row in row.text(0).map { names.append($0) } }
        } catch {
            throw .store(error)
        }
        return names
    }

    /// The years of current documents, ascending.
    ///
    /// - Throws: `.store`.
    public func years() throws(AnalyticsError) -> [Int] {
        do { return try store.years() } catch { throw .store(error) }
    }

    /// The keys of the departments of current documents.
    ///
    /// - Throws: `.store`.
    public func departmentKeys() throws(AnalyticsError) -> Set<String> {
        var keys: Set<String> = []
        do {
            try store.forEachRow(
                "SELECT DISTINCT department_key FROM reports WHERE is_current = 1 AND department_key IS NOT NULL"
            ) { row in row.text(0).map { _ = keys.insert($0) } }
        } catch {
            throw .store(error)
        }
        return keys
    }

    /// When each document was known, a day with or without a time behind, by row of `reports`; rows without one are not in it.
    ///
    /// - Throws: `.store`.
    public func loadedDays() throws(AnalyticsError) -> [Int64: String] {
        var days: [Int64: String] = [:]
        do {
            try store.forEachRow("SELECT id, loaded_at FROM reports WHERE loaded_at IS NOT NULL") { row in
                if let id = row.integer(0) { days[id] = row.text(1) }
            }
        } catch {
            throw .store(error)
        }
        return days
    }

    /// The whole report behind a row of `reports`; nil where there is none.
    ///
    /// - Throws: `.store`.
    public func report(id: Int64) throws(AnalyticsError) -> Report? {
        do { return try store.report(id: id) } catch { throw .store(error) }
    }

    /// What became known after one day and by another: documents that are new and those that were revised, in the order of
    /// departments.
    ///
    /// - Throws: as `table`.
    public func news(since earlier: String, until later: String, in selection: Selection = Selection())
        throws(AnalyticsError) -> [DocumentNews]
    {
        var before = selection
        before.asOf = earlier
        before.includesContained = true
        var after = before
        after.asOf = later
        let known = Dictionary(
            try documents(in: before).map { (DocumentIdentity($0), $0.reportID) }, uniquingKeysWith: { $1 })
        return try documents(in: after).compactMap { entity in
            let previous = known[DocumentIdentity(entity)]
            return previous == entity.reportID ? nil : DocumentNews(entity: entity, previousID: previous)
        }
    }
}

/// A document that became known between two days.
public struct DocumentNews: Hashable, Sendable {
    /// The document.
    public let entity: Entity
    /// The row of `reports` that it revised; nil for the first document of its department-year.
    public let previousID: Int64?
}
