/// The kinds of chart that can be drawn, each with its data.
public enum ChartKind: Sendable, Equatable {
    /// One bar a row, from zero, the value at its end.
    case rankedBars(RankedBars)
    /// Parts of a whole, one bar a row.
    case stackedBars(StackedBars)
    /// How many values fall into each interval.
    case histogram(Histogram)
    /// Every value as a point over the quartiles of its group.
    case boxWithPoints(BoxWithPoints)
    /// Two quantities against each other, one point a name.
    case scatter(Scatter)
    /// Bars to both sides of zero.
    case divergingBars(DivergingBars)

    var plannable: any Plannable {
        switch self {
        case .rankedBars(let kind): kind
        case .stackedBars(let kind): kind
        case .histogram(let kind): kind
        case .boxWithPoints(let kind): kind
        case .scatter(let kind): kind
        case .divergingBars(let kind): kind
        }
    }
}
