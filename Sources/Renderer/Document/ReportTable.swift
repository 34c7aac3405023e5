/// A table of a report: what it shows and the values behind it.
struct ReportTable: Sendable {
    /// A column.
    struct Column: Sendable {
        /// The heading.
        let title: String
        /// The key in JSON and the heading in CSV.
        let key: String
        /// Whether its cells are numbers, set flush right.
        let isNumeric: Bool
        /// Whether it is printed; what is not stands in the data file only.
        var isPrinted = true

        static func text(_ title: String, key: String) -> Column {
            Column(title: title, key: key, isNumeric: false)
        }
        static func number(_ title: String, key: String) -> Column {
            Column(title: title, key: key, isNumeric: true)
        }
        /// A column of the data file alone, for which the page has no room.
        static func data(_ title: String, key: String, isNumeric: Bool = false) -> Column {
            Column(title: title, key: key, isNumeric: isNumeric, isPrinted: false)
        }
    }

    /// A cell.
    enum Cell: Sendable {
        /// Text.
        case text(String)
        /// A year, a number without separators; nil is missing.
        case year(Int?)
        /// A number with its decimals; nil is missing, which is not zero.
        case number(Double?, decimals: Int)
        /// A difference, printed with its sign; nil is missing.
        case change(Double?, decimals: Int)

        static func count(_ value: Int?) -> Cell { .number(value.map(Double.init), decimals: 0) }

        /// As it is printed; “—” where it is missing.
        var printed: String {
            switch self {
            case .text(let text): text.isEmpty ? NumberText.missing : text
            case .year(let year): year.map(String.init) ?? NumberText.missing
            case .number(let value, let decimals): NumberText.string(value, decimals: decimals)
            case .change(let value, let decimals): NumberText.change(value, decimals: decimals)
            }
        }
    }

    /// How many rows of a long table stand on the page; all of them stand in the data file.
    static let mostRows = 30

    /// Which rows of a long table stand on the page.
    enum Excerpt: Sendable {
        /// The first ones.
        case first
        /// The first and the last ones, of rows in the order of a value.
        case ends
        /// The first ones of each run of rows that have one value in the first column, and how many more each has.
        case each
    }

    /// The name of its data file and its key in `report.json`.
    let id: String
    /// The caption.
    let caption: String
    let columns: [Column]
    /// The rows, each with a cell a column.
    let rows: ReportRows
    /// Which rows are printed where there are too many.
    let excerpt: Excerpt

    init(id: String, caption: String, columns: [Column], rows: ReportRows, excerpt: Excerpt = .first) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.excerpt = excerpt
    }

    init(id: String, caption: String, columns: [Column], rows: [[Cell]], excerpt: Excerpt = .first) {
        self.init(id: id, caption: caption, columns: columns, rows: ReportRows(rows), excerpt: excerpt)
    }

    /// The rows that stand on the page: all of them where they fit, else the first or both ends, or the first ones of each run.
    var shown: (first: [[Cell]], last: [[Cell]]) {
        guard rows.count > Self.mostRows else { return (Array(rows), []) }
        switch excerpt {
        case .first: return (Array(rows.prefix(Self.mostRows)), [])
        case .each: return (runs.flatMap { rows[$0.shown] }, [])
        case .ends: return (Array(rows.prefix(Self.mostRows / 2)), Array(rows.suffix(Self.mostRows / 2)))
        }
    }

    /// The runs of rows that have one value in the first column: which of their rows stand on the page, and how many do not.
    /// Every run has the same share of the page; what short ones leave goes to the others in their order.
    var runs: [(shown: Range<Int>, more: Int)] {
        var bounds: [Range<Int>] = []
        for index in rows.indices {
            if let last = bounds.last, rows[last.lowerBound].first?.printed == rows[index].first?.printed {
                bounds[bounds.count - 1] = last.lowerBound..<index + 1
            } else {
                bounds.append(index..<index + 1)
            }
        }
        bounds = Array(bounds.prefix(Self.mostRows))
        let share = Self.mostRows / max(1, bounds.count)
        var left = Self.mostRows - bounds.reduce(0) { $0 + min($1.count, share) }
        return bounds.map { run in
            let extra = min(left, max(0, run.count - share))
            left -= extra
            let count = min(run.count, share) + extra
            return (run.lowerBound..<run.lowerBound + count, run.count - count)
        }
    }

    /// Up to how many rows of a table stand in `report.json`; of longer ones only those on the page do, all in the data file.
    static let mostRowsInJSON = 2_000
}
