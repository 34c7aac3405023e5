import Auditor
import Model
import Parser

/// What is done with one input: everything that reads text, and what must hold of the answer.
enum FuzzInput {
    /// Reads the bytes as a document of each kind and as parsed JSON; traps where something does not hold.
    static func read(_ bytes: [UInt8]) {
        // The first byte says as what the rest is read; documents begin with letters, breaks or marks.
        switch bytes.first ?? 0 {
        case 1: readDocument(Array(bytes.dropFirst()), named: "a.md", nil)
        case 2: readDocument(Array(bytes.dropFirst()), named: "a.txt", .gb18030)
        case 3: readDocument(Array(bytes.dropFirst()), named: "a.txt", .utf16LittleEndian)
        case 4: readDocument(Array(bytes.dropFirst()), named: "a.txt", .big5)
        case 5: readText(DocumentText(Array(bytes.dropFirst()), madeOf: .pdf))
        case 6:
            let pages = PDFFormPages.pages(Array(bytes.dropFirst()))
            readText(DocumentText(Array(pages.joined(separator: [12])), madeOf: .pdf))
        case 123: readReport(bytes)
        default: readDocument(bytes, named: "a.txt", nil)
        }
    }

    private static func readDocument(_ bytes: [UInt8], named path: String, _ encoding: TextEncoding?) {
        let file = DocumentFile(path: path, bytes: bytes)
        if let text = try? DocumentText(file, encoding: encoding) { readText(text) }
    }

    private static func readText(_ text: DocumentText) {
        guard let report = try? DocumentParser.parse(text) else { return }
        func expect(_ span: SourceSpan, _ what: String) {
            precondition(
                span.line >= 1 && span.utf8.lowerBound >= 0 && span.utf8.upperBound <= text.bytes.count,
                "\(what): \(span) of \(text.bytes.count) bytes")
        }
        report.forEachSpan { path, span, _ in expect(span, path) }
        for diagnostic in report.diagnostics {
            if let span = diagnostic.span { expect(span, diagnostic.code.rawValue) }
        }
        for table in report.tables {
            expect(table.span, "table")
            for line in table.lines { expect(line.span, line.name) }
        }
        _ = Audit(of: report)
        var json = JSONWriter()
        report.write(to: &json)
        let again = (try? JSONReader.read(json.bytes[...])).flatMap { try? Report(json: $0) }
        precondition(again != nil, "what was written cannot be read")
    }

    private static func readReport(_ bytes: [UInt8]) {
        guard let report = (try? JSONReader.read(bytes[...])).flatMap({ try? Report(json: $0) }) else {
            return
        }
        var json = JSONWriter()
        report.write(to: &json)
        precondition((try? JSONReader.read(json.bytes[...])) != nil, "what was written cannot be read")
    }
}
