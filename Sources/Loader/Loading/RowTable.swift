import GRDB
import Model

/// The fields of a layout as the store keeps them: those with columns of their own, and prose.
struct StoredFields {
    /// The indices of the fields with columns, in the order of the columns.
    let columns: [Int]
    /// The fields of prose.
    let prose: [Prose]

    /// A field of prose.
    struct Prose {
        /// Its index in the layout.
        let index: Int
        /// Its name with its layout's before it, `indicators.basis`.
        let field: String
        /// What ends the key of a JSON object behind the path of the row, and begins the text: `.basis":"`.
        let ending: [UInt8]
    }

    /// The fields of a layout.
    init(_ layout: Layout) {
        columns = layout.fields.indices.filter { !layout.fields[$0].isProse }
        prose = layout.fields.enumerated().filter { $0.element.isProse }.map { index, field in
            Prose(
                index: index, field: "\(layout.name).\(field.name)",
                ending: Array(".\(field.name)\":\"".utf8))
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
    init(_ db: Database, _ table: String, _ keys: [String], _ layout: Layout, batch: Int = RowStatement.many)
    {
        statement = RowStatement(
            db, into: table, keys + ["lines"] + StoreLayout.columns(of: layout).map(\.name), batch: batch)
        fields = StoredFields(layout)
    }

    /// Binds lines and values behind the key, and writes the row.
    func finish(_ values: RowValues) throws {
        statement.bind(linesOf: values)
        for index in fields.columns { statement.bind(values.cell(index)?.value) }
        try statement.run()
    }
}
