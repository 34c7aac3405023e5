/// What two short texts have in common.
enum CommonText {
    /// The length in scalars of the longest run that both contain.
    static func longest(_ left: [UInt32], _ right: [UInt32]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var best: Int32 = 0
        // The lengths of the runs that end at each scalar of `right`; written from the back, so that one row is enough.
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: right.count + 1) { lengths in
            lengths.initialize(repeating: 0)
            right.withUnsafeBufferPointer { right in
                for scalar in left {
                    var index = right.count
                    while index > 0 {
                        let length = right[index - 1] == scalar ? lengths[index - 1] + 1 : 0
                        lengths[index] = length
                        if length > best { best = length }
                        index -= 1
                    }
                }
            }
            return Int(best)
        }
    }
}
