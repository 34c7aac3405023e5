/// The records of a CSV file (RFC 4180): quoted cells may hold commas, line breaks and doubled quotes; lines may end in
/// CRLF, LF or CR.
struct CSVRecords {
    /// A record and the line it begins on, from 1.
    struct Record {
        let line: Int
        let cells: [String]
    }

    private let bytes: [UInt8]
    private let path: String
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    /// The next record; nil at the end.
    ///
    /// - Throws: `CommandFailure` for a quote that is never closed.
    mutating func next() throws -> Record? {
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard position < bytes.count, bytes[position] == 44 else { break }
            position += 1
        }
        endLine()
        return Record(line: start, cells: cells)
    }

    private mutating func cell() throws -> String {
        guard position < bytes.count, bytes[position] == 34 else {
            let start = position
            while position < bytes.count, !Self.endsCell(bytes[position]) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        let opening = line
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 10 { line += 1 }
            guard byte == 34 else {
                text.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == 34 else {
                // What follows a closing quote belongs to the cell, as spreadsheets read it.
                while position < bytes.count, !Self.endsCell(bytes[position]) {
                    text.append(bytes[position])
                    position += 1
                }
                return String(decoding: text, as: UTF8.self)
            }
            text.append(34)
            position += 1
        }
        throw CommandFailure(
            message: "\(path):\(opening): error: a quoted cell is not closed; add the missing quote")
    }

    private static func endsCell(_ byte: UInt8) -> Bool { byte == 44 || byte == 10 || byte == 13 }

    private mutating func endLine() {
        if position < bytes.count, bytes[position] == 13 { position += 1 }
        if position < bytes.count, bytes[position] == 10 { position += 1 }
        line += 1
    }
}
