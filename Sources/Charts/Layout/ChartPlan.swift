/// What a kind of chart asks the layout for: marks, axes, words. Nothing in it is in pixels.
struct ChartPlan {
    var marks: [any Mark]
    var x: NumberAxis
    var y: AxisPlan
    /// The line above the plot that states quantity and unit, where no axis title does.
    var heading: String?
    var legend: [LegendEntry] = []
    var notes: [String] = []
    /// Rows of reference labels above the plot that the height of rows should leave room for.
    var rowsAbovePlot = 0
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
        /// A twentieth more at both ends, so that points stay off the edges.
        case padded
        /// Widened to whole ticks.
        case nice
    }

    var title: String?
    var format: NumberFormat
    var extent: Extent = .tight
    var integersOnly = false
    /// Ticks to show instead of round numbers, such as the edges of bins.
    var ticks: [Double]?
    var showsGrid = true
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

/// A coloured square with what it stands for.
struct LegendEntry {
    var label: String
    var colour: Colour
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
    /// How many rows fit, as far as is known. A plan folds what is beyond into a stated rest.
    var rowLimit: Int
}

/// A kind of chart that can state its plan.
protocol Plannable: Sendable {
    /// What the footer counts.
    var sample: SampleCount { get }

    func makePlan(_ context: PlanContext) -> ChartPlan
}
