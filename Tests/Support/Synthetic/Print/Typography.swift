/// How a document sets type: blanks, thousands commas, punctuation, and what went wrong on the way from the page.
struct Typography {
    /// Whether blanks stand between numbers and Chinese.
    let isSpaced: Bool
    /// Whether amounts have thousands commas.
    let hasGroups: Bool
    /// Whether zeros behind the point are left out.
    let isShort: Bool
    /// Whether some words are bold.
    let hasBold: Bool

    private static let keptStart: Character = "\u{E000}"
    private static let keptEnd: Character = "\u{E001}"

    /// Marks words whose punctuation must stay as it is, because it is part of a value.
    static func kept(_ words: String) -> String { "\(keptStart)\(words)\(keptEnd)" }

    /// Sets a paragraph: mixed punctuation, full-width digits, blanks.
    func set(_ paragraph: String, _ generator: inout SeededGenerator) -> String {
        let isASCII = generator.happens(25)
        let isWide = generator.happens(4)
        var text = ""
        var depth = 0
        for character in paragraph {
            switch character {
            case Self.keptStart: depth += 1
            case Self.keptEnd: depth -= 1
            default:
                let changed = depth > 0 ? character : change(character, isASCII, isWide)
                if isSpaced, let last = text.last, last.isLatin != changed.isLatin, !last.isMark,
                    !changed.isMark
                {
                    text.append(" ")
                }
                text.append(changed)
            }
        }
        guard hasBold, generator.happens(40) else { return text }
        return text.replacing("与上年相比", with: "**与上年相比**")
    }

    private func change(_ character: Character, _ isASCII: Bool, _ isWide: Bool) -> Character {
        if isASCII, let plain = Self.ascii[character] { return plain }
        if isWide, let digit = character.wholeNumberValue, character.isASCII {
            return Character(UnicodeScalar(0xFF10 + UInt32(digit))!)
        }
        return character
    }

    private static let ascii: [Character: Character] = ["，": ",", "：": ":", "；": ";", "（": "(", "）": ")"]

    /// Cuts long text where a page ends: a blank line amid a sentence; or a line amid a number.
    func cut(_ text: String, _ generator: inout SeededGenerator) -> String {
        guard text.count > 170, generator.happens(35) else { return text }
        let place = text.index(text.startIndex, offsetBy: generator.number(75...text.count - 75))
        return text[..<place] + generator.pick(["\n\n", "\n\n", "\n"]) + text[place...]
    }
}

extension Character {
    fileprivate var isLatin: Bool {
        isASCII && (isLetter || isNumber || "%.,-".contains(self)) || ("０"..."９").contains(self)
    }
    fileprivate var isMark: Bool {
        " \n，。；：、（）()“”".contains(self) || self == "," || self == ":" || self == ";"
    }
}
