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

    /// Names the shapes that free labels, of this mark or another, keep clear of. Called once, when the plot
    /// is settled.
    func addObstacles(to space: inout LabelSpace)

    /// Adds the labels that look for a free place inside the plot, such as the names of points. Called once,
    /// when the plot is settled and all obstacles are known.
    func placeNames(in space: inout LabelSpace)

    /// Draws the shapes; text is drawn by the layout, last of all.
    func draw(_ layout: Panel, on canvas: any Canvas)
}

extension Mark {
    func train(_ domains: inout ScaleDomains) {}
    func addObstacles(to space: inout LabelSpace) {}
    func placeLabels(in space: inout LabelSpace) {}
    func placeNames(in space: inout LabelSpace) {}
}
