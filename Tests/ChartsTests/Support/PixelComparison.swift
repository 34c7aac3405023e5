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

    /// The share of pixels that differ visibly after each is averaged with its neighbours, so that a shift of a
    /// quarter pixel or another version of FreeType does not count.
    func visibleDifference(from other: Pixels) -> Double {
        guard width == other.width, height == other.height else { return 1 }
        let differing = zip(blurred, other.blurred).count { abs($0 - $1) > 24 }
        return Double(differing) / Double(channels.count)
    }

    private var blurred: [Double] {
        var result = [Double](repeating: 0, count: channels.count)
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<3 {
                    var sum = 0.0
                    for dy in -1...1 {
                        for dx in -1...1 {
                            let row = min(max(y + dy, 0), height - 1)
                            let column = min(max(x + dx, 0), width - 1)
                            sum += Double(channels[(row * width + column) * 3 + channel])
                        }
                    }
                    result[(y * width + x) * 3 + channel] = sum / 9
                }
            }
        }
        return result
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
