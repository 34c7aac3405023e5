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
    /// Faces of other fonts for rare characters, opened when one is met.
    private var fallbacks: [FontFace] = []
    /// Which of the fallbacks has a character that the main face has not; nil where no font has it.
    private var fallbackOf: [Key: Int?] = [:]

    private struct Key: Hashable {
        let scalar: Unicode.Scalar
        let weight: FontWeight
    }

    /// Mainland families in order of preference; the first that is installed is taken.
    public static let mainlandFamilies = [
        "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Source Han Sans CN", "WenQuanYi Zen Hei",
        "WenQuanYi Micro Hei", "PingFang SC", "Microsoft YaHei",
    ]

    /// The installed sans-serif faces with mainland Chinese forms (大陆字形).
    /// - Throws: ``ChartError/fontNotFound(families:package:)`` when none is installed,
    ///   ``ChartError/fontUnreadable(file:faceIndex:)``.
    public static func mainlandSans() throws -> FontCollection {
        guard let located else {
            throw ChartError.fontNotFound(families: mainlandFamilies, package: "fonts-noto-cjk")
        }
        return try FontCollection(
            regular: FontFace(location: located.regular), bold: FontFace(location: located.bold))
    }

    /// The first family that is installed and has the characters of a sample; asked of fontconfig once a process.
    private static let located: (regular: FontLocation, bold: FontLocation)? = {
        let sample = "直骨决算部门预算执行率0123456789%，。（）“”"
        for family in mainlandFamilies {
            guard let regular = FontLocation.find(family: family, weight: .regular),
                let bold = FontLocation.find(family: family, weight: .bold)
            else { continue }
            // A face that cannot be opened is told of when the collection is made.
            guard let face = try? FontFace(location: regular) else { return (regular, bold) }
            if sample.unicodeScalars.allSatisfy({ face.glyphIndex(of: $0) != 0 }) { return (regular, bold) }
        }
        return nil
    }()

    /// A collection of two faces.
    public init(regular: FontFace, bold: FontFace) {
        self.regular = regular
        self.bold = bold
    }

    /// The sum of the advances of the characters and the gaps between Chinese and Latin.
    public func width(of text: String, size: Double, weight: FontWeight) -> Double {
        var ems = 0.0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            ems += TextSpacing.gap(between: previous, and: scalar) + advance(of: scalar, weight: weight)
            previous = scalar
        }
        return ems * size
    }

    /// The first character without a glyph in the face of `weight` and in every other installed font.
    public func firstMissingCharacter(in text: String, weight: FontWeight) -> Unicode.Scalar? {
        text.unicodeScalars.first { face(for: $0, weight).glyphIndex(of: $0) == 0 }
    }

    /// The faces of other fonts that have been needed so far, in the order in which they were.
    public var fallbackFaces: [FontFace] { fallbacks }

    /// How far the pen moves after `scalar`, in ems.
    func advance(of scalar: Unicode.Scalar, weight: FontWeight) -> Double {
        face(for: scalar, weight).advance(of: scalar)
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
        let face = face(for: scalar, weight)
        let key = GlyphCache.Key(
            face: ObjectIdentifier(face), index: face.glyphIndex(of: scalar),
            size: Int((size * 64).rounded()),
            phase: phase)
        guard let bitmap = glyphs.bitmap(key, face: face) else { return nil }
        return (bitmap, column)
    }

    /// The face that draws a character: the main one, or another font's where that has no glyph.
    private func face(for scalar: Unicode.Scalar, _ weight: FontWeight) -> FontFace {
        let main = weight == .bold ? bold : regular
        if main.glyphIndex(of: scalar) != 0 { return main }
        let key = Key(scalar: scalar, weight: weight)
        if fallbackOf[key] == nil { fallbackOf[key] = .some(findFallback(for: scalar, weight)) }
        return fallbackOf[key].flatMap { $0 }.map { fallbacks[$0] } ?? main
    }

    private func findFallback(for scalar: Unicode.Scalar, _ weight: FontWeight) -> Int? {
        if let known = fallbacks.firstIndex(where: { $0.glyphIndex(of: scalar) != 0 }) { return known }
        guard let location = FontLocation.find(having: scalar, weight: weight),
            let face = try? FontFace(location: location), face.glyphIndex(of: scalar) != 0, face.hasOutlines
        else { return nil }
        fallbacks.append(face)
        return fallbacks.count - 1
    }
}
