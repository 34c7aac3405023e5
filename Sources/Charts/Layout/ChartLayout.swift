/// A chart with everything in its place: the result of measuring, and all that drawing needs.
///
/// It is a value to look at: tests ask it whether labels overlap, callers may ask how many rows were folded.
public struct ChartLayout: Sendable {
    /// The size of the image.
    public let size: Size
    /// The plots: one, or several small multiples in reading order; never empty.
    public let panels: [Panel]
    /// Every piece of text on the chart. Their bounds do not overlap and lie inside the image.
    public let texts: [PlacedText]
    /// Thin lines from labels to what they name.
    public let leaders: [LeaderLine]
    /// The signs of the legend.
    public let swatches: [Swatch]
    /// How many names found no free place and are only counted in the footer.
    public let unplacedLabels: Int

    let theme: Theme

    /// A number at a place on an axis.
    public struct Tick: Sendable, Equatable {
        /// The value, in the unit of the axis.
        public let value: Double
        /// Its pixel along the axis.
        public let position: Double
        /// How it is written.
        public let label: String
    }

    /// A line that ties a label to a point or to a reference line.
    public struct LeaderLine: Sendable, Equatable {
        /// Where it starts, at the label.
        public let start: Point
        /// Where it ends, at what is named.
        public let end: Point
        /// Whether it continues a reference line.
        public let isReference: Bool
        /// Whether the reference line is a threshold, which is not dashed.
        public internal(set) var isSolid = false
    }

    /// A coloured sign of the legend.
    public struct Swatch: Sendable, Equatable {
        /// Its place.
        public let rect: Rect
        /// Its colour.
        public let colour: Colour
        let sign: LegendEntry.Sign
    }

    /// Draws the chart: ground, each plot's grid and marks in order, legend, leader lines, text.
    public func draw(on canvas: any Canvas) {
        canvas.fillRectangle(
            Rect(minX: 0, minY: 0, maxX: size.width, maxY: size.height), colour: theme.background)
        for panel in panels {
            GridMark().draw(panel, on: canvas)
            for mark in panel.marks { mark.draw(panel, on: canvas) }
        }
        LegendMark.draw(swatches, theme: theme, on: canvas)
        TextMark.draw(self, on: canvas)
    }
}

extension ChartLayout {
    /// The rectangle that the scales of the first plot fill.
    public var plot: Rect { panels[0].plot }
    /// Ticks of the first plot's horizontal axis, ascending.
    public var xTicks: [Tick] { panels[0].xTicks }
    /// Ticks of the first plot's vertical axis, ascending.
    public var yTicks: [Tick] { panels[0].yTicks }
}
