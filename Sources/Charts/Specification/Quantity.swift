/// What an axis measures: its name, its unit and how its numbers are written.
public struct Quantity: Sendable, Equatable, Codable {
    /// What is measured, for example 人均公用经费.
    public var name: String
    /// The unit, for example 万元/人; nil for a pure number.
    public var unit: String?
    /// How values are written.
    public var format: NumberFormat
    /// The most that it can be, beyond which an axis has no numbers, for example 100 for scores; nil where there is no end.
    public var most: Double?

    /// A quantity; the default format chooses its decimals from the values.
    public init(
        _ name: String, unit: String?, format: NumberFormat = NumberFormat(), most: Double? = nil
    ) {
        self.most = most
        self.name = name
        self.unit = unit
        self.format = format
    }
}

extension Quantity {
    /// Reads a quantity; without a format its decimals are chosen from the values.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .name),
            unit: try box.decodeIfPresent(String.self, forKey: .unit),
            format: try box.value(.format, or: NumberFormat()),
            most: try box.decodeIfPresent(Double.self, forKey: .most))
    }

    /// The quantity in the unit in which its values are short: amounts in 万元 of which most reach ten million 元 are
    /// written in 亿元, amounts in 元 likewise in 万元; rates and scores with one decimal.
    func shortened(for values: [Double]) -> Quantity {
        if format.decimals == nil, unit == "%" || unit == "分", values.contains(where: { $0 != $0.rounded() })
        {
            // Rates and scores sit between 0 and 100, where a tenth tells.
            var copy = self
            copy.format.decimals = (values.map { abs($0) }.max() ?? 0) < 1000 ? 1 : 0
            return copy
        }
        let larger = ["万元": "亿元", "元": "万元"]
        let sizes = values.map { abs($0) }.filter { $0 > 0 }.sorted()
        guard format.divisor == 1, let unit, let next = larger[unit], let largest = sizes.last,
            largest >= 1e5,
            sizes[sizes.count / 2] >= 1e3
        else { return self }
        var copy = self
        copy.unit = next
        copy.format = format.with(decimals: nil)
        copy.format.divisor = 1e4
        return copy
    }
}
