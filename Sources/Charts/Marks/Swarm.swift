/// Spreads points of nearly equal value across a band so that they do not hide each other; the same input gives the same places.
struct Swarm {
    /// The centres, in the order of the positions.
    let centres: [Point]
    /// The radius that all points have; smaller in a crowd.
    let radius: Double

    /// - Parameters:
    ///   - positions: the pixels of the values along the axis.
    ///   - middle: the middle of the band across the axis.
    ///   - room: how far points may lie from the middle.
    init(positions: [Double], middle: Double, room: Double) {
        for radius in [7.0, 6, 5, 4, 3.2] {
            let offsets = Self.offsets(positions, radius: radius, room: room - radius)
            if let offsets {
                self.radius = radius
                centres = zip(positions, offsets).map { Point($0, middle + $1) }
                return
            }
        }
        // Too many for the band: lay them in columns that wrap around, overlapping evenly.
        let radius = 3.2
        let reach = max(1, room - radius)
        var used: [Int: Int] = [:]
        self.radius = radius
        centres = positions.map { position in
            let column = Int((position / 2).rounded())
            let rank = used[column, default: 0]
            used[column] = rank + 1
            let step = Double(rank).truncatingRemainder(dividingBy: reach) + 0.5
            return Point(position, middle + (rank.isMultiple(of: 2) ? step : -step))
        }
    }

    /// The offset nearest to the middle where each point touches none before it; nil when one finds no place.
    private static func offsets(_ positions: [Double], radius: Double, room: Double) -> [Double]? {
        guard room > 0, positions.count <= 3000 else { return positions.count == 1 ? [0] : nil }
        let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        let reach = 2 * radius + 0.5
        var offsets = Array(repeating: 0.0, count: positions.count)
        for (rank, index) in order.enumerated() {
            var candidates = [0.0]
            var neighbours: [(distance: Double, offset: Double)] = []
            for other in order[..<rank].reversed() {
                let distance = positions[index] - positions[other]
                if distance >= reach { break }
                let across = (reach * reach - distance * distance).squareRoot()
                neighbours.append((distance, offsets[other]))
                candidates += [offsets[other] + across, offsets[other] - across]
            }
            let free = candidates.filter { candidate in
                abs(candidate) <= room
                    && neighbours.allSatisfy { neighbour in
                        let across = candidate - neighbour.offset
                        let square = across * across + neighbour.distance * neighbour.distance
                        return square >= reach * reach - 0.001
                    }
            }
            guard let best = free.min(by: { (abs($0), $0) < (abs($1), $1) }) else { return nil }
            offsets[index] = best
        }
        return offsets
    }
}
