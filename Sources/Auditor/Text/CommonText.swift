/// What two short texts have in common.
enum CommonText {
    /// The length in scalars of the longest run that both contain.
    static func longest(_ left: [UInt32], _ right: [UInt32]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var best = 0
        // The lengths of the runs that end at each scalar of `right`; written from the back, so that one row is enough.
        var lengths = [Int](repeating: 0, count: right.count + 1)
        for scalar in left {
            var index = right.count
            while index > 0 {
                let length = right[index - 1] == scalar ? lengths[index - 1] + 1 : 0
                lengths[index] = length
                if length > best { best = length }
                index -= 1
            }
        }
        return best
    }
}
