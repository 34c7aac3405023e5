import GRDB
import Model

/// The fields of a layout as the store keeps them: those with columns of their own, and prose.
struct StoredFields {
    /// The indices of the fields with columns, in the order of the columns.
    let columns: [Int]
    /// The fields of prose: index, name with its layout's before it, name.
    let prose: [(index: Int, field: String, name: String)]

    /// The fields of a layout.
    init(_ layout: Layout) {
        columns = layout.fields.indices.filter { !layout.fields[$0].isProse }
        prose = layout.fields.enumerated().filter { $0.element.isProse }.map { index, field in
            (index, "\(layout.name).\(field.name)", field.name)
        }
    }
}

/// The table of a list: its key, the lines of its values, its values.
struct RowTable {
    /// The statement, to which the key is bound first.
    let statement: RowStatement
    /// The fields.
    let fields: StoredFields

    /// The table of a layout, whose key has these columns.
    init(_ db: Database, _ table: String, _ keys: [String], _ layout: Layout) throws {
        statement = try RowStatement(
            db, into: table, keys + ["lines"] + StoreLayout.columns(of: layout).map(\.name))
        fields = StoredFields(layout)
    }

    /// Binds lines and values behind the key, and writes the row.
    func finish(_ values: RowValues) throws {
        statement.bind(RowLines.text(of: values))
        let cells = values.ordered
        for index in fields.columns { statement.bind(cells.isEmpty ? nil : cells[index]?.value) }
        try statement.run()
    }
}
