/// One plot of a chart with its scales: the only one, or one of several small multiples.
public struct Panel: Sendable {
    /// The name above the plot; nil for the only one.
    public let title: String?
    /// The rectangle that the scales fill.
    public let plot: Rect
    /// The horizontal scale.
    public let x: PositionScale
    /// The vertical scale.
    public let y: PositionScale
    /// Ticks of the horizontal axis, ascending.
    public let xTicks: [ChartLayout.Tick]
    /// Ticks of the vertical axis, ascending; empty on an axis of rows.
    public let yTicks: [ChartLayout.Tick]

    let theme: Theme
    let marks: [any Mark]
    let showsXGrid: Bool
    let showsYGrid: Bool
}
