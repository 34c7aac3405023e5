/// How heavy the strokes of a face are.
public enum FontWeight: String, Sendable, Hashable {
    /// Body text.
    case regular
    /// Titles and emphasis.
    case bold
}

/// Which point of a run of text stands at the position that is given.
public enum TextAnchor: String, Sendable {
    /// The left end of the baseline.
    case start
    /// The middle of the baseline.
    case middle
    /// The right end of the baseline.
    case end
}

/// Size, weight and colour of a run of text.
public struct TextStyle: Sendable, Equatable {
    /// The em, in pixels at scale 1: a Chinese character is as wide as this.
    public var size: Double
    /// Regular or bold.
    public var weight: FontWeight
    /// The colour of the strokes.
    public var colour: Colour

    /// A style of `size` pixels, regular unless told otherwise.
    public init(size: Double, weight: FontWeight = .regular, colour: Colour) {
        self.size = size
        self.weight = weight
        self.colour = colour
    }

    /// Distance between the baselines of two lines of one paragraph.
    var leading: Double { (size * 1.25).rounded() }
    /// From the baseline to the top of a Chinese character.
    var ascent: Double { size * 0.88 }
    /// From the baseline to the bottom of a Chinese character.
    var descent: Double { size * 0.14 }
}
