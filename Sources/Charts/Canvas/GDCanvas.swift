import CGD

/// A canvas over a libgd truecolour image, written as PNG.
///
/// Shapes are antialiased by exact coverage and blended straight into the pixel rows; text comes from
/// FreeType through ``FontCollection``. The image and its encoding are libgd's.
final class GDCanvas: Canvas {
    let size: Size
    private let fonts: FontCollection
    private let image: gdImagePtr
    private let scale: Double
    private let width: Int
    private let height: Int
    private var mask = CoverageMask()

    /// - Parameter scale: pixels of the image for one of the layout, at least 1.
    /// - Throws: ``ChartError/imageFailed(width:height:)`` when libgd cannot make an image of that size.
    init(size: Size, scale: Int = 1, fonts: FontCollection) throws {
        self.size = size
        self.fonts = fonts
        self.scale = Double(max(1, scale))
        width = Int((size.width * Double(max(1, scale))).rounded())
        height = Int((size.height * Double(max(1, scale))).rounded())
        guard width > 0, height > 0, width <= 30_000, height <= 30_000,
            let image = gdImageCreateTrueColor(Int32(width), Int32(height))
        else { throw ChartError.imageFailed(width: width, height: height) }
        self.image = image
    }

    deinit { gdImageDestroy(image) }

    func fillRectangle(_ rect: Rect, colour: Colour) {
        let rect = Rect(
            minX: rect.minX * scale, minY: rect.minY * scale, maxX: rect.maxX * scale, maxY: rect.maxY * scale
        )
        let isAligned = rect == rect.snapped
        guard isAligned else {
            fill(
                [
                    [
                        Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
                        Point(rect.minX, rect.maxY),
                    ]
                ], colour: colour)
            return
        }
        let left = max(0, Int(rect.minX))
        let right = min(width, Int(rect.maxX))
        guard left < right else { return }
        for y in max(0, Int(rect.minY))..<max(0, min(height, Int(rect.maxY))) where y < height {
            guard let row = row(y) else { continue }
            PixelBlend.fill(row + left, count: right - left, colour: colour)
        }
    }

    func fillPolygon(_ points: [Point], colour: Colour) {
        fill([points.map(enlarged)], colour: colour)
    }

    func strokeLine(_ points: [Point], width: Double, dash: [Double], colour: Colour) {
        fill(
            StrokeOutline.quads(
                along: points.map(enlarged), width: width * scale, dash: dash.map { $0 * scale }),
            colour: colour)
    }

    func fillDisc(centre: Point, radius: Double, colour: Colour) {
        fill([StrokeOutline.circle(enlarged(centre), radius * scale)], colour: colour)
    }

    func strokeCircle(centre: Point, radius: Double, width: Double, colour: Colour) {
        let outer = StrokeOutline.circle(enlarged(centre), (radius + width / 2) * scale)
        let inner = StrokeOutline.circle(enlarged(centre), max(0, radius - width / 2) * scale)
        fill([outer, inner.reversed()], colour: colour)
    }

    func drawText(_ text: String, at baseline: Point, anchor: TextAnchor, style: TextStyle) {
        let size = style.size * scale
        let textWidth = fonts.width(of: text, size: size, weight: style.weight)
        var pen = baseline.x * scale
        switch anchor {
        case .start: break
        case .middle: pen -= textWidth / 2
        case .end: pen -= textWidth
        }
        let line = Int((baseline.y * scale).rounded())
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            pen += TextSpacing.gap(between: previous, and: scalar) * size
            previous = scalar
            let glyph = fonts.glyph(for: scalar, size: size, weight: style.weight, at: pen)
            if let glyph { blend(glyph.bitmap, column: glyph.column, row: line, colour: style.colour) }
            pen += fonts.advance(of: scalar, weight: style.weight) * size
        }
    }

    /// The image as PNG with a palette.
    /// - Throws: ``ChartError/imageFailed(width:height:)`` when libgd cannot write it.
    func encodePNG() throws -> [UInt8] {
        guard let indexed = ColourTable.makeIndexed(image, width: width, height: height) else {
            throw ChartError.imageFailed(width: width, height: height)
        }
        defer { gdImageDestroy(indexed) }
        var count: Int32 = 0
        guard let bytes = gdImagePngPtrEx(indexed, &count, 5), count > 0 else {
            throw ChartError.imageFailed(width: width, height: height)
        }
        defer { gdFree(bytes) }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    private func enlarged(_ point: Point) -> Point { Point(point.x * scale, point.y * scale) }

    private func row(_ y: Int) -> UnsafeMutablePointer<Int32>? { image.pointee.tpixels[y] }

    private func fill(_ polygons: [[Point]], colour: Colour) {
        var bounds: Rect?
        for point in polygons.joined() {
            let old = bounds ?? Rect(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
            bounds = Rect(
                minX: min(old.minX, point.x), minY: min(old.minY, point.y), maxX: max(old.maxX, point.x),
                maxY: max(old.maxY, point.y))
        }
        guard let bounds else { return }
        mask.reset(bounds: bounds, imageWidth: width, imageHeight: height)
        for polygon in polygons { mask.add(polygon) }
        mask.forEachRow { y, left, coverages in
            guard let row = row(y) else { return }
            PixelBlend.blend(row + left, coverages: coverages, colour: colour)
        }
    }

    private func blend(_ bitmap: GlyphBitmap, column: Int, row line: Int, colour: Colour) {
        let left = column + bitmap.left
        let top = line - bitmap.top
        let firstColumn = max(0, -left)
        let endColumn = min(bitmap.width, width - left)
        guard firstColumn < endColumn else { return }
        bitmap.coverages.withUnsafeBufferPointer { coverages in
            for y in max(0, -top)..<max(0, -top, min(bitmap.height, height - top)) {
                guard let row = row(top + y) else { continue }
                let start = y * bitmap.width
                PixelBlend.blend(
                    row + left + firstColumn,
                    coverages: UnsafeBufferPointer(
                        rebasing: coverages[start + firstColumn..<start + endColumn]), colour: colour)
            }
        }
    }
}
