/// How many columns text takes in a terminal: wide and full-width characters take two.
///
/// - Source: Unicode Standard Annex #11, East Asian Width; ambiguous characters as wide where Chinese fonts draw them so.
enum DisplayWidth {
    /// The width of a text without line breaks.
    static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

    /// The width of a text in UTF-8 without line breaks.
    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var width = 0
            for (place, byte) in bytes.enumerated() {
                if byte < 0x80 {
                    width += 1
                } else if (0xE5...0xE9).contains(byte) {
                    // Chinese characters in common use, but for the first of them.
                    width += 2
                } else if byte >= 0xC0 {
                    let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                    var value = UInt32(byte) & (0x7F >> UInt32(size))
                    for next in bytes[place...].prefix(size).dropFirst() {
                        value = value << 6 | UInt32(next) & 0x3F
                    }
                    width += Unicode.Scalar(value).map(of) ?? 1
                }
            }
            return width
        }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        if (0x4E00...0x9FFF).contains(scalar.value) { return 2 }
        // Dashes and the minus sign, which stand in every column of numbers.
        if (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212 { return 1 }
        if scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
