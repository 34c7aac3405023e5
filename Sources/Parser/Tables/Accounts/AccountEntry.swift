import Model

/// A row of an account table while it is read: its name may stand on the lines above and below it.
struct AccountEntry {
    var code: String?
    /// The parts of the name in the file, in order.
    var name: [Range<Int>] = []
    var side: AccountTable.Side?
    var amounts: [Money?] = []
    /// The cells of the row in the file.
    var range: Range<Int>
    /// Whether a part of the name was found above the row.
    var hasHead = false
    /// Whether the name came with the row itself.
    var isNamed: Bool

    /// The row as it is kept.
    func line(_ document: DocumentContext) -> AccountTable.Line {
        AccountTable.Line(
            code: code, name: KeptText.string(document.source, name).filter { $0 != "\n" }, side: side,
            amounts: amounts, span: document.span(source: document.trimmed(range)))
    }
}

/// Puts names together that cells break over lines.
///
/// A name of two lines stands around its row: a part above the row of amounts, a part below. Behind a row that has its
/// name a further line belongs to that name.
enum NameParts {
    /// What stands in one column of names, from top to bottom.
    enum Piece {
        /// A row.
        case entry(AccountEntry)
        /// A line with a part of a name.
        case part(Range<Int>)
    }

    /// The rows with their names.
    static func join(_ pieces: [Piece]) -> [AccountEntry] {
        var entries: [AccountEntry] = []
        var waiting: [Range<Int>] = []
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .entry(var entry):
                if !entry.isNamed, !waiting.isEmpty {
                    entry.name = waiting
                    entry.hasHead = true
                }
                waiting = []
                entries.append(entry)
            case .part(let part):
                if let last = entries.last, waiting.isEmpty, !isAhead(pieces, index, last) {
                    entries[entries.count - 1].name.append(part)
                    if !last.isNamed { entries[entries.count - 1].isNamed = true }
                } else {
                    waiting.append(part)
                }
            }
        }
        return entries
    }

    /// Whether a part belongs to the row below: that row has no name of its own, and the row above needs none or has
    /// its part already.
    private static func isAhead(_ pieces: [Piece], _ index: Int, _ above: AccountEntry) -> Bool {
        let rest = pieces[(index + 1)...]
        guard let next = rest.firstIndex(where: { if case .entry = $0 { true } else { false } }),
            case .entry(let entry) = pieces[next], !entry.isNamed
        else { return false }
        if above.isNamed { return true }
        // T1 row T2 T3 row: the first part behind a row is its own.
        return above.hasHead == false
    }
}

extension DocumentContext {
    /// The amount a cell prints; nil for a dash, a blank, or what cannot be held exactly.
    func amount(_ cell: GridRow.Cell, in unit: Money.Unit) -> Money? {
        guard case .number(let decimal, _) = cell.content else { return nil }
        return try? Money(decimal, in: unit)
    }
}
