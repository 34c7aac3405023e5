/// Sorts numbers by their bits, sixteen at a time: faster than comparing from some thousands on.
///
/// - Source: Knuth 1998, The Art of Computer Programming 3, 5.2.5 (distribution counting, lowest digits first).
enum RadixSort {
    /// From how many values on it pays.
    private static let fewest = 8192
    private static let digitBits = 16

    /// Sorts finite numbers ascending; -0 stands before 0.
    static func sort(_ values: inout [Double]) {
        guard values.count >= fewest else { return values.sort() }
        var keys = values.map(key)
        var spare = [UInt64](repeating: 0, count: keys.count)
        for shift in stride(from: 0, to: 64, by: digitBits) {
            guard var starts = starts(keys, shift) else { continue }
            for key in keys {
                let digit = Int((key >> UInt64(shift)) & 0xffff)
                spare[starts[digit]] = key
                starts[digit] += 1
            }
            swap(&keys, &spare)
        }
        for index in keys.indices { values[index] = number(keys[index]) }
    }

    /// Where each digit's keys begin; nil where all keys share the digit.
    private static func starts(_ keys: [UInt64], _ shift: Int) -> [Int]? {
        var counts = [Int](repeating: 0, count: 1 << digitBits)
        for key in keys { counts[Int((key >> UInt64(shift)) & 0xffff)] += 1 }
        guard !counts.contains(keys.count) else { return nil }
        var start = 0
        for digit in counts.indices { (counts[digit], start) = (start, start + counts[digit]) }
        return counts
    }

    /// Bits whose order as whole numbers is that of the numbers.
    private static func key(_ value: Double) -> UInt64 {
        let bits = value.bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }

    private static func number(_ key: UInt64) -> Double {
        Double(bitPattern: key >> 63 == 1 ? key & ~(1 << 63) : ~key)
    }
}
