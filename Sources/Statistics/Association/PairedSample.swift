/// Pairs of finite values in row order: what measures of association start from.
public struct PairedSample: Hashable, Sendable {
    /// The first values, in row order.
    public let x: [Double]
    /// The second values, in row order.
    public let y: [Double]

    /// The pairs of which both values are there and finite; the others are left out.
    public init(_ x: [Double?], _ y: [Double?]) {
        let pairs = zip(x, y).compactMap { x, y -> (Double, Double)? in
            guard let x, let y, x.isFinite, y.isFinite else { return nil }
            return (x, y)
        }
        self.x = pairs.map(\.0)
        self.y = pairs.map(\.1)
    }

    /// The number of pairs.
    public var count: Int { x.count }

    /// The pairs ascending by x, then by y.
    var sorted: [(x: Double, y: Double)] {
        zip(x, y).map { (x: $0, y: $1) }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }
}

extension Sequence where Element: Equatable {
    /// The lengths of the runs of equal elements, in order.
    var runLengths: [Int] {
        var lengths: [Int] = []
        var previous: Element?
        for element in self {
            if element == previous, let last = lengths.indices.last {
                lengths[last] += 1
            } else {
                lengths.append(1)
            }
            previous = element
        }
        return lengths
    }
}
