import Statistics

/// Rates of counts over the size of what they are counted in (漏斗图), with the limits between which chance alone keeps
/// them: small units may stray far, large ones may not.
///
/// For counts, not for money. Units outside the 99.8 % limits are named.
/// - Source: Spiegelhalter 2005, Statistics in Medicine 24:1185.
public struct FunnelPlot: Sendable, Equatable, Codable {
    /// A unit.
    public struct Point: Sendable, Equatable, Codable {
        /// Its name.
        public var label: String
        /// How many of them; nil is missing.
        public var numerator: Double?
        /// Of how many; nil is missing.
        public var denominator: Double?
        /// Whether it is named in any case.
        public var isHighlighted: Bool
        /// The group that its colour and sign show; nil for none.
        public var group: String?

        /// A unit.
        public init(
            _ label: String, numerator: Double?, denominator: Double?, isHighlighted: Bool = false,
            group: String? = nil
        ) {
            self.label = label
            self.numerator = numerator
            self.denominator = denominator
            self.isHighlighted = isHighlighted
            self.group = group
        }
    }

    /// The rate; its values are percentages.
    public let quantity: Quantity
    /// What the denominator counts, for example 指标数.
    public let size: Quantity
    /// The units.
    public let points: [Point]
    /// The groups in the order of the legend; others follow as they come. The six with the most points have a colour and
    /// a sign, the rest are grey. The limits are those of all units together.
    public let groups: [String]
    /// How many groups have a colour and a sign at the most; nil for six.
    public let limit: Int?

    /// A funnel plot.
    /// - Throws: ``ChartError/noData(what:)`` where no unit has a size above zero,
    ///   ``ChartError/notFinite(value:label:)``, ``ChartError/negative(value:label:)``,
    ///   ``ChartError/notARate(numerator:denominator:label:)`` where more are counted than there are.
    public init(
        quantity: Quantity, size: Quantity, points: [Point], groups: [String] = [], limit: Int? = nil
    ) throws {
        var known = 0
        for point in points {
            try Validation.finite(point.numerator, point.label)
            try Validation.finite(point.denominator, point.label)
            guard let numerator = point.numerator, let denominator = point.denominator else { continue }
            if min(numerator, denominator) < 0 {
                throw ChartError.negative(value: min(numerator, denominator), label: point.label)
            }
            if numerator > denominator {
                throw ChartError.notARate(numerator: numerator, denominator: denominator, label: point.label)
            }
            if denominator > 0 { known += 1 }
        }
        try Validation.nonEmpty(known, "units")
        self.quantity = quantity
        self.size = size
        self.points = points
        self.groups = groups
        self.limit = limit
    }
}

extension FunnelPlot {
    /// Reads a funnel plot.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            size: box.decode(Quantity.self, forKey: .size),
            points: box.decode([Point].self, forKey: .points), groups: box.value(.groups, or: []),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension FunnelPlot: Plannable {
    private var known: [(point: Point, size: Double, rate: Double)] {
        points.compactMap { point in
            guard let numerator = point.numerator, let size = point.denominator, size > 0 else { return nil }
            return (point, size, numerator / size)
        }
    }

    var thresholdPlace: ThresholdPlace? { .along }
    var sample: SampleCount {
        SampleCount(points.map { ($0.denominator ?? 0) > 0 ? $0.numerator : nil })
    }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let theme = context.theme
        let known = known
        let largest = known.map(\.size).max() ?? 1
        var marks: [any Mark] = []
        var notes: [String] = []
        var outside = 0
        let groups = PointGroups(
            known.map(\.point.group), order: groups, limit: limit, theme: theme, words: words)
        if let limits = FunnelLimits(
            numerators: known.map { $0.rate * $0.size }, denominators: known.map(\.size))
        {
            let bands: [(level: Double, dash: [Double], name: String)] = [
                (0.975, [7, 5], "95%"), (0.999, [], "99.8%"),
            ]
            for band in bands {
                for level in [band.level, 1 - band.level] {
                    marks.append(
                        CurveMark(
                            lines: [
                                curve(
                                    limits, level, from: (known.map(\.size).min() ?? 1) * 0.7,
                                    to: largest * 1.06)
                            ], colour: theme.rule, width: 1.75,
                            dash: band.dash, trains: false, endLabel: level > 0.5 ? band.name : nil))
                }
            }
            let target = limits.target * 100
            marks.append(
                ReferenceMark(
                    axis: .y, references: [ReferenceLine(words.pooled, at: target)],
                    format: .percent(decimals: 1)))
            notes.append(words.funnelExplanation(isExact: isExact))
            let isOut = known.map { isOutside($0.rate, $0.size, limits) }
            outside = isOut.count { $0 }
            marks.append(PointMark(points: zip(known, isOut).map { markPoint($0, $1, groups) }))
        }
        if outside > 0 { notes.append(words.outsideLimits(outside)) }
        return ChartPlan(
            marks: marks,
            x: NumberAxis(title: words.axisTitle(size), format: size.format, extent: .padded),
            y: .number(
                NumberAxis(
                    title: words.axisTitle(Quantity(quantity.name, unit: "%")),
                    format: NumberFormat(decimals: 0),
                    extent: .padded)), units: ["%"], legend: groups?.legend ?? [], notes: notes)
    }

    /// Whether every size is a whole number, so that the binomial distribution itself gives the limits.
    private var isExact: Bool { known.allSatisfy { $0.size == $0.size.rounded() } }

    private func limit(_ limits: FunnelLimits, _ level: Double, _ size: Double) -> Double? {
        let exact = isExact ? limits.exact(level, denominator: size) : nil
        return exact ?? limits.normal(level, denominator: size)
    }

    /// A limit over the sizes from a little below the smallest unit to a little beyond the largest, closer together where
    /// the curve is steep.
    private func curve(_ limits: FunnelLimits, _ level: Double, from smallest: Double, to largest: Double)
        -> [Charts.Point]
    {
        let steps = 72
        var sizes: [Double] = []
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            let size = max(1, (smallest + (largest - smallest) * share * share).rounded())
            if size != sizes.last { sizes.append(size) }
        }
        return sizes.compactMap { size in
            limit(limits, level, size).map { Charts.Point(size, min(max($0, 0), 1) * 100) }
        }
    }

    private func isOutside(_ rate: Double, _ size: Double, _ limits: FunnelLimits) -> Bool {
        guard let low = limit(limits, 0.001, size), let high = limit(limits, 0.999, size) else {
            return false
        }
        return rate < low - 1e-12 || rate > high + 1e-12
    }

    private func markPoint(
        _ entry: (point: Point, size: Double, rate: Double), _ isOut: Bool, _ groups: PointGroups?
    ) -> PointMark.Point {
        PointMark.Point(
            x: entry.size, y: entry.rate * 100,
            name: isOut || entry.point.isHighlighted ? entry.point.label : nil,
            isHighlighted: isOut || entry.point.isHighlighted,
            style: groups?.style(of: entry.point.group))
    }
}
