/// A chart with everything in its place: the result of measuring, and all that drawing needs.
///
/// It is a value to look at: tests ask it whether labels overlap, callers may ask how many rows were folded.
public struct ChartLayout: Sendable {
    /// The size of the image.
    public let size: Size
    /// The rectangle that the scales fill.
    public let plot: Rect
    /// The horizontal scale.
    public let x: PositionScale
    /// The vertical scale.
    public let y: PositionScale
    /// Ticks of the horizontal axis, ascending.
    public let xTicks: [Tick]
    /// Ticks of the vertical axis, ascending; empty on an axis of rows.
    public let yTicks: [Tick]
    /// Every piece of text on the chart. Their bounds do not overlap and lie inside the image.
    public let texts: [PlacedText]
    /// Thin lines from labels to what they name.
    public let leaders: [LeaderLine]
    /// The squares of the legend.
    public let swatches: [Swatch]
    /// How many names found no free place and are only counted in the footer.
    public let unplacedLabels: Int

    let theme: Theme
    let marks: [any Mark]
    let showsXGrid: Bool
    let showsYGrid: Bool

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
        /// Whether it continues a dashed reference line.
        public let isReference: Bool
    }

    /// A coloured square of the legend.
    public struct Swatch: Sendable, Equatable {
        /// Its place.
        public let rect: Rect
        /// Its colour.
        public let colour: Colour
    }

    /// Draws the chart: ground, grid, marks in order, legend, leader lines, text.
    public func draw(on canvas: any Canvas) {
        canvas.fillRectangle(
            Rect(minX: 0, minY: 0, maxX: size.width, maxY: size.height), colour: theme.background)
        let furniture: [any Mark] = [GridMark()]
        for mark in furniture + marks + [LegendMark(), TextMark()] {
            mark.draw(self, on: canvas)
        }
    }
}
