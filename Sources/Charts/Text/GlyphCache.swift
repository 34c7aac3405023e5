/// A drawn character: how much of each pixel it covers.
struct GlyphBitmap {
    let width: Int
    let height: Int
    /// From the pen to the left edge, in pixels.
    let left: Int
    /// From the baseline up to the top edge, in pixels.
    let top: Int
    /// Row by row from the top, 0…255.
    let coverages: [UInt8]
}

/// Remembers drawn characters, which charts repeat many times.
final class GlyphCache {
    struct Key: Hashable {
        let face: ObjectIdentifier
        let index: UInt32
        /// In 64ths of a pixel.
        let size: Int
        /// Quarters of a pixel to the right, 0…3.
        let phase: Int
    }

    private var bitmaps: [Key: GlyphBitmap?] = [:]

    func bitmap(_ key: Key, face: FontFace) -> GlyphBitmap? {
        if let known = bitmaps[key] { return known }
        let bitmap = face.bitmap(of: key.index, size: key.size, phase: key.phase)
        bitmaps[key] = .some(bitmap)
        return bitmap
    }
}
