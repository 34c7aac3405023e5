/// Numbers as a report prints them: thousands separators, fixed decimals, a real minus sign, “—” for what is missing.
public enum NumberText {
    /// What stands for a missing value.
    public static let missing = "—"

    /// `1,234.50` for 1234.5 with two decimals; rounded half away from zero.
    public static func string(_ value: Double?, decimals: Int) -> String {
        var bytes: [UInt8] = []
        append(value, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same as UTF-8: long tables are written without a string a cell.
    public static func append(_ value: Double?, decimals: Int, to bytes: inout [UInt8]) {
        guard let value, value.isFinite else {
            bytes += missing.utf8
            return
        }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e15 else {
            bytes += "\(value)".utf8
            return
        }
        let units = UInt64(scaled)
        if value < 0, units != 0 { bytes += "−".utf8 }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + decimals) { digits in
            // From the last digit to the first.
            var start = digits.count
            func put(_ byte: UInt8) {
                start -= 1
                digits[start] = byte
            }
            var rest = units
            var places = -decimals
            while places <= 0 || rest > 0 {
                if places == 0, decimals > 0 { put(46) }
                if places > 0, places.isMultiple(of: 3) { put(44) }
                let (others, last) = rest.quotientAndRemainder(dividingBy: 10)
                put(48 + UInt8(last))
                rest = others
                places += 1
            }
            bytes.append(contentsOf: digits[start...])
        }
    }

    /// A difference with its sign: `+1.50`, `−0.20`, `0.00`.
    public static func change(_ value: Double?, decimals: Int) -> String {
        let text = string(value, decimals: decimals)
        guard let value, value > 0, text.utf8.contains(where: { (0x31...0x39).contains($0) }) else {
            return text
        }
        return "+" + text
    }

    /// A whole number with thousands separators.
    static func string(_ value: Int) -> String { string(Double(value), decimals: 0) }

    /// How many decimals values in a unit are printed with.
    public static func decimals(for unit: String) -> Int {
        switch unit {
        case "人", "个", "辆", "元/人次", "元/批次", "元/㎡": 0
        case "万元/人", "万元/辆", "万元/人次", "辆/人", "0–1": 4
        default: 2
        }
    }
}
