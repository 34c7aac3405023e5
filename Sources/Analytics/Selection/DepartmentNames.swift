import Loader

/// The departments of a store by what a reader calls them: the key, a part of it, or a name that is nearly it.
///
/// `机关事务` is 乌鲁木齐市机关事务管理局 where no other department's name has that part.
struct DepartmentNames {
    private let keys: [String]
    private let known: Set<String>
    private let aliases: [String: String]

    /// The keys of departments, in the order in which candidates are listed, and the keys of earlier names.
    init(_ keys: some Sequence<String>, aliases: [String: String] = [:]) {
        self.aliases = aliases
        var seen: Set<String> = []
        self.keys = keys.filter { seen.insert($0).inserted }
        known = seen
    }

    /// The key of the one department that a name means: its key or an earlier one; else the one name that has it as a part, then the one that
    /// has its characters in their order (市政务局 in 乌鲁木齐市政务服务管理局); else the nearest by edit distance.
    ///
    /// - Throws: `.ambiguousDepartment` where several are meant, `.unknownDepartment` where none is, with those that are near.
    func key(of name: String) throws(AnalyticsError) -> String {
        guard !name.allSatisfy(\.isWhitespace) else { throw .unknownDepartment(name, nearest: []) }
        if known.contains(name) { return name }
        if let key = aliases[name], known.contains(key) { return key }
        for isMeant in [Self.hasPart, Self.hasCharacters] {
            let found = keys.filter { isMeant($0, name) }
            if found.count == 1 { return found[0] }
            if found.count > 1 { throw .ambiguousDepartment(name, candidates: found) }
        }
        let nearest = NearestNames(to: name, among: keys, within: 1).names
        if nearest.count == 1 { return nearest[0] }
        let near = NearestNames(to: name, among: keys).names
        if near.count == 1 { return near[0] }
        throw near.isEmpty
            ? .unknownDepartment(name, nearest: likest(name)) : .ambiguousDepartment(name, candidates: near)
    }

    private static func hasPart(_ key: String, _ name: String) -> Bool { !name.isEmpty && key.contains(name) }

    /// Whether a key has the characters of a name in their order.
    static func hasCharacters(_ key: String, _ name: String) -> Bool {
        guard name.count > 1 else { return false }
        var rest = name[...]
        for character in key where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The three departments with the part that is nearest to a name by edit distance, within a third of its characters; else
    /// those that share the most characters with it, at least half of them.
    private func likest(_ name: String) -> [String] {
        let letters = Array(name)
        guard !letters.isEmpty else { return [] }
        let parts = keys.map { (key: $0, distance: Self.distance(letters, toPartOf: Array($0))) }
            .filter { $0.distance * 3 <= letters.count }
            .sorted { ($0.distance, $0.key) < ($1.distance, $1.key) }
        if !parts.isEmpty { return parts.prefix(3).map(\.key) }
        let wanted = Set(name)
        return keys.map { ($0, wanted.intersection($0).count) }.filter { $0.1 * 2 >= wanted.count }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
    }

    /// How many characters to insert, delete or replace make a name the part of another that it is nearest to.
    ///
    /// - Source: Sellers 1980, Journal of Algorithms 1:359.
    private static func distance(_ name: [Character], toPartOf other: [Character]) -> Int {
        var previous = [Int](repeating: 0, count: other.count + 1)
        for (row, character) in name.enumerated() {
            var current = [row + 1]
            for (column, letter) in other.enumerated() {
                let replaced = previous[column] + (character == letter ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous.min() ?? name.count
    }
}
