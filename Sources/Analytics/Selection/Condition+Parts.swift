extension Condition {
    /// A part of a condition: what holds of the whole holds of each of its parts.
    struct Part {
        /// The part in parentheses.
        let sql: String
        /// What it is made of.
        let pieces: [Piece]

        /// Whether it speaks of documents alone, so that it chooses among them and not among their items.
        var concernsDocuments: Bool {
            !pieces.contains { if case .field(let field) = $0 { field.isOfItems } else { false } }
        }

        /// Whether it names a field of documents.
        var namesDocuments: Bool {
            pieces.contains { if case .field(let field) = $0 { !field.isOfItems } else { false } }
        }
    }

    /// The places of the `AND` that join whole parts; none where an `OR` stands beside them, which binds less.
    static func ands(_ pieces: [Piece]) -> [Int] {
        var depth = 0
        var isBetween = false
        var places: [Int] = []
        for (place, piece) in pieces.enumerated() {
            switch piece {
            case .field: continue
            case .other(let text):
                // Quotes hold text, not parentheses.
                guard text.first != "'" else { continue }
                depth += text.count { $0 == "(" } - text.count { $0 == ")" }
            case .keyword("CASE"): depth += 1
            case .keyword("END"): depth -= 1
            case .keyword("OR") where depth == 0: return []
            case .keyword("BETWEEN") where depth == 0: isBetween = true
            case .keyword("AND") where depth == 0:
                if !isBetween { places.append(place) }
                isBetween = false
            case .keyword: continue
            }
        }
        return places
    }
}
