/// Discs in the legend with what their areas stand for.
enum AreaKey {
    /// The radius of the largest disc on a chart whose discs have areas, in pixels.
    static let largestRadius = 34.0
    /// The radius of the smallest.
    static let leastRadius = 3.5

    /// The radius of a disc whose area is `share`, 0…1, of the largest.
    static func radius(_ share: Double) -> Double {
        max(leastRadius, largestRadius * share.squareRoot())
    }

    /// Two round values, about a twentieth and a quarter of the largest, whose discs are not larger than a line of the
    /// legend; none without a value above zero.
    static func entries(_ quantity: Quantity, values: [Double], colour: Colour) -> [LegendEntry] {
        guard let largest = values.max(), largest > 0 else { return [] }
        let shown = [0.05, 0.25].map { roundedDown(largest * $0) }.filter { $0 > 0 }
        let quantity = quantity.shortened(for: values)
        return shown.enumerated().map { index, value in
            let format = quantity.format.with(
                decimals: FixedPoint.decimals(toWrite: [value / quantity.format.divisor]))
            let unit = quantity.unit.map { " " + $0 } ?? ""
            let name = index == 0 ? quantity.name + " " : ""
            return LegendEntry(
                label: name + format.string(value) + unit, colour: colour,
                sign: .area(radius(value / largest)))
        }
    }

    /// The largest of 1, 2 and 5 times a power of ten that is not above `value`.
    private static func roundedDown(_ value: Double) -> Double {
        let exponent = PowerOfTen.exponent(of: value)
        let steps = [5.0, 2, 1].map { PowerOfTen.scale($0, by: exponent) }
        return steps.first { $0 <= value } ?? 0
    }
}
