/// What a chart is drawn on. A back end implements these calls and nothing else.
///
/// The contract:
/// - Coordinates are pixels at scale 1 from the top left corner; x grows rightwards, y downwards. A back end
///   that makes larger images multiplies everything by its scale.
/// - Calls paint in order, later over earlier, blended by the opacity of the colour. Edges are antialiased.
/// - All numbers are finite. Shapes may be degenerate (no width, one point) and then paint nothing.
/// - Text is one line without line feeds; every character has been checked for a glyph beforehand. There is
///   no kerning, so its width is what the ``TextMeasurer`` of the layout said.
/// - There is no clipping and no state: what is drawn depends on the arguments alone.
public protocol Canvas: AnyObject {
    /// The size of the image.
    var size: Size { get }

    /// Fills an upright rectangle.
    func fillRectangle(_ rect: Rect, colour: Colour)

    /// Fills the area inside `points`, joined in order and back to the first.
    func fillPolygon(_ points: [Point], colour: Colour)

    /// Draws a line through `points`, `width` pixels wide with flat ends. `dash` holds the lengths of dashes
    /// and gaps in turn; empty for a solid line.
    func strokeLine(_ points: [Point], width: Double, dash: [Double], colour: Colour)

    /// Fills a circle.
    func fillDisc(centre: Point, radius: Double, colour: Colour)

    /// Draws the outline of a circle; half of `width` lies outside `radius`.
    func strokeCircle(centre: Point, radius: Double, width: Double, colour: Colour)

    /// Writes one line of text with its `anchor` at `baseline`.
    func drawText(_ text: String, at baseline: Point, anchor: TextAnchor, style: TextStyle)
}
