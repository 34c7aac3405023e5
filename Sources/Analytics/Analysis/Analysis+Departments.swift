import Loader

extension Analysis {
    /// The departments of the store, by key: names, years, revisions, and which include which. Documents without a
    /// department or a year are not among them.
    ///
    /// - Throws: `.store`, and as `table`.
    public func departments() throws(AnalyticsError) -> [DepartmentRecord] {
        let publications: [Publication]
        let aliases: [String: String]
        do {
            publications = try store.publications()
            aliases = try store.aliases()
        } catch {
            throw .store(error)
        }
        let entities = try table(of: [], in: Selection(includesContained: true)).entities
        let containment = Containment(
            entities.documents.map { Int($0) }, of: entities.list, aliases: aliases)
        var contains: [String: Set<String>] = [:]
        var containedIn: [String: Set<String>] = [:]
        for (index, entity) in entities.enumerated() {
            guard let outer = containment.container(of: index),
                let outerKey = entities[outer].departmentKey, let key = entity.departmentKey, key != outerKey
            else { continue }
            contains[outerKey, default: []].insert(key)
            containedIn[key, default: []].insert(outerKey)
        }
        let byKey = Dictionary(grouping: publications, by: \.departmentKey)
        return byKey.keys.sorted().map { key in
            let own = byKey[key] ?? []
            let named = Dictionary(grouping: own) { $0.departmentName ?? key }
            let names = named.map { name, documents in
                DepartmentRecord.Name(name: name, years: Set(documents.map(\.fiscalYear)).sorted())
            }.sorted { ($0.years.first ?? 0, $0.name) < ($1.years.first ?? 0, $1.name) }
            let count = own.reduce(0) { $0 + $1.documents }
            return DepartmentRecord(
                key: key, names: names, years: Set(own.map(\.fiscalYear)).sorted(),
                scopes: Set(own.compactMap(\.scope)).sorted(), documents: count, revisions: count - own.count,
                contains: (contains[key] ?? []).sorted(), containedIn: (containedIn[key] ?? []).sorted())
        }
    }

    /// The key of the one department that a name means: its key or an earlier one, a part of it, or nearly it.
    ///
    /// - Throws: `.ambiguousDepartment`, `.unknownDepartment`, `.store`.
    public func departmentKey(named name: String) throws(AnalyticsError) -> String {
        let keys: [String]
        let aliases: [String: String]
        do {
            keys = try store.publications().map(\.departmentKey)
            aliases = try store.aliases()
        } catch {
            throw .store(error)
        }
        return try DepartmentNames(keys, aliases: aliases).key(of: name)
    }
}
