/// Exact antialiasing: how much of every pixel a polygon covers, from the signed areas under its edges.
///
/// Every edge adds its area to the pixels it crosses and its height to the pixel to their right; the running
/// sum along a row is the coverage. It costs time in proportion to the box of the shape, not to the image,
/// and has no steps as supersampling has.
///
/// - Source: the accumulation buffer of font-rs (R. Levien), also used by stb_truetype 2.
struct CoverageMask {
    /// The pixels that may be covered.
    private(set) var left = 0, top = 0, width = 0, height = 0
    private var sums: [Float] = []

    /// Starts a shape whose points lie in `bounds`, cut to an image of `imageWidth` × `imageHeight`.
    mutating func reset(bounds: Rect, imageWidth: Int, imageHeight: Int) {
        left = Self.pixel(bounds.minX.rounded(.down), imageWidth)
        top = Self.pixel(bounds.minY.rounded(.down), imageHeight)
        width = Self.pixel(bounds.maxX.rounded(.up), imageWidth) - left
        height = Self.pixel(bounds.maxY.rounded(.up), imageHeight) - top
        let needed = max(0, width + 2) * max(0, height)
        sums.removeAll(keepingCapacity: true)
        sums.append(contentsOf: repeatElement(0, count: needed))
    }

    private static func pixel(_ value: Double, _ limit: Int) -> Int {
        Int(min(max(value, 0), Double(limit)))
    }

    /// Adds the edges of a closed polygon.
    mutating func add(_ points: [Point]) {
        guard var previous = points.last, width > 0, height > 0 else { return }
        for point in points {
            addEdge(previous, point)
            previous = point
        }
    }

    private mutating func addEdge(_ from: Point, _ to: Point) {
        func clamp(_ x: Double) -> Double { min(max(x - Double(left), 0), Double(width)) }
        let isDown = from.y < to.y
        let upper = isDown ? from : to
        let lower = isDown ? to : from
        guard upper.y < lower.y else { return }
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        let upperY = upper.y - Double(top)
        let lowerY = lower.y - Double(top)
        let firstRow = max(0, Int(max(0, upperY)))
        let endRow = min(height, Int(max(0, lowerY).rounded(.up)))
        guard firstRow < endRow else { return }
        for row in firstRow..<endRow {
            let start = max(Double(row), upperY)
            let end = min(Double(row + 1), lowerY)
            guard end > start else { continue }
            let a = clamp(upper.x + (start - upperY) * slope)
            let b = clamp(upper.x + (end - upperY) * slope)
            let rise = Float((end - start) * (isDown ? 1 : -1))
            addSpan(row * (width + 2), Float(min(a, b)), Float(max(a, b)), rise)
        }
    }

    /// Adds one row of an edge that goes from `x0` to `x1` while it rises by `rise`.
    private mutating func addSpan(_ base: Int, _ x0: Float, _ x1: Float, _ rise: Float) {
        let first = Int(x0)
        let end = Int(x1.rounded(.up))
        if end <= first + 1 {
            let share = (x0 + x1) / 2 - Float(first)
            sums[base + first] += rise * (1 - share)
            sums[base + first + 1] += rise * share
            return
        }
        // The area to the right of the edge grows pixel by pixel; each pixel gets what it adds.
        let inverse = 1 / (x1 - x0)
        var covered: Float = 0
        for pixel in first..<end {
            let from = max(x0, Float(pixel)) - x0
            let to = min(x1, Float(pixel + 1)) - x0
            let heightBefore = from * inverse
            let heightAfter = to * inverse
            let beyond = Float(pixel + 1) - min(x1, Float(pixel + 1))
            let area = (heightBefore + heightAfter) / 2 * (to - from) + heightAfter * beyond
            sums[base + pixel] += rise * (area - covered)
            covered = area
        }
        sums[base + end] += rise * (1 - covered)
    }

    /// Calls `body` with the image row, the first column and the coverages (0…255) of every row.
    func forEachRow(_ body: (Int, Int, UnsafeBufferPointer<UInt8>) -> Void) {
        guard width > 0, height > 0 else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width) { coverages in
            for row in 0..<height {
                var sum: Float = 0
                let base = row * (width + 2)
                for column in 0..<width {
                    sum += sums[base + column]
                    coverages.initializeElement(at: column, to: UInt8(min(abs(sum), 1) * 255 + 0.5))
                }
                body(top + row, left, UnsafeBufferPointer(coverages))
            }
        }
    }
}
