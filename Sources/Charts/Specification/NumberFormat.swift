/// How numbers are written on a chart: `NumberFormat(decimals: 1, suffix: "%")` writes 1234.56 as `1,234.6%`.
///
/// Rounding is half away from zero; the minus sign is U+2212; zero is written `0`, a number that rounds to zero but is
/// not `≈0`.
public struct NumberFormat: Sendable, Equatable, Codable {
    /// Digits after the point; nil lets the chart choose from the size of its values (about three significant
    /// digits).
    public var decimals: Int?
    /// Written right after the number, for example `%`.
    public var suffix: String
    /// Whether values above zero carry a plus sign, for changes.
    public var showsPlusSign: Bool

    /// What values are divided by before they are written: 10,000 writes 万元 as 亿元.
    public var divisor: Double
    /// Whether thousands are set apart; years are written without.
    public var separatesThousands: Bool

    /// A format with thousands separators.
    public init(
        decimals: Int? = nil, suffix: String = "", showsPlusSign: Bool = false, divisor: Double = 1,
        separatesThousands: Bool = true
    ) {
        self.decimals = decimals.map { max(0, min(12, $0)) }
        self.suffix = suffix
        self.showsPlusSign = showsPlusSign
        self.divisor = divisor > 0 && divisor.isFinite ? divisor : 1
        self.separatesThousands = separatesThousands
    }

    /// Calendar years: `2024`.
    public static let year = NumberFormat(decimals: 0, separatesThousands: false)

    /// A percentage: the number as given with `%` after it.
    public static func percent(decimals: Int? = 1) -> NumberFormat {
        NumberFormat(decimals: decimals, suffix: "%")
    }

    /// The format with ``decimals`` fixed so that `values` can be told apart: chosen from the largest magnitude. Where
    /// the smallest would then vanish, every value keeps decimals of its own.
    func resolved(for values: [Double]) -> NumberFormat {
        guard decimals == nil else { return self }
        var copy = self
        let shown = values.map { abs($0) / divisor }
        let largest = shown.max() ?? 0
        if shown.allSatisfy({ $0 == $0.rounded() }) {
            copy.decimals = 0
            return copy
        }
        let first = min(12, max(0, 2 - PowerOfTen.exponent(of: largest)))
        // Up to two decimals more, so that small values keep a digit; beyond that each has its own.
        copy.decimals = (first...min(12, first + 2)).first { decimals in
            values.count == 1 || !shown.contains { $0 > 0 && PowerOfTen.scale($0, by: decimals) < 0.5 }
        }
        return copy
    }

    /// The format with `decimals` digits after the point.
    func with(decimals: Int?) -> NumberFormat {
        NumberFormat(
            decimals: decimals, suffix: suffix, showsPlusSign: showsPlusSign, divisor: divisor,
            separatesThousands: separatesThousands)
    }

    /// The texts of ticks: as many decimals as they need, together or, where not `alike`, each for itself; from
    /// 100,000 on in 万 and 亿 where those are the language's words.
    func forAxis(_ ticks: [Double], language: ChartLanguage, alike: Bool) -> [String] {
        let largest = (ticks.map { abs($0) }.max() ?? 0) / divisor
        let words = language == .chinese && divisor == 1 && separatesThousands && suffix.isEmpty
        let unit = words && largest >= 1e9 ? (1e8, "亿") : words && largest >= 1e5 ? (1e4, "万") : (1, "")
        let common = FixedPoint.decimals(toWrite: ticks.map { $0 / divisor / unit.0 })
        return ticks.map { tick in
            if alike {
                let text = NumberFormat(
                    decimals: common, suffix: suffix, showsPlusSign: showsPlusSign, divisor: divisor * unit.0,
                    separatesThousands: separatesThousands
                ).string(tick)
                return tick == 0 ? text : text + unit.1
            }
            let own =
                words && abs(tick) >= 1e8 ? (1e8, "亿") : words && abs(tick) >= 1e4 ? (1e4, "万") : (1, "")
            return NumberFormat(
                decimals: FixedPoint.decimals(toWrite: [tick / divisor / own.0]), suffix: suffix,
                showsPlusSign: showsPlusSign, divisor: divisor * own.0, separatesThousands: separatesThousands
            ).string(tick) + own.1
        }
    }

    /// `value` as text.
    public func string(_ value: Double) -> String {
        if value == 0 { return "0" + suffix }
        let shown = value / divisor
        let chosen = decimals ?? with(decimals: nil).resolved(for: [value]).decimals ?? 0
        let digits = FixedPoint.string(abs(shown), decimals: chosen)
        let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
        if isZero { return "≈0" + suffix }
        let sign = value < 0 ? "\u{2212}" : showsPlusSign ? "+" : ""
        return sign + (separatesThousands ? grouped(digits) : digits) + suffix
    }

    private func grouped(_ digits: String) -> String {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first else { return digits }
        var result = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return parts.count > 1 ? result + "." + parts[1] : result
    }
}

extension NumberFormat {
    /// Reads a format; what is absent is as in `NumberFormat()`.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            decimals: try box.decodeIfPresent(Int.self, forKey: .decimals),
            suffix: try box.value(.suffix, or: ""), showsPlusSign: try box.value(.showsPlusSign, or: false),
            divisor: try box.value(.divisor, or: 1),
            separatesThousands: try box.value(.separatesThousands, or: true))
    }
}
