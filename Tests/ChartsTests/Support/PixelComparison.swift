import CGD
import Foundation

/// Pixels of a PNG.
struct Pixels {
    let width: Int
    let height: Int
    /// Red, green, blue, row by row.
    let channels: [UInt8]

    init?(png: [UInt8]) {
        var bytes = png
        let image = bytes.withUnsafeMutableBytes {
            gdImageCreateFromPngPtr(Int32($0.count), $0.baseAddress)
        }
        guard let image else { return nil }
        defer { gdImageDestroy(image) }
        width = Int(image.pointee.sx)
        height = Int(image.pointee.sy)
        var channels: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let pixel = gdImageGetTrueColorPixel(image, Int32(x), Int32(y))
                channels += [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
            }
        }
        self.channels = channels
    }

    /// The share of cells that differ visibly in the mean of 3 × 3 pixels, so that a shift of a
    /// quarter pixel or another version of FreeType does not count.
    func visibleDifference(from other: Pixels) -> Double {
        guard width == other.width, height == other.height else { return 1 }
        let differing = zip(averages, other.averages).count { abs($0 - $1) > 24 }
        return Double(differing) / Double(max(1, averages.count))
    }

    /// The means of cells of 3 × 3 pixels, channel by channel.
    private var averages: [Int] {
        var cells = [Int](repeating: 0, count: (width / 3) * (height / 3) * 3)
        for y in 0..<(height / 3 * 3) {
            for x in 0..<(width / 3 * 3) {
                let cell = ((y / 3) * (width / 3) + x / 3) * 3
                let pixel = (y * width + x) * 3
                for channel in 0..<3 { cells[cell + channel] += Int(channels[pixel + channel]) }
            }
        }
        return cells.map { $0 / 9 }
    }

    /// Where two images differ, as a PNG with the differences in black on white.
    func difference(from other: Pixels) -> [UInt8] {
        guard width == other.width, height == other.height,
            let image = gdImageCreateTrueColor(Int32(width), Int32(height))
        else { return [] }
        defer { gdImageDestroy(image) }
        for index in 0..<(width * height) {
            let gap = (0..<3).map { abs(Int(channels[index * 3 + $0]) - Int(other.channels[index * 3 + $0])) }
            let grey = Int32(255 - (gap.max() ?? 0))
            gdImageSetPixel(
                image, Int32(index % width), Int32(index / width), grey << 16 | grey << 8 | grey)
        }
        var count: Int32 = 0
        guard let bytes = gdImagePngPtr(image, &count) else { return [] }
        defer { gdFree(bytes) }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
}
