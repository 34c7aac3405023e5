/// What a file is, told by its content and never by its name.
///
/// A PDF called `a.txt` is a PDF; a web page called `a.doc`, as content management systems hand out, is a web page.
public enum DocumentFormat: String, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// Markdown: pipe tables, hash headings.
    case markdown
    /// A web page.
    case html
    /// Word since 2007.
    case docx
    /// Excel since 2007.
    case xlsx
    /// PDF.
    case pdf
    /// Word up to 2003.
    case doc
    /// Excel up to 2003.
    case xls
    /// OpenDocument text.
    case odt
    /// OpenDocument sheets.
    case ods
    /// A ZIP archive that is neither DOCX nor XLSX.
    case zip
    /// Rich Text Format.
    case rtf
    /// A picture, an archive, a program.
    case binary

    /// The format of a file's bytes; `path` tells Markdown from text only.
    static func of(_ bytes: [UInt8], path: String) -> (format: DocumentFormat, name: String) {
        let head = bytes.prefix(8_192)
        if contains(head.prefix(1_032), "%PDF-") {
            return (.pdf, "a PDF file")
        }
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return zipped(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compound(bytes) }
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
            return (known.format, known.name)
        }
        if looksLikeMarkup(head) { return (.html, "a web page") }
        return path.lowercased().hasSuffix(".md") ? (.markdown, "Markdown") : (.text, "text")
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        contains(bytes, Array(word.utf8))
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { text in
            guard let first = word.first, text.count >= word.count else { return false }
            var index = 0
            while index <= text.count - word.count {
                if text[index] == first, text[index..<index + word.count].elementsEqual(word) { return true }
                index += 1
            }
            return false
        }
    }

    /// DOCX and XLSX name their parts in the archive.
    private static func zipped(_ bytes: [UInt8]) -> (DocumentFormat, String) {
        let head = bytes.prefix(256)
        if contains(head, "opendocument.text") {
            return (.odt, "an OpenDocument text")
        }
        if contains(head, "opendocument.spreadsheet") {
            return (.ods, "an OpenDocument sheet")
        }
        if contains(bytes[...], "word/") { return (.docx, "a DOCX file") }
        if contains(bytes[...], "xl/workbook") { return (.xlsx, "an XLSX file") }
        return (.zip, "a ZIP archive")
    }

    /// Old Office files name their streams in UTF-16: `WordDocument`, `Workbook`.
    private static func compound(_ bytes: [UInt8]) -> (DocumentFormat, String) {
        func holds(_ name: String) -> Bool { contains(bytes[...], name.utf8.flatMap { [$0, 0] }) }
        if holds("Workbook") || holds("Book"), !holds("WordDocument") {
            return (.xls, "an old Excel file")
        }
        return (.doc, "an old Word file")
    }

    /// Whether a text begins as a web page does: a document type, `<html`, or a tag that only pages have.
    private static func looksLikeMarkup(_ head: ArraySlice<UInt8>) -> Bool {
        // Blanks, zeros and marks aside, a page begins with a tag.
        let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE]
        guard head.first(where: { $0 > 32 && !marks.contains($0) }) == 60 else { return false }
        var text = head.filter { $0 != 0 }
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) { text.removeFirst(2) }
        guard let first = text.firstIndex(where: { $0 > 32 }), text[first] == 60 else { return false }
        let lowered = text[first...].map { 65...90 ~= $0 ? $0 | 32 : $0 }
        let starts = ["<!doctype html", "<html", "<head", "<body", "<?xml", "<div", "<table", "<meta", "<p"]
        guard
            starts.contains(where: { lowered.starts(with: Array($0.utf8)) })
                || lowered.starts(with: Array("<!--".utf8))
        else { return false }
        let tags = ["<html", "<body", "<div", "<table", "<head", "<p>", "<p "]
        return tags.contains { contains(lowered[...], $0) }
    }

    private static let signatures: [(bytes: [UInt8], format: DocumentFormat, name: String)] = [
        (Array("{\\rtf".utf8), .rtf, "an RTF file"), ([0x89, 0x50, 0x4E, 0x47], .binary, "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], .binary, "a JPEG picture"), ([0x1F, 0x8B], .binary, "a gzip archive"),
        (Array("Rar!".utf8), .binary, "a RAR archive"), ([0x37, 0x7A, 0xBC, 0xAF], .binary, "a 7z archive"),
        (Array("%!PS".utf8), .binary, "a PostScript file"), (Array("OFD".utf8), .binary, "an OFD file"),
    ]
}
