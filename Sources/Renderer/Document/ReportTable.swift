/// A table of a report: what it shows and the values behind it.
struct ReportTable {
    /// A column.
    struct Column {
        /// The heading.
        let title: String
        /// The key in JSON and the heading in CSV.
        let key: String
        /// Whether its cells are numbers, set flush right.
        let isNumeric: Bool

        static func text(_ title: String, key: String) -> Column {
            Column(title: title, key: key, isNumeric: false)
        }
        static func number(_ title: String, key: String) -> Column {
            Column(title: title, key: key, isNumeric: true)
        }
    }

    /// A cell.
    enum Cell {
        /// Text.
        case text(String)
        /// A year, a number without separators; nil is missing.
        case year(Int?)
        /// A number with its decimals; nil is missing, which is not zero.
        case number(Double?, decimals: Int)

        static func count(_ value: Int?) -> Cell { .number(value.map(Double.init), decimals: 0) }
    }

    /// The name of its data file and its key in `report.json`.
    let id: String
    /// The caption.
    let caption: String
    let columns: [Column]
    /// The rows, each with a cell a column.
    let rows: [[Cell]]
}
