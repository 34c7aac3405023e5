/// The area between two lines given in the units of the axes; a ground that labels may stand on.
struct AreaMark: Mark {
    var upper: [Point]
    var lower: [Point]
    var colour: Colour

    var isGround: Bool { true }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let corners = (upper + lower.reversed()).map {
            Point(layout.x.position($0.x), layout.y.position($0.y))
        }
        canvas.fillPolygon(corners, colour: colour)
    }
}
