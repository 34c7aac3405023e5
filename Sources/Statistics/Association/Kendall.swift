/// Kendall's rank correlation: how many more pairs of rows agree in order than disagree.
///
/// Pairs are counted by merge sort, O(n log n), in 64 bits. For rates and scores, whose distances mean little.
/// - Source: Kendall 1945, Biometrika 33:239; Knight 1966, Journal of the American Statistical Association 61:436.
public struct Kendall: Hashable, Sendable {
    /// Agreeing less disagreeing pairs, S.
    public let difference: Int64
    /// The number of rows.
    public let count: Int
    /// The number of different x.
    public let distinctX: Int
    /// The number of different y.
    public let distinctY: Int
    private let xRuns: [Int]
    private let yRuns: [Int]

    /// The comparison of pairs.
    public init(_ pairs: PairedSample) {
        let sorted = pairs.sorted
        let xRuns = sorted.lazy.map(\.x).runLengths
        let both = sorted.lazy.map { [$0.x, $0.y] }.runLengths
        var y = sorted.map(\.y)
        let swaps = Self.inversions(&y)
        let yRuns = y.runLengths
        func tied(_ runs: [Int]) -> Int64 { runs.reduce(0) { $0 + Int64($1) * Int64($1 - 1) / 2 } }
        let total = Int64(sorted.count) * Int64(sorted.count - 1) / 2
        count = sorted.count
        difference = total - tied(xRuns) - tied(yRuns) + tied(both) - 2 * swaps
        self.xRuns = xRuns.filter { $0 > 1 }
        self.yRuns = yRuns.filter { $0 > 1 }
        distinctX = xRuns.count
        distinctY = yRuns.count
    }

    /// The number of pairs of rows with different x.
    public var pairsOfDifferentX: Int {
        count * (count - 1) / 2 - xRuns.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }

    /// Whether some x or some y are equal.
    public var hasTies: Bool { !xRuns.isEmpty || !yRuns.isEmpty }

    /// τ-b, corrected for ties, from −1 to 1; nil where a side is constant.
    public var tauB: Double? {
        let total = Double(count) * Double(count - 1) / 2
        let free = (total - xSum { $0 * ($0 - 1) / 2 }) * (total - ySum { $0 * ($0 - 1) / 2 })
        guard free > 0 else { return nil }
        return min(max(Double(difference) / free.squareRoot(), -1), 1)
    }

    /// τ-c, for sides with different numbers of values; nil where a side is constant.
    public var tauC: Double? {
        let classes = Double(min(distinctX, distinctY))
        guard classes >= 2 else { return nil }
        let n = Double(count)
        return 2 * Double(difference) * classes / (n * n * (classes - 1))
    }

    /// The variance of S without a relation, ties taken into account; 0 where a side is constant.
    public var variance: Double {
        guard count >= 2, distinctX > 1, distinctY > 1 else { return 0 }
        let n = Double(count)
        let pairs = n * (n - 1)
        let main =
            (pairs * (2 * n + 5) - xSum { $0 * ($0 - 1) * (2 * $0 + 5) }
                - ySum { $0 * ($0 - 1) * (2 * $0 + 5) })
            / 18
        let both = xSum { $0 * ($0 - 1) } * ySum { $0 * ($0 - 1) } / (2 * pairs)
        let triples = xSum { $0 * ($0 - 1) * ($0 - 2) } * ySum { $0 * ($0 - 1) * ($0 - 2) }
        return main + both + (count > 2 ? triples / (9 * pairs * (n - 2)) : 0)
    }

    /// P(|S| as large) without a relation, by the normal approximation; nil where a side is constant.
    public var twoSidedTail: Double? {
        variance > 0 ? NormalDistribution.twoSided(Double(difference) / variance.squareRoot()) : nil
    }

    /// The same, exactly, by counting permutations; nil with ties, under two rows and over 170.
    public var exactTwoSidedTail: Double? {
        guard count >= 2, count <= 170, !hasTies else { return nil }
        // share[k]: of all permutations so far, those with k inversions.
        var share = [1.0]
        for size in 2...count {
            var next = [Double](repeating: 0, count: size * (size - 1) / 2 + 1)
            for (inversions, part) in share.enumerated() {
                for more in 0..<size { next[inversions + more] += part / Double(size) }
            }
            share = next
        }
        let total = Int64(count) * Int64(count - 1) / 2
        let fewer = Int((total - Int64(difference.magnitude)) / 2)
        return min(1, 2 * share.prefix(fewer + 1).compensatedSum)
    }

    private func xSum(_ term: (Double) -> Double) -> Double { xRuns.reduce(0) { $0 + term(Double($1)) } }
    private func ySum(_ term: (Double) -> Double) -> Double { yRuns.reduce(0) { $0 + term(Double($1)) } }

    /// Sorts values and returns how many pairs stood in the wrong order.
    static func inversions(_ values: inout [Double]) -> Int64 {
        var source = values
        var target = values
        var swaps: Int64 = 0
        var width = 1
        while width < source.count {
            var start = 0
            while start < source.count {
                let middle = min(start + width, source.count)
                let end = min(start + 2 * width, source.count)
                swaps += merge(source, &target, start, middle, end)
                start = end
            }
            swap(&source, &target)
            width *= 2
        }
        values = source
        return swaps
    }

    private static func merge(
        _ source: [Double], _ target: inout [Double], _ start: Int, _ middle: Int, _ end: Int
    ) -> Int64 {
        var left = start
        var right = middle
        var swaps: Int64 = 0
        for index in start..<end {
            if right >= end || (left < middle && source[left] <= source[right]) {
                target[index] = source[left]
                left += 1
            } else {
                target[index] = source[right]
                right += 1
                swaps += Int64(middle - left)
            }
        }
        return swaps
    }
}
