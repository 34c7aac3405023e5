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

    /// The places of the columns that a format shows.
    func places(in format: OutputFormat) -> [Int] {
        columns.indices.filter { columns[$0].audience.reads(format) }
    }
}
