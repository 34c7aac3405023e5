/// A colour in sRGB with an opacity.
public struct Colour: Sendable, Hashable {
    /// The red, green and blue parts.
    public let red, green, blue: UInt8
    /// 0 is invisible, 1 covers what lies below.
    public let opacity: Double

    /// The colour written `0xRRGGBB`.
    public init(_ rgb: UInt32, opacity: Double = 1) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
        self.opacity = opacity
    }

    /// The same colour at another opacity.
    public func withOpacity(_ opacity: Double) -> Colour {
        Colour(rgb, opacity: opacity)
    }

    /// `0xRRGGBB`, without the opacity.
    public var rgb: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

    /// Perceived lightness from 0 (black) to 1 (white), as grey printing shows it (Rec. 601 weights).
    public var lightness: Double {
        (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
    }
}
