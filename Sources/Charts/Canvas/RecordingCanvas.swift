/// A canvas that writes down what is drawn on it: one call a line, numbers with three decimals.
///
/// ```
/// rect 36.000 120.000 500.000 24.000 #4F8FC0
/// text 36.000 66.000 start bold 34.000 #1A1A1A “人均“三公”经费”
/// ```
/// The log is the same on every machine, so tests compare it byte by byte.
public final class RecordingCanvas: Canvas {
    /// The size of the image that is not drawn.
    public let size: Size
    /// The calls so far, in order.
    public private(set) var calls: [String] = []

    /// A canvas of `size`.
    public init(size: Size = .slide) {
        self.size = size
    }

    /// All calls, one a line, with a line feed at the end.
    public var log: String { calls.map { $0 + "\n" }.joined() }

    /// Records `rect x y width height colour`.
    public func fillRectangle(_ rect: Rect, colour: Colour) {
        record("rect", [rect.minX, rect.minY, rect.width, rect.height], tag(colour))
    }

    /// Records `polygon x y x y … colour`.
    public func fillPolygon(_ points: [Point], colour: Colour) {
        record("polygon", points.flatMap { [$0.x, $0.y] }, tag(colour))
    }

    /// Records `line x y x y … width w dash d d … colour`.
    public func strokeLine(_ points: [Point], width: Double, dash: [Double], colour: Colour) {
        let pattern = dash.isEmpty ? "solid" : "dash " + dash.map(number).joined(separator: " ")
        record("line", points.flatMap { [$0.x, $0.y] }, "width \(number(width)) \(pattern) \(tag(colour))")
    }

    /// Records `disc x y radius colour`.
    public func fillDisc(centre: Point, radius: Double, colour: Colour) {
        record("disc", [centre.x, centre.y, radius], tag(colour))
    }

    /// Records `circle x y radius width w colour`.
    public func strokeCircle(centre: Point, radius: Double, width: Double, colour: Colour) {
        record("circle", [centre.x, centre.y, radius], "width \(number(width)) \(tag(colour))")
    }

    /// Records `text x y anchor weight size colour “text”`.
    public func drawText(_ text: String, at baseline: Point, anchor: TextAnchor, style: TextStyle) {
        record(
            "text", [baseline.x, baseline.y],
            "\(anchor.rawValue) \(style.weight.rawValue) \(number(style.size)) \(tag(style.colour)) “\(text)”"
        )
    }

    private func record(_ name: String, _ numbers: [Double], _ rest: String) {
        calls.append(([name] + numbers.map(number) + [rest]).joined(separator: " "))
    }

    private func number(_ value: Double) -> String { FixedPoint.string(value, decimals: 3) }

    private func tag(_ colour: Colour) -> String {
        let hex = String(colour.rgb, radix: 16, uppercase: true)
        let code = "#" + String(repeating: "0", count: 6 - hex.count) + hex
        return colour.opacity < 1 ? code + "@" + number(colour.opacity) : code
    }
}
