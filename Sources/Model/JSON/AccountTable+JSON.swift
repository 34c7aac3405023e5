extension AccountTable {
    /// Writes the table as a JSON object: number, unit, columns, rows with code, name, amounts in 万元 and line.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.integer("table", kind.rawValue)
            json.string("unit", unit.rawValue)
            json.integer("line", span.line)
            json.array("columns") { json in columns.forEach { json.string(nil, $0) } }
            json.array("rows") { json in
                for line in lines {
                    json.object { json in
                        if let code = line.code { json.string("code", code) }
                        json.string("name", line.name)
                        if let side = line.side { json.string("side", side.rawValue) }
                        json.array("values") { json in
                            for amount in line.amounts {
                                if let amount { json.decimal(nil, amount) } else { json.null() }
                            }
                        }
                        json.integer("line", line.span.line)
                    }
                }
            }
        }
    }

    /// Reads what `write` wrote.
    ///
    /// - Throws: `ReportDecodingError` where a value is of another type.
    init(json: JSONValue, path: String) throws(ReportDecodingError) {
        guard let kind = json["table"]?.integer.flatMap(Kind.init(rawValue:)),
            let unit = json["unit"]?.text.flatMap(Money.Unit.init(rawValue:))
        else { throw ReportDecodingError(path: path, expected: "an account table") }
        func place(_ json: JSONValue) -> SourceSpan {
            SourceSpan(line: json["line"]?.integer ?? 0, utf8: 0..<0)
        }
        var lines: [Line] = []
        for (index, row) in (json["rows"]?.elements ?? []).enumerated() {
            var amounts: [Money?] = []
            for value in row["values"]?.elements ?? [] {
                switch value {
                case .null: amounts.append(nil)
                case .number(let number):
                    guard let amount = try? Money(number) else { fallthrough }
                    amounts.append(amount)
                default: throw ReportDecodingError(path: "\(path).rows[\(index)].values", expected: "money")
                }
            }
            lines.append(
                Line(
                    code: row["code"]?.text, name: row["name"]?.text ?? "",
                    side: row["side"]?.text.flatMap(Side.init(rawValue:)), amounts: amounts, span: place(row))
            )
        }
        self.init(
            kind: kind, unit: unit, columns: json["columns"]?.elements.compactMap(\.text) ?? [], lines: lines,
            span: place(json))
    }
}
