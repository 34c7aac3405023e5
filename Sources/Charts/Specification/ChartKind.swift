/// The kinds of chart that can be drawn, each with its data.
public enum ChartKind: Sendable, Equatable {
    /// One bar a row, from zero, the value at its end.
    case rankedBars(RankedBars)
    /// Parts of a whole, one bar a row.
    case stackedBars(StackedBars)
    /// Several bars a row, one a year or series.
    case groupedBars(GroupedBars)
    /// Bars to both sides of zero.
    case divergingBars(DivergingBars)
    /// Two values a row and the way between them.
    case dumbbell(Dumbbell)
    /// A line a name from one year to another.
    case slope(SlopeChart)
    /// How many values fall into each interval.
    case histogram(Histogram)
    /// Every value as a point over the quartiles of its group.
    case boxWithPoints(BoxWithPoints)
    /// The density of every group, mirrored.
    case violins(Violins)
    /// Every value as a point, none covering another.
    case beeswarm(Beeswarm)
    /// Densities below each other.
    case ridgeline(Ridgeline)
    /// Two quantities against each other, one point a name.
    case scatter(Scatter)
    /// Rates over sizes with the limits of chance.
    case funnel(FunnelPlot)
    /// How unevenly a sum is shared out.
    case lorenz(LorenzChart)
    /// Rows by columns as cells.
    case heatmap(Heatmap)
    /// A small plot a name, years from left to right.
    case yearPanels(YearPanels)
    /// How one amount becomes another.
    case waterfall(Waterfall)
    /// Who makes up the sum.
    case pareto(ParetoChart)

    /// What the kind is called in a specification file.
    public var name: String { Self.readers.first { $0.holds(self) }?.name ?? "" }

    var plannable: any Plannable & Encodable {
        switch self {
        case .rankedBars(let kind): kind
        case .stackedBars(let kind): kind
        case .groupedBars(let kind): kind
        case .divergingBars(let kind): kind
        case .dumbbell(let kind): kind
        case .slope(let kind): kind
        case .histogram(let kind): kind
        case .boxWithPoints(let kind): kind
        case .violins(let kind): kind
        case .beeswarm(let kind): kind
        case .ridgeline(let kind): kind
        case .scatter(let kind): kind
        case .funnel(let kind): kind
        case .lorenz(let kind): kind
        case .heatmap(let kind): kind
        case .yearPanels(let kind): kind
        case .waterfall(let kind): kind
        case .pareto(let kind): kind
        }
    }
}
