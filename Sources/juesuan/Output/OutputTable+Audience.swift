extension OutputTable {
    /// Who reads a column.
    enum Audience {
        /// Everyone.
        case everyone
        /// People: tables for reading, where programs have it in columns of numbers.
        case readers
        /// Programs: CSV and JSON, where a table for reading says it elsewhere.
        case programs

        fileprivate func reads(_ format: OutputFormat) -> Bool {
            switch format {
            case .table, .markdown: self == .everyone || self == .readers
            case .csv, .json, .jsonl: self != .readers
            }
        }
    }

    /// The columns that a format shows.
    func shown(in format: OutputFormat) -> OutputTable {
        let places = columns.indices.filter { columns[$0].audience.reads(format) }
        guard places.count < columns.count else { return self }
        var table = OutputTable(columns: places.map { columns[$0] })
        table.rows = rows.map { row in places.map { row[$0] } }
        return table
    }
}
