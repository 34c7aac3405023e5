import Model

/// Gathers the prose of a report and writes it as the table `texts` keeps it: a JSON object for each field.
final class ProseTexts {
    private let statement: RowStatement
    private let fields: [Field]
    private let places: [String: Int]

    /// The texts of one field, as far as they are known.
    private final class Field {
        let name: String
        var json = OutputBytes(capacity: 1 << 10)

        init(_ name: String) { self.name = name }
    }

    /// Gathers the prose of rows with these fields. Their order is that of the rows of a report.
    init(_ statement: RowStatement, of fields: [StoredFields]) {
        self.statement = statement
        let names = fields.flatMap { $0.prose.map(\.field) }
        self.fields = names.map(Field.init)
        places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }

    /// Adds the prose of a row, which stands at a path of the report.
    func add(_ values: RowValues, _ prose: [StoredFields.Prose], path: @autoclosure () -> String) {
        var known: String?
        for column in prose {
            guard case .text(var text)? = values.cell(column.index)?.value, let place = places[column.field]
            else { continue }
            let field = fields[place]
            field.json.append(field.json.count == 0 ? "{\"" : ",\"")
            var path = known ?? path()
            known = path
            path.withUTF8 { field.json.append($0) }
            field.json.append(column.ending)
            text.withUTF8 { field.json.append(escaping: $0) }
            field.json.append(UInt8(ascii: "\""))
        }
    }

    /// Writes what was gathered as the texts of a report, and forgets it.
    func write(report: Int64) throws {
        for field in fields where field.json.count > 0 {
            statement.bind(report)
            statement.bind(field.name)
            field.json.append(UInt8(ascii: "}"))
            statement.bindText {
                $0.append(UnsafeBufferPointer(start: field.json.address, count: field.json.count))
            }
            field.json.truncate()
            try statement.run()
        }
        try statement.finish()
    }

    /// Forgets what was gathered.
    func forget() {
        for field in fields { field.json.truncate() }
        statement.forget()
    }
}
