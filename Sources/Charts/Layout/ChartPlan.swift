/// What a kind of chart asks the layout for: marks, axes, words. Nothing in it is in pixels.
struct ChartPlan {
    /// One plot, or several small multiples that share their scales.
    var panels: [PanelPlan]
    var x: NumberAxis
    var y: AxisPlan
    /// The line above the plot that states quantity and unit, where no axis title does.
    var heading: String?
    /// The units that the footer states.
    var units: [String] = []
    var legend: [LegendEntry] = []
    var notes: [String] = []
    /// Rows of reference labels above the plot that the height of rows should leave room for.
    var rowsAbovePlot = 0
    /// Whether the plot is as wide as high, as where both axes are shares of a whole.
    var isSquare = false
    /// How many plots stand side by side; nil lets the shape of the image decide. Plots of rows must set it.
    var panelColumns: Int?
    /// The room between the ends of the horizontal scale and the edges of each plot, for labels beside marks, in pixels.
    var sideRoom = SideRoom()

    init(
        marks: [any Mark], x: NumberAxis, y: AxisPlan, heading: String? = nil, units: [String?] = [],
        legend: [LegendEntry] = [], notes: [String] = [], rowsAbovePlot: Int = 0, isSquare: Bool = false
    ) {
        self.init(
            panels: [PanelPlan(marks: marks)], x: x, y: y, heading: heading, units: units, legend: legend,
            notes: notes)
        self.rowsAbovePlot = rowsAbovePlot
        self.isSquare = isSquare
    }

    init(
        panels: [PanelPlan], x: NumberAxis, y: AxisPlan, heading: String? = nil, units: [String?] = [],
        legend: [LegendEntry] = [], notes: [String] = []
    ) {
        self.panels = panels
        self.x = x
        self.y = y
        self.heading = heading
        self.units = units.compactMap(\.self)
        self.legend = legend
        self.notes = notes
    }
}

extension ChartPlan {
    /// How many rows of plots there are where ``panelColumns`` says how many stand side by side; else 1.
    var panelRows: Int {
        guard let panelColumns, panelColumns > 0 else { return 1 }
        return (panels.count + panelColumns - 1) / panelColumns
    }
}

/// Free room at both ends of a scale, in pixels.
struct SideRoom {
    var left = 0.0
    var right = 0.0
}

/// One plot and what is drawn in it.
struct PanelPlan {
    /// The name above the plot; nil for the only one.
    var title: String?
    /// What stands after the name in grey, such as n.
    var detail: String?
    /// What stands there instead where both the name and the detail do not fit.
    var shortDetail: String?
    var isHighlighted = false
    var marks: [any Mark]
}

/// A direction of the plot: numbers, or one band a row.
enum AxisPlan {
    case number(NumberAxis)
    case category(CategoryAxis)
}

/// An axis of numbers.
struct NumberAxis {
    enum Extent {
        /// Exactly the trained domain.
        case tight
        /// A little more at both ends, so that points stay off the edges.
        case padded
        /// Widened to whole ticks.
        case nice
    }

    var title: String?
    var format: NumberFormat
    var extent: Extent = .tight
    /// The share of the domain that ``Extent/padded`` adds at either end.
    var padding = 0.05
    var transform: NumberScale.Transform = .linear
    var integersOnly = false
    /// Beyond which there are no ticks where no value is either.
    var most: Double?
    /// Ticks to show instead of round numbers, such as the edges of bins or years.
    var ticks: [Double]?
    var showsGrid = true
    /// Whether the numbers are written; marks may write them instead.
    var showsLabels = true
}

/// The rows or groups of an axis, from the top.
struct CategoryAxis {
    struct Row {
        var label: String
        /// A smaller line below the label, such as n.
        var detail: String?
        var isHighlighted = false
        /// Grey, for rows that stand for something folded or missing.
        var isMuted = false
    }

    var rows: [Row]
    /// The band is never thicker than this, so that two rows do not fill a slide.
    var thickestBand = 190.0
    /// The band is never thinner than this.
    var thinnestBand = 24.4
}

/// A coloured sign with what it stands for.
struct LegendEntry {
    /// How the sign is drawn, so that it looks like the mark.
    enum Sign: Sendable, Equatable {
        case square, disc, ring, line
        case point(PointSign)
        /// A disc of a radius in pixels.
        case area(Double)
        case dashed([Double])
        /// A strip of colours from one to the other side, twelve squares wide.
        case strip([Colour])
    }

    var label: String
    var colour: Colour
    var sign = Sign.square
}

/// How many values there are and are not.
struct SampleCount: Equatable {
    var shown: Int
    var missing: Int

    init(_ values: [Double?]) {
        missing = values.count { $0 == nil }
        shown = values.count - missing
    }
}

/// What planning may depend on.
struct PlanContext {
    let theme: Theme
    let language: ChartLanguage
    let typesetter: Typesetter
    /// The width of the image.
    let width: Double
    /// How many rows fit, as far as is known. A plan folds what is beyond into a stated rest.
    var rowLimit: Int

    /// The same with at most `limit` rows and one for the rest.
    func limited(to limit: Int?) -> PlanContext {
        var copy = self
        if let limit { copy.rowLimit = min(rowLimit, max(1, limit) + 1) }
        return copy
    }
}

/// A kind of chart that can state its plan.
protocol Plannable: Sendable {
    /// What the footer counts.
    var sample: SampleCount { get }
    /// Where thresholds are shown; nil for a kind without an axis of values to set them on.
    var thresholdPlace: ThresholdPlace? { get }

    /// Whether the axis of values can show a threshold.
    func holds(threshold: Double) -> Bool

    func makePlan(_ context: PlanContext) -> ChartPlan
}

extension Plannable {
    var thresholdPlace: ThresholdPlace? { nil }

    func holds(threshold: Double) -> Bool { true }
}
