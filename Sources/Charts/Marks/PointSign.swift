/// The outline of a point: what tells groups apart where colours do not.
enum PointSign: Sendable, Equatable, CaseIterable {
    case disc, square, triangle, diamond, wedge, cross

    /// How far the sign reaches from its centre, in radii of the disc of the same area.
    var reach: Double {
        switch self {
        case .disc: 1
        case .square, .cross, .diamond: 1.26
        case .triangle, .wedge: 1.56
        }
    }

    /// The corners around a centre, of the same area as the disc of that radius; nil for the disc.
    func corners(_ centre: Point, _ radius: Double) -> [Point]? {
        func around(_ offsets: [(Double, Double)]) -> [Point] {
            offsets.map { Point(centre.x + $0.0 * radius, centre.y + $0.1 * radius) }
        }
        switch self {
        case .disc: return nil
        case .square: return around([(-0.886, -0.886), (0.886, -0.886), (0.886, 0.886), (-0.886, 0.886)])
        case .triangle: return around([(0, -1.555), (1.347, 0.778), (-1.347, 0.778)])
        case .diamond: return around([(0, -1.253), (1.253, 0), (0, 1.253), (-1.253, 0)])
        case .wedge: return around([(0, 1.555), (1.347, -0.778), (-1.347, -0.778)])
        case .cross:
            let (arm, half) = (1.15, 0.418)
            return around([
                (-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half),
                (half, arm), (-half, arm), (-half, half), (-arm, half), (-arm, -half), (-half, -half),
            ])
        }
    }

    /// Fills the sign, with a line around it where one is given, set off from its neighbours by a sliver of ground.
    func draw(
        at centre: Point, radius: Double, colour: Colour, edge: (colour: Colour, width: Double)?,
        ground: Colour, on canvas: any Canvas
    ) {
        let width = edge?.width ?? 0
        fill(centre, radius + width + 1.25, ground, canvas)
        if let edge { fill(centre, radius + width, edge.colour, canvas) }
        fill(centre, radius, colour, canvas)
    }

    private func fill(_ centre: Point, _ radius: Double, _ colour: Colour, _ canvas: any Canvas) {
        if let corners = corners(centre, radius) {
            canvas.fillPolygon(corners, colour: colour)
        } else {
            canvas.fillDisc(centre: centre, radius: radius, colour: colour)
        }
    }
}
