/// One layer of a chart: bars, points, boxes, lines. It holds values, is given scales, and draws on any canvas.
///
/// A mark knows neither what its values stand for nor how large the image is. A new one is a value with few answers:
/// what must be in view, what is in the way, where its labels go, how it looks.
protocol Mark: Sendable {
    /// Names the values that the scales must be able to show.
    func train(_ domains: inout ScaleDomains)

    /// Names the shapes that free labels, of this mark or another, keep clear of.
    func addObstacles(to space: inout LabelSpace)

    /// Adds labels around a trial plot. Called again for every trial, so it must depend on `space` alone.
    func placeLabels(in space: inout LabelSpace)

    /// Draws the shapes; text is drawn by the layout, last of all.
    func draw(_ layout: ChartLayout, on canvas: any Canvas)
}

extension Mark {
    func train(_ domains: inout ScaleDomains) {}
    func addObstacles(to space: inout LabelSpace) {}
    func placeLabels(in space: inout LabelSpace) {}
}
