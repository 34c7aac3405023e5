/// A table as text in some format, its rows from any to any.
protocol RowText: Sendable {
    /// What stands before the rows, as UTF-8.
    var head: [UInt8] { get }
    /// What stands behind the rows.
    var foot: [UInt8] { get }
    /// Some of the rows, where none stand before the first of the table.
    func bytes(of range: Range<Int>) -> [UInt8]
}

extension RowText {
    var foot: [UInt8] { [] }
}

extension OutputTable {
    /// Hands out the table in a format as UTF-8, piece after piece, so that a long one is never there as a whole.
    func forEachPiece(
        _ format: OutputFormat, style: TerminalStyle = .plain, _ body: (_ piece: [UInt8]) -> Void
    ) {
        let places = places(in: format)
        let text: any RowText =
            switch format {
            case .table: AlignedText(self, places, style)
            case .markdown: MarkdownText(self, places)
            case .csv: CSVText(self, places)
            case .json, .jsonl: JSONText(self, places, isArray: format == .json)
            }
        var piece = text.head
        for start in stride(from: 0, to: rows.count, by: Self.rowsOfPiece) {
            if start > 0 {
                body(piece)
                piece.removeAll(keepingCapacity: true)
            }
            let range = start..<min(start + Self.rowsOfPiece, rows.count)
            for half in rows.inHalves(of: range, text.bytes) { piece += half }
        }
        piece += text.foot
        body(piece)
    }

    private static let rowsOfPiece = 2_000
}
