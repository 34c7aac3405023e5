/// The small gap between Chinese characters and Latin letters or digits that have no blank between them.
enum TextSpacing {
    /// In ems: an eighth, as Chinese typesetting programs set it.
    static let width = 0.125

    /// The gap in ems between two characters that follow each other.
    ///
    /// - Source: W3C, Requirements for Chinese Text Layout, 3.2.2 (mixed text: a gap of up to a quarter em).
    static func gap(between left: Unicode.Scalar?, and right: Unicode.Scalar) -> Double {
        guard let left else { return 0 }
        return isHan(left) && isLatin(right) || isLatin(left) && isHan(right) ? width : 0
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
            || (0x20000...0x323AF).contains(scalar.value)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// All gaps of a text, in ems.
    static func gaps(in text: String) -> Double {
        var sum = 0.0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            sum += gap(between: previous, and: scalar)
            previous = scalar
        }
        return sum
    }
}
