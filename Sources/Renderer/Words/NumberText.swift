/// Numbers as a report prints them: thousands separators, fixed decimals, a real minus sign, “—” for what is missing.
public enum NumberText {
    /// What stands for a missing value.
    public static let missing = "—"

    /// `1,234.50` for 1234.5 with two decimals; rounded half away from zero.
    public static func string(_ value: Double?, decimals: Int) -> String {
        guard let value, value.isFinite else { return missing }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e15 else { return "\(value)" }
        let units = Int64(scaled)
        let whole = grouped(units / Int64(scale))
        let sign = value < 0 && units != 0 ? "−" : ""
        guard decimals > 0 else { return sign + whole }
        let fraction = String(units % Int64(scale))
        return sign + whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
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

    private static func grouped(_ value: Int64) -> String {
        let digits = Array(String(value).utf8)
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(44) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// How many decimals values in a unit are printed with.
    public static func decimals(for unit: String) -> Int {
        switch unit {
        case "人", "个", "辆", "元/人次", "元/批次", "元/㎡": 0
        case "万元/人", "万元/辆", "万元/人次", "辆/人", "0–1": 4
        default: 2
        }
    }
}
