import Foundation

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

    /// The colour as a grey printer prints it.
    public var grey: Colour {
        let level = UInt32((lightness * 255).rounded())
        return Colour(level << 16 | level << 8 | level, opacity: opacity)
    }

    /// How well the two are told apart, 1…21: the contrast ratio of WCAG 2, opacity left aside.
    ///
    /// - Source: Web Content Accessibility Guidelines 2.2, relative luminance; 4.5 is asked of text, 3 of graphics.
    public func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        func linear(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The colour `share`, 0…1, of the way to another.
    func mixed(with other: Colour, _ share: Double) -> Colour {
        func part(_ one: UInt8, _ two: UInt8) -> UInt32 {
            UInt32((Double(one) + (Double(two) - Double(one)) * share).rounded())
        }
        return Colour(
            part(red, other.red) << 16 | part(green, other.green) << 8 | part(blue, other.blue),
            opacity: opacity)
    }
}
