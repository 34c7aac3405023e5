/// Knows how wide text is, so that a layout is computed before anything is drawn.
///
/// ``FontCollection`` measures with the faces that will be drawn; tests use fixed widths and need no font.
public protocol TextMeasurer {
    /// The width in pixels of `text` on one line, `size` pixels to the em. There is no kerning; the
    /// only thing between characters is the gap that sets Chinese and Latin apart.
    func width(of text: String, size: Double, weight: FontWeight) -> Double

    /// The first character that cannot be drawn in `weight`, or nil when all can.
    func firstMissingCharacter(in text: String, weight: FontWeight) -> Unicode.Scalar?
}

extension TextMeasurer {
    /// Nothing is missing unless a measurer knows better.
    public func firstMissingCharacter(in text: String, weight: FontWeight) -> Unicode.Scalar? { nil }
}

/// Measures without fonts: a wide East Asian character is 1 em, anything else 0.55 em,
/// and an eighth between Chinese and Latin.
public struct FixedTextMeasurer: TextMeasurer, Sendable {
    /// A measurer with the fixed widths.
    public init() {}

    /// The sum of the fixed widths.
    public func width(of text: String, size: Double, weight: FontWeight) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.55) } * size
            + TextSpacing.gaps(in: text) * size
    }
}
