/// Two values a row and the way between them (哑铃图): last year and this year, budget and final account.
///
/// The first value is a ring, the second a disc, so that they are told apart without colour; the line is dark where the
/// value rises and pale where it falls.
public struct Dumbbell: Sendable, Equatable, Codable {
    /// A row: a name and its two values.
    public struct Row: Sendable, Equatable, Codable {
        /// The name, for example of a department.
        public var label: String
        /// The first value; nil is missing.
        public var from: Double?
        /// The second value; nil is missing.
        public var to: Double?
        /// Whether the name is set in bold and never folded away.
        public var isHighlighted: Bool

        /// A row.
        public init(_ label: String, from: Double?, to: Double?, isHighlighted: Bool = false) {
            self.label = label
            self.from = from
            self.to = to
            self.isHighlighted = isHighlighted
        }
    }

    /// What is measured.
    public let quantity: Quantity
    /// What the first value is, such as a year or 年初预算.
    public let fromName: String
    /// What the second value is.
    public let toName: String
    /// The rows from the top.
    public let rows: [Row]
    /// How many rows are drawn at the most; the others are counted. Nil for as many as fit.
    public let limit: Int?

    /// A dumbbell chart.
    /// - Throws: ``ChartError/noData(what:)`` without rows, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, fromName: String, toName: String, rows: [Row], limit: Int? = nil) throws {
        try Validation.nonEmpty(rows.count, "rows")
        for row in rows {
            try Validation.finite(row.from, row.label)
            try Validation.finite(row.to, row.label)
        }
        self.quantity = quantity
        self.fromName = fromName
        self.toName = toName
        self.rows = rows
        self.limit = limit
    }
}

extension Dumbbell: Plannable {
    var thresholdPlace: ThresholdPlace? { .above }
    var sample: SampleCount { SampleCount(rows.map { $0.from == nil ? nil : $0.to }) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: limit)
        let words = context.language
        let all = rows.flatMap { [$0.from, $0.to] }.compactMap(\.self)
        let quantity = quantity.shortened(for: all)
        let format = quantity.format.resolved(for: all)
        let kept = RowFolding.kept(
            rows.map(\.isHighlighted), importance: rows.indices.map { -Double($0) }, limit: context.rowLimit)
        var marks: [DumbbellMark.Row] = []
        var names: [CategoryAxis.Row] = []
        for (row, isKept) in zip(rows, kept) where isKept {
            marks.append(
                DumbbellMark.Row(
                    from: row.from, to: row.to, fromText: row.from.map(format.string) ?? words.missing,
                    toText: row.to.map(format.string) ?? words.missing, isHighlighted: row.isHighlighted))
            names.append(CategoryAxis.Row(label: row.label, isHighlighted: row.isHighlighted))
        }
        let folded = kept.count { !$0 }
        if folded > 0 {
            marks.append(DumbbellMark.Row(from: nil, to: nil, fromText: "", toText: ""))
            names.append(CategoryAxis.Row(label: words.restNotShown(folded), isMuted: true))
        }
        let theme = context.theme
        let isFar = (all.min() ?? 0) >= 0 && (all.max() ?? 0) < 3 * max(all.min() ?? 0, 1e-300)
        return ChartPlan(
            marks: [DumbbellMark(rows: marks, includesZero: !isFar)],
            x: NumberAxis(format: quantity.format, extent: .padded),
            y: .category(CategoryAxis(rows: names, thickestBand: 110)), heading: words.heading(quantity),
            units: [quantity.unit],
            legend: [
                LegendEntry(
                    label: "\(fromName)  n = \(rows.count { $0.from != nil })", colour: theme.accent,
                    sign: .ring),
                LegendEntry(
                    label: "\(toName)  n = \(rows.count { $0.to != nil })", colour: theme.highlight,
                    sign: .disc),
            ])
    }
}

extension Dumbbell {
    /// Reads a dumbbell chart.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            fromName: box.decode(String.self, forKey: .fromName),
            toName: box.decode(String.self, forKey: .toName),
            rows: box.decode([Row].self, forKey: .rows), limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}
