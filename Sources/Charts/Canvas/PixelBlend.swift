/// Mixes a colour into rows of opaque libgd pixels (`0x00RRGGBB`).
enum PixelBlend {
    /// Paints `count` pixels evenly.
    static func fill(_ row: UnsafeMutablePointer<Int32>, count: Int, colour: Colour) {
        let pixel = Int32(bitPattern: colour.rgb)
        if colour.opacity >= 1 {
            row.update(repeating: pixel, count: count)
            return
        }
        let share = UInt32((max(0, colour.opacity) * 255).rounded())
        for column in 0..<count { row[column] = mix(row[column], pixel, share) }
    }

    /// Paints pixels by how much of each is covered, 0…255.
    static func blend(
        _ row: UnsafeMutablePointer<Int32>, coverages: UnsafeBufferPointer<UInt8>, colour: Colour
    ) {
        let pixel = Int32(bitPattern: colour.rgb)
        let opacity = UInt32((max(0, min(1, colour.opacity)) * 255).rounded())
        for column in 0..<coverages.count {
            let coverage = UInt32(coverages[column])
            if coverage == 0 { continue }
            let share = (coverage * opacity + 127) / 255
            row[column] = share == 255 ? pixel : mix(row[column], pixel, share)
        }
    }

    /// `share` of 255 parts `above`, the rest `below`.
    @inline(__always)
    private static func mix(_ below: Int32, _ above: Int32, _ share: UInt32) -> Int32 {
        let under = UInt32(bitPattern: below)
        let over = UInt32(bitPattern: above)
        func part(_ shift: UInt32) -> UInt32 {
            let a = (over >> shift) & 0xFF
            let b = (under >> shift) & 0xFF
            return ((a * share + b * (255 - share) + 127) / 255) << shift
        }
        return Int32(bitPattern: part(16) | part(8) | part(0))
    }
}
