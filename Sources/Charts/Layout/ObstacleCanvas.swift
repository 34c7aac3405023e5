/// Takes down the shapes that marks draw, so that labels keep clear of what is there and of nothing else.
final class ObstacleCanvas: Canvas {
    let size: Size
    private(set) var obstacles = Obstacles()
    private let background: Colour

    /// - Parameter background: the ground; what is painted in its colour is in nobody's way.
    init(size: Size, background: Colour) {
        self.size = size
        self.background = background
    }

    private func isVisible(_ colour: Colour) -> Bool { colour.rgb != background.rgb }

    func fillRectangle(_ rect: Rect, colour: Colour) {
        if isVisible(colour) { obstacles.addBox(rect.inset(by: -0.5)) }
    }

    func fillPolygon(_ points: [Point], colour: Colour) {
        if isVisible(colour) { obstacles.addArea(points) }
    }

    func strokeLine(_ points: [Point], width: Double, dash: [Double], colour: Colour) {
        if isVisible(colour) { obstacles.addLine(points, width: width) }
    }

    func fillDisc(centre: Point, radius: Double, colour: Colour) {
        if isVisible(colour) { obstacles.addDisc(centre, radius: radius) }
    }

    func strokeCircle(centre: Point, radius: Double, width: Double, colour: Colour) {
        if isVisible(colour) { obstacles.addDisc(centre, radius: radius + width / 2) }
    }

    func drawText(_ text: String, at baseline: Point, anchor: TextAnchor, style: TextStyle) {}
}
