/// Bisection over the doubles themselves: exact to the last bit in at most 64 steps, whatever the magnitude.
enum OrderedBisection {
    /// The smallest double of `lower...upper` for which `holds` is true; `upper` where it is true for none below.
    ///
    /// Both ends are not negative, `upper` may be infinite, and `holds` stays true once it is.
    static func smallest(from lower: Double, to upper: Double, where holds: (Double) -> Bool) -> Double {
        // Doubles that are not negative are ordered as their bit patterns are.
        var low = lower.bitPattern
        var high = upper.bitPattern
        while low < high {
            let middle = low + (high - low) / 2
            if holds(Double(bitPattern: middle)) { high = middle } else { low = middle + 1 }
        }
        return Double(bitPattern: low)
    }
}
