/// Sorts numbers of which few are different, as scores and rates are: counts how often each occurs.
enum DistinctSort {
    /// From how many values on it pays.
    private static let fewest = 2048
    private static let slotBits = 12
    /// How many may be different: a table that is half full is still fast.
    private static let most = 1 << (slotBits - 1)

    /// Sorts finite numbers ascending, -0 before 0; false, and the numbers as they were, where too many are different.
    static func sort(_ values: inout [Double]) -> Bool {
        guard values.count >= fewest, let found = distinct(values) else { return false }
        var start = 0
        for (value, count) in found {
            for place in start..<start + count { values[place] = value }
            start += count
        }
        return true
    }

    /// The different numbers, ascending, and how often each occurs; nil where there are too many.
    private static func distinct(_ values: [Double]) -> [(value: Double, count: Int)]? {
        // A number stands at the first free slot from where its bits point to; a slot is free while it counts nothing.
        var keys = [UInt64](repeating: 0, count: 1 << slotBits)
        var counts = [Int](repeating: 0, count: 1 << slotBits)
        let mask = 1 << slotBits - 1
        var different = 0
        for value in values {
            let key = value.bitPattern
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
            while counts[slot] > 0, keys[slot] != key { slot = (slot + 1) & mask }
            if counts[slot] == 0 {
                guard different < most else { return nil }
                different += 1
                keys[slot] = key
            }
            counts[slot] += 1
        }
        return keys.indices.filter { counts[$0] > 0 }.map { (Double(bitPattern: keys[$0]), counts[$0]) }
            .sorted {
                $0.value == $1.value ? $0.value.sign == .minus && $1.value.sign == .plus : $0.value < $1.value
            }
    }
}
