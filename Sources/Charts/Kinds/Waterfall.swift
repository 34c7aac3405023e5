/// How one amount becomes another, step by step (瀑布图): budget, adjustments, final account.
///
/// The first and the last step and every step given as a level stand on zero; changes hang between. Rises and falls differ
/// in colour, in sign and in their arrow.
public struct Waterfall: Sendable, Equatable, Codable {
    /// A step.
    public struct Step: Sendable, Equatable, Codable {
        /// What it is.
        public var label: String
        /// The level, or the change from the level before.
        public var value: Double
        /// Whether ``value`` is a level that stands on zero.
        public var isLevel: Bool

        /// A step.
        public init(_ label: String, _ value: Double, isLevel: Bool = false) {
            self.label = label
            self.value = value
            self.isLevel = isLevel
        }
    }

    /// What is measured.
    public let quantity: Quantity
    /// The steps from the top.
    public let steps: [Step]
    /// How many units the amounts are summed over.
    public let summed: Int
    /// How many units were left out because a step of theirs is missing.
    public let missing: Int

    /// A waterfall.
    /// - Throws: ``ChartError/noData(what:)`` without steps, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, steps: [Step], summed: Int, missing: Int = 0) throws {
        try Validation.nonEmpty(steps.count, "steps")
        for step in steps { try Validation.finite(step.value, step.label) }
        self.quantity = quantity
        self.steps = steps
        self.summed = max(0, summed)
        self.missing = max(0, missing)
    }
}

extension Waterfall {
    /// Reads a waterfall.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            steps: box.decode([Step].self, forKey: .steps),
            summed: box.decode(Int.self, forKey: .summed), missing: box.value(.missing, or: 0))
    }
}

extension Waterfall.Step {
    /// Reads a step; without a word on it, it is a change.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .label), try box.decode(Double.self, forKey: .value),
            isLevel: try box.value(.isLevel, or: false))
    }
}

extension Waterfall: Plannable {
    var sample: SampleCount {
        SampleCount(Array(repeating: 1, count: summed) + Array(repeating: nil, count: missing))
    }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let theme = context.theme
        let quantity = quantity.shortened(for: steps.map(\.value))
        let format = quantity.format.resolved(for: steps.map(\.value))
        var changes = format
        changes.showsPlusSign = true
        var level = 0.0
        let start = steps.first { $0.isLevel }?.value ?? 0
        let bars = steps.map { step -> WaterfallMark.Bar in
            let from = step.isLevel ? 0 : level
            level = step.isLevel ? step.value : level + step.value
            let isFall = !step.isLevel && step.value < 0
            var text = step.isLevel ? format.string(step.value) : changes.string(step.value)
            if !step.isLevel, start > 0 {
                let share = NumberFormat(decimals: 1, suffix: "%", showsPlusSign: true)
                text += words.pick("（", " (") + share.string(step.value / start * 100) + words.pick("）", ")")
            }
            return WaterfallMark.Bar(
                from: from, to: level, text: text,
                colour: step.isLevel ? theme.highlight : isFall ? theme.negative : theme.accent,
                isLevel: step.isLevel)
        }
        return ChartPlan(
            marks: [WaterfallMark(bars: bars), BaselineMark(direction: .vertical)],
            x: NumberAxis(format: quantity.format),
            y: .category(
                CategoryAxis(
                    rows: steps.map { CategoryAxis.Row(label: $0.label, isHighlighted: $0.isLevel) },
                    thickestBand: 130)),
            heading: words.heading(quantity), units: [quantity.unit],
            notes: steps.contains { !$0.isLevel } && start > 0 ? [words.shareOfFirst] : [])
    }
}
