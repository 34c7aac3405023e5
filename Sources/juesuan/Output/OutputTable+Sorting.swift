extension OutputTable {
    /// Sorts the rows by a column, named by its key; a minus sign in front sorts from the highest. Missing values come last.
    ///
    /// - Throws: `CommandFailure` with the known columns where there is none of that name.
    mutating func sort(by name: String) throws {
        let isDescending = name.hasPrefix("-")
        let key = isDescending ? String(name.dropFirst()) : name
        guard let column = columns.firstIndex(where: { $0.key == key }) else {
            throw CommandFailure(
                message: "error: no column \"\(key)\" to sort by; the columns are "
                    + columns.filter { $0.audience != .readers }.map(\.key).joined(
                        separator: ", "))
        }
        var keys: [Cell.Order?] = []
        rows.forEach(in: 0..<rows.count) { keys.append($0[column].order) }
        let order = keys.indices.sorted { left, right in
            switch (keys[left], keys[right]) {
            case (nil, nil): left < right
            case (nil, _): false
            case (_, nil): true
            case (let first?, let second?):
                first == second ? left < right : isDescending ? second < first : first < second
            }
        }
        rows = rows.chosen(order)
    }
}

extension OutputTable.Cell {
    /// What a cell is sorted by; numbers come before text.
    fileprivate enum Order: Equatable {
        case number(Double)
        case text(String)

        static func < (left: Order, right: Order) -> Bool {
            switch (left, right) {
            case (.number(let first), .number(let second)): first < second
            case (.text(let first), .text(let second)): first < second
            case (.number, .text): true
            case (.text, .number): false
            }
        }
    }

    /// Nil where the cell is missing.
    fileprivate var order: Order? {
        switch self {
        case .text(let text): text.map { .text($0) }
        case .number(let value, _): value.map { .number($0) }
        case .integer(let value), .year(let value): value.map { .number(Double($0)) }
        }
    }
}
