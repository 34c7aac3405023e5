import Model

/// The public tables of a report as the store keeps them: a list of tables, each `[number, unit, line, heads]`, and a list of their
/// rows, each `[table, line, side, code, name, head, amounts…]`.
///
/// ```
/// [[2,"万元",42,["本年收入合计","财政拨款收入"]]]
/// [[0,49,0,null,"合计",0,1438800000,null]]
/// ```
/// `table` is the place of the row's table among the tables, from 0. Amounts are whole fen, null for a blank or a dash. The side
/// is 1 for income, 2 for expenditure, 0 in a table without sides; `head` is the place of the head over the first amount, null
/// where it is not known. The rows stand beside the tables, not in them, since SQLite writes out anew what it takes from JSON.
enum StoredTables {
    /// What stands in a row before its amounts.
    static let keysOfRow = 6

    /// Appends the list of tables.
    static func append(tables: [AccountTable], to json: inout OutputBytes) {
        json.append(UInt8(ascii: "["))
        for (index, table) in tables.enumerated() {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            json.append(UInt8(ascii: "["))
            json.append(number: table.kind.rawValue)
            json.append(UInt8(ascii: ","))
            append(table.unit.rawValue, to: &json)
            json.append(UInt8(ascii: ","))
            json.append(number: table.span.line)
            json.append(",[")
            for (index, head) in table.columns.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                append(head, to: &json)
            }
            json.append("]]")
        }
        json.append(UInt8(ascii: "]"))
    }

    /// Appends the list of their rows.
    static func append(linesOf tables: [AccountTable], to json: inout OutputBytes) {
        json.append(UInt8(ascii: "["))
        let start = json.count
        for (index, table) in tables.enumerated() {
            for line in table.lines {
                if json.count > start { json.append(UInt8(ascii: ",")) }
                append(line, of: index, head: table.headPlace(of: line), to: &json)
            }
        }
        json.append(UInt8(ascii: "]"))
    }

    private static func append(
        _ line: AccountTable.Line, of table: Int, head: Int?, to json: inout OutputBytes
    ) {
        json.append(UInt8(ascii: "["))
        json.append(number: table)
        json.append(UInt8(ascii: ","))
        json.append(number: line.span.line)
        switch line.side {
        case nil: json.append(",0,")
        case .income: json.append(",1,")
        case .expenditure: json.append(",2,")
        }
        if let code = line.code { append(code, to: &json) } else { json.append("null") }
        json.append(UInt8(ascii: ","))
        append(line.name, to: &json)
        json.append(UInt8(ascii: ","))
        if let head { json.append(number: head) } else { json.append("null") }
        for amount in line.amounts {
            json.append(UInt8(ascii: ","))
            if let amount { json.append(number: Int(amount.fen)) } else { json.append("null") }
        }
        json.append(UInt8(ascii: "]"))
    }

    private static func append(_ text: String, to json: inout OutputBytes) {
        var text = text
        json.append(UInt8(ascii: "\""))
        text.withUTF8 { json.append(escaping: $0) }
        json.append(UInt8(ascii: "\""))
    }

    /// The tables of two texts that `append` wrote; nil where they are anything else.
    static func read(_ tables: String, lines: String) -> [AccountTable]? {
        guard var tables = elements(tables).flatMap({ all($0, table) }),
            let rows = elements(lines)
        else { return nil }
        for row in rows {
            guard let place = row.elements.first?.integer, tables.indices.contains(place),
                let line = line(row)
            else { return nil }
            tables[place].lines.append(line)
        }
        return tables
    }

    private static func elements(_ text: String) -> [JSONValue]? {
        guard case .array(let elements)? = try? JSONReader.read(Array(text.utf8)[...]) else { return nil }
        return elements
    }

    /// A table, whose rows are to come.
    private static func table(_ json: JSONValue) -> AccountTable? {
        let parts = json.elements
        guard parts.count == 4, let kind = parts[0].integer.flatMap(AccountTable.Kind.init(rawValue:)),
            let unit = parts[1].text.flatMap(Money.Unit.init(rawValue:)), let number = parts[2].integer,
            case .array(let heads) = parts[3], let columns = all(heads, \.text)
        else { return nil }
        return AccountTable(kind: kind, unit: unit, columns: columns, lines: [], span: span(number))
    }

    private static func line(_ json: JSONValue) -> AccountTable.Line? {
        let parts = json.elements
        guard parts.count >= keysOfRow, let number = parts[1].integer, let side = parts[2].integer,
            0...2 ~= side, parts[3] == .null || parts[3].text != nil, let name = parts[4].text,
            let amounts = all(parts[keysOfRow...], amount)
        else { return nil }
        return AccountTable.Line(
            code: parts[3].text, name: name, side: [nil, .income, .expenditure][side], amounts: amounts,
            span: span(number))
    }

    private static func amount(_ json: JSONValue) -> Money?? {
        if json == .null { return .some(nil) }
        guard let fen = json.integer else { return nil }
        return Money(fen: Int64(fen))
    }

    private static func span(_ line: Int) -> SourceSpan { SourceSpan(line: line, utf8: 0..<0) }

    /// What is made of every element; nil where nothing can be made of one.
    private static func all<Value>(
        _ elements: some Sequence<JSONValue>, _ made: (JSONValue) -> Value?
    ) -> [Value]? {
        var values: [Value] = []
        for element in elements {
            guard let value = made(element) else { return nil }
            values.append(value)
        }
        return values
    }
}
