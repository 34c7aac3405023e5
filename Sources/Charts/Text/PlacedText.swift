/// What a piece of text is for.
public enum TextRole: String, Sendable {
    /// The title of the chart.
    case title
    /// The subtitle, and the line that states quantity and unit.
    case subtitle
    /// n, missing values, notes and source.
    case footer
    /// What an axis measures, with its unit.
    case axisTitle
    /// A number at a tick.
    case tick
    /// The name of a row or group.
    case category
    /// The name of one of several small plots, and what is said behind it.
    case panel
    /// An entry of the legend.
    case legend
    /// A value at a bar, or the name of a point.
    case data
    /// The name and value of a reference line.
    case reference
}

/// One line of text in its final place.
public struct PlacedText: Sendable, Equatable {
    /// What is written.
    public let text: String
    /// Where the anchor stands on the baseline.
    public let baseline: Point
    /// Which end of the text stands at ``baseline``.
    public let anchor: TextAnchor
    /// Size, weight and colour.
    public let style: TextStyle
    /// What the text is for.
    public let role: TextRole
    /// The box that the characters fill; boxes of one layout do not overlap.
    public let bounds: Rect
    /// A ground painted behind the text so that lines do not run through it; nil for none.
    public let backdrop: Colour?
}
