import Model

/// The text of an XLSX file: for each sheet its name and its rows as a table.
///
/// - Source: ECMA-376, Part 1, 18.3 (worksheets) and 18.4 (shared strings).
enum SheetText {
    /// The text in UTF-8.
    ///
    /// - Throws: `ParseFailure` where the file is damaged, hostile or has no text.
    static func read(_ bytes: [UInt8]) throws(ParseFailure) -> [UInt8] {
        let archive = try ZipArchive(bytes, kind: "XLSX")
        let strings = try archive.part("xl/sharedStrings.xml").map { (part) throws(ParseFailure) in
            try sharedStrings(part)
        }
        var text = TextAssembly()
        for sheet in archive.names.filter({ $0.hasPrefix("xl/worksheets/sheet") && $0.hasSuffix(".xml") })
            .sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
        {
            guard let part = try archive.part(sheet) else { continue }
            append(try rows(part, strings ?? []), to: &text)
            guard !text.isTooLarge else { throw ParseFailure(.tooLarge, "an XLSX file of endless text") }
        }
        guard text.bytes.contains(where: { $0 > 32 }) else {
            throw ParseFailure(.emptyFile, "an XLSX file without text")
        }
        return text.bytes
    }

    /// The rows of a sheet; a row with one cell is a line of text, such as the title of the table.
    private static func append(_ rows: [[[UInt8]]], to text: inout TextAssembly) {
        var table = MarkupTable()
        for row in rows {
            let filled = row.filter { $0.contains { $0 > 32 } }
            if filled.count == 1, let line = filled.first, table.rows.isEmpty {
                line.withUnsafeBufferPointer { text.append($0) }
                text.endLine()
            } else if !filled.isEmpty {
                table.beginRow()
                for cell in row { table.append(cell) }
            }
        }
        if !table.rows.isEmpty { text.append(table) }
    }

    private static func sharedStrings(_ part: [UInt8]) throws(ParseFailure) -> [[UInt8]] {
        var xml = try XMLPart(part, kind: "XLSX")
        var strings: [[UInt8]] = []
        var isText = false
        var isPhonetic = false
        while let event = try xml.next() {
            switch event {
            case .start("si", _): strings.append([])
            case .start("rPh", let isEmpty): isPhonetic = !isEmpty
            case .end("rPh"): isPhonetic = false
            case .start("t", let isEmpty): isText = !isEmpty && !isPhonetic
            case .end("t"): isText = false
            case .text where isText && !strings.isEmpty:
                xml.withText { strings[strings.count - 1].append(contentsOf: $0) }
            default: break
            }
        }
        return strings
    }

    private static func rows(_ part: [UInt8], _ strings: [[UInt8]]) throws(ParseFailure) -> [[[UInt8]]] {
        var xml = try XMLPart(part, kind: "XLSX")
        var rows: [[[UInt8]]] = []
        var isShared = false
        var isValue = false
        var column = 0
        var value: [UInt8] = []
        while let event = try xml.next() {
            switch event {
            case .start("row", _): rows.append([])
            case .start("c", _):
                isShared = xml.attribute("t") == "s"
                column = xml.attribute("r").map(columnNumber) ?? (rows.last?.count ?? 0)
                value = []
            case .start("v", let isEmpty), .start("t", let isEmpty): isValue = !isEmpty
            case .text where isValue: xml.withText { value.append(contentsOf: $0) }
            case .end("v"), .end("t"): isValue = false
            case .end("c"):
                guard !rows.isEmpty, column < MarkupTable.mostColumns else { continue }
                while rows[rows.count - 1].count < column { rows[rows.count - 1].append([]) }
                if isShared {
                    let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
                    rows[rows.count - 1].append(strings.indices.contains(index) ? strings[index] : [])
                } else {
                    rows[rows.count - 1].append(SheetNumber.printed(value))
                }
            default: break
            }
        }
        return rows
    }

    /// The column of a cell's reference from 0: `B12` is 1.
    private static func columnNumber(_ reference: String) -> Int {
        var number = 0
        for letter in reference.utf8.prefix(4) where 65...90 ~= letter {
            number = number * 26 + Int(letter) - 64
        }
        return max(0, number - 1)
    }
}

/// A number as a sheet stores it, in binary floating point, brought back to the decimals it was typed with.
enum SheetNumber {
    /// `1234.5600000000002` becomes `1234.56`: sheets keep 15 significant digits, amounts have fewer.
    static func printed(_ stored: [UInt8]) -> [UInt8] {
        let text = String(decoding: stored, as: UTF8.self)
        let isPlain = !stored.isEmpty && stored.allSatisfy { 48...57 ~= $0 || $0 == 46 || $0 == 45 }
        let isScientific = stored.contains(69) || stored.contains(101)
        guard isPlain || isScientific, stored.count > 12, let number = Double(text), abs(number) < 1e13 else {
            return stored
        }
        let rounded = (number * 1e6).rounded() / 1e6
        return Array(PlainNumber.text(rounded)?.utf8 ?? text.utf8)
    }
}
