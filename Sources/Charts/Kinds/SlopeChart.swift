/// A line a name from one year to another (斜率图): who rose, who fell, who changed places.
///
/// Lines that fall are grey and thinner than lines that rise. Names stand at the right where they find room, highlighted ones
/// first; those left out are counted.
public struct SlopeChart: Sendable, Equatable, Codable {
    /// What is measured.
    public let quantity: Quantity
    /// The name of the left side, such as a year.
    public let fromName: String
    /// The name of the right side.
    public let toName: String
    /// The lines; those without one of the values are counted as missing.
    public let rows: [Dumbbell.Row]

    /// A slope chart.
    /// - Throws: ``ChartError/noData(what:)`` without rows, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, fromName: String, toName: String, rows: [Dumbbell.Row]) throws {
        let checked = try Dumbbell(quantity: quantity, fromName: fromName, toName: toName, rows: rows)
        self.quantity = checked.quantity
        self.fromName = checked.fromName
        self.toName = checked.toName
        self.rows = checked.rows
    }
}

extension SlopeChart {
    /// Reads a slope chart.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            fromName: box.decode(String.self, forKey: .fromName),
            toName: box.decode(String.self, forKey: .toName),
            rows: box.decode([Dumbbell.Row].self, forKey: .rows))
    }
}

extension SlopeChart: Plannable {
    var thresholdPlace: ThresholdPlace? { .legend }
    var sample: SampleCount { SampleCount(rows.map { $0.from == nil ? nil : $0.to }) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let all = rows.flatMap { [$0.from, $0.to] }.compactMap(\.self)
        let quantity = quantity.shortened(for: all)
        let format = quantity.format.resolved(for: all)
        let lines = rows.compactMap { row -> SlopeMark.Line? in
            guard let from = row.from, let to = row.to else { return nil }
            return SlopeMark.Line(
                name: row.label, from: from, to: to, fromText: format.string(from), toText: format.string(to),
                isHighlighted: row.isHighlighted)
        }
        let isPartial = (all.min() ?? 0) > 0 && (all.max() ?? 0) < 3 * (all.min() ?? 0)
        return ChartPlan(
            marks: [SlopeMark(lines: lines, fromName: fromName, toName: toName, includesZero: !isPartial)],
            x: NumberAxis(format: .year, ticks: [], showsGrid: false),
            y: .number(NumberAxis(format: quantity.format, extent: .padded, ticks: [], showsGrid: false)),
            heading: words.heading(quantity), units: [quantity.unit])
    }
}
