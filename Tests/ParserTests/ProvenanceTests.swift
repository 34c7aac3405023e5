import Model
import Parser
import Testing
import TestSupport

@Suite("Provenance")
struct ProvenanceTests {
    @Test("every value stands where its place says", arguments: SyntheticLibrary.entries)
    func places(entry: SyntheticLibrary.Entry) throws {
        let bytes = entry.disclosure.bytes
        let report = try DocumentParser.parse(DocumentFile(path: entry.file, bytes: bytes))
        let values = try Flat.values(of: report)
        var line = 1
        let lines = bytes.map { byte in
            defer { if byte == 10 { line += 1 } }
            return line
        }
        report.forEachSpan { path, span, _ in
            #expect(span.line == lines[span.utf8.lowerBound], "\(path)")
            guard let value = values[path], !Self.derived.contains(path) else { return }
            let snippet = Self.folded(report.text.snippet(of: span))
            if Double(value) != nil {
                #expect(
                    Self.digits(snippet).starts(with: Self.digits(value)), "\(path): \(snippet) for \(value)")
            } else if value != "true" {
                let isShown = snippet.contains(Self.folded(value).prefix(2)) || value.hasSuffix("指标")
                #expect(isShown, "\(path): \(snippet) for \(value)")
            }
        }
    }

    /// Values in words of the program's own, and lists.
    private static let derived: Set<String> = [
        "department.scope", "department.level", "department.subordinates",
    ]

    /// Full-width digits become ASCII, blanks and bold marks go.
    private static func folded(_ text: String) -> String {
        String(
            text.compactMap { character in
                if character == " " || character == "*" { return nil }
                guard let digit = character.wholeNumberValue, ("０"..."９").contains(character) else {
                    return character
                }
                return Character(String(digit))
            })
    }

    /// The digits of a number without the zeros that print or do not.
    private static func digits(_ text: String) -> Substring {
        var digits = text.filter { $0.isASCII && $0.isNumber }[...]
        while digits.first == "0" { digits.removeFirst() }
        while digits.last == "0" { digits.removeLast() }
        return digits
    }
}
