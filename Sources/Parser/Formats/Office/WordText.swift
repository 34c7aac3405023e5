import Model

/// The text of a DOCX file, its tables kept as tables.
///
/// - Source: ECMA-376, Part 1, 17.3 (paragraphs) and 17.4 (tables).
enum WordText {
    /// The text in UTF-8.
    ///
    /// - Throws: `ParseFailure` where the file is damaged, hostile or has no text.
    static func read(_ bytes: [UInt8]) throws(ParseFailure) -> [UInt8] {
        let archive = try ZipArchive(bytes, kind: "DOCX")
        guard let part = try archive.part("word/document.xml") else {
            throw ParseFailure(.damagedFile, "a DOCX file without its document")
        }
        var reader = WordReader()
        try reader.read(part)
        var text = reader.text
        text.endLine()
        guard text.bytes.contains(where: { $0 > 32 }) else {
            throw ParseFailure(.emptyFile, "a DOCX file without text, perhaps of pictures only")
        }
        return text.bytes
    }
}

/// Walks over `word/document.xml`.
private struct WordReader {
    var text = TextAssembly()
    /// The outermost table; tables in its cells are read as text of the cell.
    private var table: MarkupTable?
    private var tableDepth = 0
    private var cell = TextAssembly()
    private var span = 1
    private var isMergedBelow = false
    /// Elements whose text is none of the document's: 域代码, deleted text, a second rendering of a text box.
    private var skippedDepth = 0
    private var isText = false

    mutating func read(_ part: [UInt8]) throws(ParseFailure) {
        var xml = try XMLPart(part, kind: "DOCX")
        while let event = try xml.next() {
            switch event {
            case .start(let name, let isEmpty):
                if Self.skipped.contains(name) {
                    if !isEmpty { skippedDepth += 1 }
                } else if skippedDepth == 0 {
                    start(name, isEmpty: isEmpty, xml)
                }
            case .end(let name):
                if Self.skipped.contains(name) {
                    skippedDepth -= 1
                } else if skippedDepth == 0 {
                    end(name)
                }
            case .text:
                if isText, skippedDepth == 0 { xml.withText { append($0) } }
            }
            guard !text.isTooLarge, !cell.isTooLarge else {
                throw ParseFailure(.tooLarge, "a DOCX file of endless text")
            }
        }
    }

    private mutating func start(_ name: String, isEmpty: Bool, _ xml: borrowing XMLPart) {
        switch name {
        case "w:t": isText = !isEmpty
        case "w:tab": append(" ")
        case "w:br", "w:cr": tableDepth > 0 ? cell.endLine() : text.endLine()
        case "w:tbl":
            tableDepth += 1
            if tableDepth == 1 { table = MarkupTable() }
        case "w:tr": if tableDepth == 1 { table?.beginRow() }
        case "w:gridBefore":
            if tableDepth == 1, let count = xml.attribute("w:val").flatMap({ Int($0) }) {
                table?.append([], columns: count)
            }
        case "w:tc":
            guard tableDepth == 1 else { return }
            cell = TextAssembly()
            span = 1
            isMergedBelow = false
        case "w:gridSpan":
            if tableDepth == 1 { span = xml.attribute("w:val").flatMap { Int($0) } ?? 1 }
        case "w:vMerge":
            if tableDepth == 1 { isMergedBelow = xml.attribute("w:val") != "restart" }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "w:t": isText = false
        case "w:p": tableDepth > 0 ? cell.endLine() : text.endLine()
        case "w:tc":
            if tableDepth == 1 { table?.append(isMergedBelow ? [] : cell.bytes, columns: span) }
        case "w:tr": if tableDepth == 1 { table?.endRow() }
        case "w:tbl":
            tableDepth -= 1
            if tableDepth == 0, let table { finish(table) }
        default: break
        }
    }

    /// A table with one column is a frame around text.
    private mutating func finish(_ table: MarkupTable) {
        self.table = nil
        guard !table.rows.contains(where: { $0.count > 1 }) else {
            text.append(table)
            return
        }
        for row in table.rows {
            for cell in row {
                for line in cell.split(separator: 10) { line.withUnsafeBufferPointer { text.append($0) } }
                text.endLine()
            }
        }
    }

    private mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
        if tableDepth > 0 { cell.append(part) } else { text.append(part) }
    }

    private mutating func append(_ part: String) {
        var part = part
        part.withUTF8 { append($0) }
    }

    private static let skipped: Set<String> = [
        "w:instrText", "w:delText", "w:del", "mc:Fallback", "w:sectPr", "w:rPr", "w:pPr",
    ]
}
