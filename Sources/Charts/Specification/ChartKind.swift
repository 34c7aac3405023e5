/// The kinds of chart that can be drawn, each with its data.
public enum ChartKind: Sendable, Equatable {
    /// One bar a row, from zero, the value at its end.
    case rankedBars(BarItems)
    /// Parts of a whole, one bar a row.
    case stackedBars(StackedBars)
    /// Several bars a row, one a year or series.
    case groupedBars(GroupedBars)
    /// Bars to both sides of zero.
    case divergingBars(BarItems)
    /// Two values a row and the way between them.
    case dumbbell(Dumbbell)
    /// A line a name from one year to another.
    case slope(SlopeChart)
    /// How many values fall into each interval.
    case histogram(Histogram)
    /// Every value as a point over the quartiles of its group.
    case boxWithPoints(BoxWithPoints)
    /// The density of every group, mirrored.
    case violins(GroupedValues)
    /// Every value as a point, none covering another.
    case beeswarm(GroupedValues)
    /// Densities below each other.
    case ridgeline(GroupedValues)
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
    public var name: String {
        switch self {
        case .rankedBars: "bar"
        case .stackedBars: "stacked"
        case .groupedBars: "grouped"
        case .divergingBars: "diverging"
        case .dumbbell: "dumbbell"
        case .slope: "slope"
        case .histogram: "histogram"
        case .boxWithPoints: "box"
        case .violins: "violin"
        case .beeswarm: "beeswarm"
        case .ridgeline: "ridge"
        case .scatter: "scatter"
        case .funnel: "funnel"
        case .lorenz: "lorenz"
        case .heatmap: "heatmap"
        case .yearPanels: "panel"
        case .waterfall: "waterfall"
        case .pareto: "pareto"
        }
    }

    var plannable: any Plannable & Encodable {
        switch self {
        case .rankedBars(let data): BarsPlan(data: data, isDiverging: false)
        case .stackedBars(let kind): kind
        case .groupedBars(let kind): kind
        case .divergingBars(let data): BarsPlan(data: data, isDiverging: true)
        case .dumbbell(let kind): kind
        case .slope(let kind): kind
        case .histogram(let kind): kind
        case .boxWithPoints(let kind): kind
        case .violins(let data): ViolinsPlan(data: data)
        case .beeswarm(let data): BeeswarmPlan(data: data)
        case .ridgeline(let data): RidgelinePlan(data: data)
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
