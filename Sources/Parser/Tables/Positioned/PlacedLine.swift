/// A run of characters without a blank, and the columns of its page that it covers.
struct PlacedToken {
    /// The part of the file.
    var range: Range<Int>
    /// The columns it covers, in characters, as poppler counts them.
    var columns: Range<Int>
    /// Its canonical form.
    var text: CanonicalText

    /// The canonical bytes.
    var bytes: [UInt8] { Array(text.bytes) }
}

/// A line of a page that is laid out by position.
struct PlacedLine {
    /// The line in the document, from 0.
    let number: Int
    /// How far down the page it stands, in lines.
    let height: Int
    /// Its runs of characters, from left to right.
    let tokens: [PlacedToken]

    /// No line of a form has more runs of characters; what follows is passed over.
    private static let most = 200

    /// Reads a line; columns begin behind a form feed that stands before the first word.
    init(_ document: DocumentContext, line number: Int, height: Int) {
        self.number = number
        self.height = height
        let source = document.source
        let range = document.lines.range(number, in: source)
        var tokens: [PlacedToken] = []
        var index = range.lowerBound
        var column = 0
        while index < range.upperBound, tokens.count < Self.most {
            if let blank = Self.blank(source, index, range.upperBound) {
                if source[index] != 12 || !tokens.isEmpty { column += 1 } else { column = 0 }
                index += blank
                continue
            }
            let start = index
            let first = column
            while index < range.upperBound, Self.blank(source, index, range.upperBound) == nil {
                column += document.isMeasured && source[index] >= 0x80 ? 2 : 1
                index = min(index + UTF8Form.length(source[index]), range.upperBound)
            }
            let text = document.rows.fold(start..<index)
            guard text.count > 0 else { continue }
            tokens.append(PlacedToken(range: start..<index, columns: first..<column, text: text))
        }
        self.tokens = tokens
    }

    /// The columns of blanks between neighbours, and those between the margin and the first of them.
    var gaps: [Range<Int>] {
        zip(tokens, tokens.dropFirst()).map { $0.columns.upperBound..<$1.columns.lowerBound }
    }

    /// The whole text in canonical form.
    var bytes: [UInt8] { tokens.flatMap { Array($0.text.bytes) } }

    /// The line in the file.
    var range: Range<Int> {
        (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
    }

    /// How many bytes the blank at `index` has; nil where there is none.
    private static func blank(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        let byte = source[index]
        if byte <= 32 { return 1 }
        if byte == 0xE3, index + 2 < end, source[index + 1] == 0x80, source[index + 2] == 0x80 { return 3 }
        return nil
    }
}
