import Model

/// A line of a document with a caret below the part that is meant, aligned by what the characters take in a terminal.
///
/// ```
///   …“三公”经费支出合计9.92万元，…
///                       ^~~~~~~~
/// ```
struct Excerpt {
    /// The line, cut where it is long.
    let line: String
    /// The caret below it.
    let caret: String

    /// Lines are cut to so many columns, which leaves room for the indent in a terminal of 80.
    static let widest = 76

    /// The line of a span; nil where the text is not at hand or the line is blank.
    init?(_ span: SourceSpan, in text: SourceText) {
        let bytes = text.bytes
        guard text.isWhole, span.utf8.lowerBound >= 0, span.utf8.upperBound <= bytes.count else { return nil }
        let start = bytes[..<span.utf8.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let end = bytes[span.utf8.lowerBound...].firstIndex(of: 10) ?? bytes.count
        func scalars(_ range: Range<Int>) -> Int {
            String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
        }
        let before = scalars(start..<span.utf8.lowerBound)
        let marked = scalars(span.utf8.lowerBound..<max(span.utf8.lowerBound, min(span.utf8.upperBound, end)))
        self.init(
            line: String(decoding: bytes[start..<end], as: UTF8.self), marked: before..<before + marked)
    }

    /// A line and the part of it that is meant, counted in Unicode scalars; nil for a blank line.
    init?(line: String, marked: Range<Int>) {
        let scalars = line.unicodeScalars.map(Self.shown)
        guard scalars.contains(where: { $0 != " " }) else { return nil }
        let widths = scalars.map { DisplayWidth.of(String($0)) }
        let lower = min(marked.lowerBound, scalars.count)
        let upper = max(lower, min(marked.upperBound, scalars.count))
        let window = Self.window(widths, lower..<upper)
        let isCutBefore = window.lowerBound > 0
        let isCutBehind = window.upperBound < scalars.count
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: scalars[window])
        var body = String(shown)
        while !isCutBehind, body.last == " " { body.removeLast() }
        self.line = (isCutBefore ? "…" : "") + body + (isCutBehind ? "…" : "")
        let indent = widths[window.lowerBound..<lower].reduce(isCutBefore ? 1 : 0, +)
        let length = widths[lower..<min(upper, window.upperBound)].reduce(0, +)
        caret =
            String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(0, length - 1))
    }

    /// The two lines, indented.
    var lines: [String] { ["  " + line, "  " + caret] }

    /// What is shown for a character: blanks for whatever moves the cursor or takes no room of its own.
    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: " "
        default: scalar
        }
    }

    /// The part of a line that is shown: the marked part first, then as much on both sides as there is room for.
    private static func window(_ widths: [Int], _ marked: Range<Int>) -> Range<Int> {
        guard widths.reduce(0, +) > widest else { return 0..<widths.count }
        var room = widest - 2
        var low = marked.lowerBound
        var high = low
        while high < marked.upperBound, widths[high] <= room {
            room -= widths[high]
            high += 1
        }
        var grew = true
        while grew {
            grew = false
            if low > 0, widths[low - 1] <= room {
                low -= 1
                room -= widths[low]
                grew = true
            }
            if high < widths.count, widths[high] <= room {
                room -= widths[high]
                high += 1
                grew = true
            }
        }
        return low..<high
    }
}
