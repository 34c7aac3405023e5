/// What two short texts have in common.
enum CommonText {
    /// The length in scalars of the longest run that both contain, generic words of indicators left out.
    static func longest(_ left: String, _ right: String) -> Int {
        longest(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }

    static func longest(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var best = 0
        var previous = [Int](repeating: 0, count: right.count + 1)
        for scalar in left {
            var current = [Int](repeating: 0, count: right.count + 1)
            for (index, other) in right.enumerated() where scalar == other {
                current[index + 1] = previous[index] + 1
                best = max(best, current[index + 1])
            }
            previous = current
        }
        return best
    }
}
