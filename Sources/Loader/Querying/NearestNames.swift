/// The known names that are most like an unknown one, for a message such as “did you mean …”.
///
/// `NearestNames(to: "three_public_totl", among: columns).names.first` is `three_public_total`.
public struct NearestNames: Hashable, Sendable {
    /// At most three names, the most alike first; none where all are too far away.
    public let names: [String]

    /// Compares by the number of characters to insert, delete, replace or swap; a part of a dotted name that is met exactly
    /// counts as near too.
    ///
    /// - Parameter limit: how many changes are near; without it a third of the characters, or a part.
    public init(to unknown: String, among known: some Sequence<String>, within limit: Int? = nil) {
        let wanted = Array(unknown.lowercased())
        let reach = limit ?? (wanted.count <= 3 ? 1 : max(2, wanted.count / 3))
        let scored = known.enumerated().compactMap {
            order, name -> (distance: Int, isPart: Bool, order: Int, name: String)? in
            let candidate = Array(name.lowercased())
            let isPart = limit == nil && wanted.count >= 4 && name.lowercased().contains(unknown.lowercased())
            let distance = Self.distance(wanted, candidate)
            if isPart, distance > 1 { return (1, true, order, name) }
            return distance <= reach ? (distance, false, order, name) : nil
        }
        var seen: Set<String> = []
        names = Array(
            scored.sorted {
                ($0.distance, $0.isPart ? 1 : 0, $0.order) < ($1.distance, $1.isPart ? 1 : 0, $1.order)
            }
            .map(\.name)
            .filter { seen.insert($0).inserted }.prefix(3))
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(previous[column + 1] + 1, current[column] + 1)
                best = min(best, previous[column] + (character == other ? 0 : 1))
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
