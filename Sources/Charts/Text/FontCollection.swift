/// The regular and the bold face that charts are written in: it finds, measures and draws characters.
///
/// Make one for each task that draws: a collection remembers what it has measured and drawn, and is not
/// shared between threads. ``mainlandSans()`` takes a few milliseconds.
public final class FontCollection: TextMeasurer {
    /// The regular face.
    public let regular: FontFace
    /// The bold face.
    public let bold: FontFace
    private let glyphs = GlyphCache()

    /// Mainland families in order of preference; the first that is installed is taken.
    public static let mainlandFamilies = [
        "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Source Han Sans CN", "WenQuanYi Zen Hei",
        "WenQuanYi Micro Hei", "PingFang SC", "Microsoft YaHei",
    ]

    /// The installed sans-serif faces with mainland Chinese forms (大陆字形).
    /// - Throws: ``ChartError/fontNotFound(families:package:)`` when none is installed,
    ///   ``ChartError/fontUnreadable(file:faceIndex:)``.
    public static func mainlandSans() throws -> FontCollection {
        for family in mainlandFamilies {
            guard let regular = FontLocation.find(family: family, weight: .regular),
                let bold = FontLocation.find(family: family, weight: .bold)
            else { continue }
            let collection = try FontCollection(
                regular: FontFace(location: regular), bold: FontFace(location: bold))
            let sample = "直骨决算部门预算执行率0123456789%，。（）“”"
            guard collection.firstMissingCharacter(in: sample, weight: .regular) == nil else { continue }
            return collection
        }
        throw ChartError.fontNotFound(families: mainlandFamilies, package: "fonts-noto-cjk")
    }

    /// A collection of two faces.
    public init(regular: FontFace, bold: FontFace) {
        self.regular = regular
        self.bold = bold
    }

    /// The sum of the advances of the characters.
    public func width(of text: String, size: Double, weight: FontWeight) -> Double {
        var ems = 0.0
        for scalar in text.unicodeScalars { ems += advance(of: scalar, weight: weight) }
        return ems * size
    }

    /// The first character without a glyph in the face of `weight`.
    public func firstMissingCharacter(in text: String, weight: FontWeight) -> Unicode.Scalar? {
        let face = face(weight)
        return text.unicodeScalars.first { face.glyphIndex(of: $0) == 0 }
    }

    /// How far the pen moves after `scalar`, in ems.
    func advance(of scalar: Unicode.Scalar, weight: FontWeight) -> Double {
        face(weight).advance(of: scalar)
    }

    /// The bitmap of `scalar` for a pen at `x`, with the pixel column it belongs to; nil when there is
    /// nothing to draw.
    func glyph(
        for scalar: Unicode.Scalar, size: Double, weight: FontWeight, at x: Double
    ) -> (bitmap: GlyphBitmap, column: Int)? {
        // Quarter pixels keep the spacing of Latin letters and digits even.
        let quarters = Int((x * 4).rounded(.down))
        let phase = ((quarters % 4) + 4) % 4
        let column = (quarters - phase) / 4
        let face = face(weight)
        let key = GlyphCache.Key(
            index: face.glyphIndex(of: scalar), size: Int((size * 64).rounded()), weight: weight, phase: phase
        )
        guard let bitmap = glyphs.bitmap(key, face: face) else { return nil }
        return (bitmap, column)
    }

    private func face(_ weight: FontWeight) -> FontFace { weight == .bold ? bold : regular }
}
