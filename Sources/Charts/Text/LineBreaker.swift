/// Breaks text into lines of a measured width by the rules of Chinese typesetting (避头尾).
///
/// Lines may break around any Chinese character and at spaces, never inside a Latin word or a number; closing
/// punctuation does not start a line, opening punctuation does not end one, and a counter stays with its
/// number.
struct LineBreaker {
    private static let neverFirst = Set<Character>("，。、；：？！）】》」』”’…—％%‰,.;:?!)]}·/／～-－")
    private static let neverLast = Set<Character>("（【《「『“‘([{#￥¥$")
    private static let counters = Set<Character>("年月日个元万亿人次辆批家项号季")

    let measure: (String) -> Double

    /// The lines of `text`, filled from the first on, none wider than `width` unless one character is.
    /// A line feed always breaks. Spaces at the ends of lines are dropped.
    func lines(of text: String, width: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            fill(pieces(of: $0), width: width)
        }
    }

    /// As many lines as ``lines(of:width:)``, evened out so that the last is not a lone character.
    func balancedLines(of text: String, width: Double) -> [String] {
        let widest = lines(of: text, width: width)
        guard widest.count > 1 else { return widest }
        var best = widest
        var low = width / Double(widest.count + 1)
        var high = width
        for _ in 0..<7 {
            let middle = (low + high) / 2
            let attempt = lines(of: text, width: middle)
            let fits = attempt.count <= widest.count && attempt.allSatisfy { measure($0) <= width }
            if fits {
                best = attempt
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }

    private func fill(_ pieces: [String], width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0.0
        for piece in pieces.flatMap({ measure($0) > width ? $0.map(String.init) : [$0] }) {
            let pieceWidth = measure(piece)
            let gap = gap(between: line, and: piece)
            let visible = gap + (piece.hasSuffix(" ") ? measure(String(piece.dropLast())) : pieceWidth)
            if used + visible > width + 0.001, !line.isEmpty {
                lines.append(trimmed(line))
                line = ""
                used = 0
                if piece == " " { continue }
            }
            used += (line.isEmpty ? 0 : gap) + pieceWidth
            line += piece
        }
        lines.append(trimmed(line))
        return lines
    }

    /// What stands between the end of a line and the piece that follows, beyond their own widths.
    private func gap(between line: String, and piece: String) -> Double {
        guard let left = line.last, let right = piece.first, left.isWide != right.isWide else { return 0 }
        let (one, two) = (String(left), String(right))
        return max(0, measure(one + two) - measure(one) - measure(two))
    }

    private func trimmed(_ line: String) -> String {
        var slice = Substring(line)
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " || slice.last == "　" { slice.removeLast() }
        return String(slice)
    }

    private func pieces(of text: Substring) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var previous: Character?
        for character in text {
            if let previous, mayBreak(between: previous, and: character) {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            previous = character
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private func mayBreak(between left: Character, and right: Character) -> Bool {
        if right == " " || Self.neverFirst.contains(right) || Self.neverLast.contains(left) { return false }
        if left == " " { return true }
        if left.isNumber, left.isASCII, Self.counters.contains(right) { return false }
        return left.isWide || right.isWide
    }
}

extension Character {
    /// Whether the character is set in a full em: Chinese characters and full-width forms.
    var isWide: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return scalar.value >= 0x2E80
    }
}
