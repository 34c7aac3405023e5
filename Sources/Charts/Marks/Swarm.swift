/// Spreads points of nearly equal value across a band so that they do not hide each other; the same input
/// gives the same places.
struct Swarm {
    /// The centres, in the order of the positions.
    let centres: [Point]
    /// The radius of the points.
    let radius: Double

    private static let radii = [7.0, 6, 5, 4, 3.2]
    private static let most = 3000

    /// The places of several groups along the same axis, all with points of one size: the largest at which no
    /// group is too crowded, or else the smallest.
    ///
    /// - Parameters:
    ///   - groups: the pixels of the values of each group along the axis.
    ///   - middles: the middle of each band across the axis.
    ///   - room: how far points may reach from the middle.
    static func placing(_ groups: [[Double]], middles: [Double], room: Double) -> [Swarm] {
        for radius in radii {
            let offsets = groups.map { touchFree($0, radius: radius, room: room - radius) }
            let isLast = radius == radii.last
            guard isLast || offsets.allSatisfy({ $0 != nil }) else { continue }
            return zip(groups, zip(middles, offsets)).map { positions, place in
                let across = place.1 ?? evened(positions, radius: radius, room: max(1, room - radius))
                return Swarm(
                    centres: zip(positions, across).map { Point($0, place.0 + $1) }, radius: radius)
            }
        }
        return []
    }

    /// The offset nearest to the middle where each point touches none before it; nil when one finds no place.
    private static func touchFree(_ positions: [Double], radius: Double, room: Double) -> [Double]? {
        guard positions.count > 1 else { return positions.map { _ in 0 } }
        guard room > 0, positions.count <= most else { return nil }
        let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        let reach = 2 * radius + 0.5
        var offsets = Array(repeating: 0.0, count: positions.count)
        for (rank, index) in order.enumerated() {
            var candidates = [0.0]
            var neighbours: [(along: Double, across: Double)] = []
            for other in order[..<rank].reversed() {
                let along = positions[index] - positions[other]
                if along >= reach { break }
                let step = (reach * reach - along * along).squareRoot()
                neighbours.append((along, offsets[other]))
                candidates += [offsets[other] + step, offsets[other] - step]
            }
            let free = candidates.filter { candidate in
                abs(candidate) <= room
                    && neighbours.allSatisfy { neighbour in
                        let step = candidate - neighbour.across
                        return step * step + neighbour.along * neighbour.along >= reach * reach - 0.001
                    }
            }
            guard let best = free.min(by: { (abs($0), $0) < (abs($1), $1) }) else { return nil }
            offsets[index] = best
        }
        return offsets
    }

    /// Offsets for a crowd: points of one column are spread evenly over a width in proportion to their
    /// number, so that the outline shows how dense the values are even where points overlap.
    private static func evened(_ positions: [Double], radius: Double, room: Double) -> [Double] {
        func column(_ position: Double) -> Int { Int((position / (2 * radius)).rounded(.down)) }
        let counts = Dictionary(positions.map { (column($0), 1) }, uniquingKeysWith: +)
        let most = Double(counts.values.max() ?? 1)
        var used: [Int: Int] = [:]
        return positions.map { position in
            let count = Double(counts[column(position)] ?? 1)
            let rank = Double(used[column(position), default: 0])
            used[column(position), default: 0] += 1
            let reach = min(room * count / most, count * radius)
            return count <= 1 ? 0 : -reach + 2 * reach * rank / (count - 1)
        }
    }
}
