import Charts

/// Keeps the boxes of what is drawn, so that tests can ask what a label touches.
final class ShapeCanvas: Canvas {
    let size: Size
    /// Filled shapes thicker than a hairline, without the ground and the beds of labels.
    private(set) var shapes: [Rect] = []
    private(set) var texts = 0

    init(size: Size) { self.size = size }

    func fillRectangle(_ rect: Rect, colour: Colour) {
        guard colour.rgb != Theme.slide.background.rgb, rect.width > 4.5, rect.height > 4.5 else { return }
        shapes.append(rect)
    }

    func fillPolygon(_ points: [Point], colour: Colour) {}

    func strokeLine(_ points: [Point], width: Double, dash: [Double], colour: Colour) {}

    func fillDisc(centre: Point, radius: Double, colour: Colour) {
        guard colour.rgb != Theme.slide.background.rgb else { return }
        let reach = radius * 0.7
        shapes.append(
            Rect(
                minX: centre.x - reach, minY: centre.y - reach, maxX: centre.x + reach, maxY: centre.y + reach
            ))
    }

    func strokeCircle(centre: Point, radius: Double, width: Double, colour: Colour) {}

    func drawText(_ text: String, at baseline: Point, anchor: TextAnchor, style: TextStyle) { texts += 1 }
}
