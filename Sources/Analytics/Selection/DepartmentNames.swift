import Loader

/// The departments of a store by what a reader calls them: the key, a part of it, or a name that is nearly it.
///
/// `机关事务` is 乌鲁木齐市机关事务管理局 where no other department's name has that part.
struct DepartmentNames {
    private let keys: [String]
    private let known: Set<String>

    /// The keys of departments, in the order in which candidates are listed.
    init(_ keys: some Sequence<String>) {
        var seen: Set<String> = []
        self.keys = keys.filter { seen.insert($0).inserted }
        known = seen
    }

    /// The key of the one department that a name means: its key; else the one name that has it as a part, then the one that
    /// has its characters in their order (市政务局 in 乌鲁木齐市政务服务管理局); else the nearest by edit distance.
    ///
    /// - Throws: `.ambiguousDepartment` where several are meant, `.unknownDepartment` where none is, with those that are near.
    func key(of name: String) throws(AnalyticsError) -> String {
        if known.contains(name) { return name }
        for isMeant in [Self.hasPart, Self.hasCharacters] {
            let found = keys.filter { isMeant($0, name) }
            if found.count == 1 { return found[0] }
            if found.count > 1 { throw .ambiguousDepartment(name, candidates: found) }
        }
        let near = NearestNames(to: name, among: keys).names
        if near.count == 1 { return near[0] }
        throw near.isEmpty
            ? .unknownDepartment(name, nearest: likest(name)) : .ambiguousDepartment(name, candidates: near)
    }

    private static func hasPart(_ key: String, _ name: String) -> Bool { !name.isEmpty && key.contains(name) }

    private static func hasCharacters(_ key: String, _ name: String) -> Bool {
        guard name.count > 1 else { return false }
        var rest = name[...]
        for character in key where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The three departments that share the most characters with a name, at least half of them.
    private func likest(_ name: String) -> [String] {
        let wanted = Set(name)
        return keys.map { ($0, wanted.intersection($0).count) }.filter { $0.1 * 2 >= wanted.count }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
    }
}
