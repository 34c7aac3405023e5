/// One layer of a chart: bars, points, boxes, lines. It holds values, is given scales, and draws on any
/// canvas.
///
/// A mark knows neither what its values stand for nor how large the image is. A new one is a value with few
/// answers: what must be in view, what is in the way, where its labels go, how it looks.
protocol Mark: Sendable {
    /// Names the values that the scales must be able to show.
    func train(_ domains: inout ScaleDomains)

    /// Adds the labels whose places are fixed by values and scales, such as those at the ends of bars. They
    /// decide how large the plot is: called again for every trial plot, so they must depend on `space` alone.
    func placeLabels(in space: inout LabelSpace)

    /// The pixels of upright lines through the whole plot, which labels beside bars keep clear of.
    func uprights(on x: PositionScale) -> [Double]

    /// Whether labels may stand on what is drawn, as on the ground of the plot.
    var isGround: Bool { get }

    /// Adds the labels that look for a free place inside the plot, such as the names of points. Called once,
    /// when the plot is settled and all that is drawn is known as obstacles.
    func placeNames(in space: inout LabelSpace)

    /// Draws the shapes; text is drawn by the layout, last of all.
    func draw(_ layout: Panel, on canvas: any Canvas)
}

extension Mark {
    func train(_ domains: inout ScaleDomains) {}
    func uprights(on x: PositionScale) -> [Double] { [] }
    var isGround: Bool { false }
    func placeLabels(in space: inout LabelSpace) {}
    func placeNames(in space: inout LabelSpace) {}
}
