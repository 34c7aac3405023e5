/// Text without what typing changes: blanks, and the width of punctuation.
enum Folded {
    /// The folded text.
    static func text(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0...32, 0x3000, 0xA0, 0x3002, 0x2E: continue
            case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
