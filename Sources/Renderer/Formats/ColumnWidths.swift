/// How wide the columns of a table are on a page of A4, in digits of the table's type; a Chinese sign is two wide.
///
/// Every column has room for what cannot be broken, a number, a year or a day, and the rest goes to those with long text and headings,
/// which wrap. Where all of that is wider than the page, columns keep the proportion.
struct ColumnWidths {
    /// The width of each column.
    let widths: [Double]

    /// How many digits of eight and a half points, half as wide as high, stand beside each other between the margins.
    static let page = 112.0
    /// The room on both sides of a cell.
    private static let padding = 2.0
    /// Up to how wide a text is wanted on one line.
    private static let widest = 40.0
    /// On how many lines a heading may stand.
    private static let headLines = 3.0

    init(of table: PrintedReport.Table) {
        let columns = table.heads.enumerated().map { column, head in
            let cells = table.rows.map { $0[column] }
            let longest = Double(cells.map(Self.width).max() ?? 0)
            let whole = Double((cells + [head.title]).map(Self.unbroken).max() ?? 0)
            let least = max(4, head.isNumeric ? max(longest, whole) : min(whole, Self.widest))
            let heading = Double(Self.width(head.title)) / Self.headLines
            let wanted = max(least, min(longest, Self.widest), heading)
            return (least: least + Self.padding, wanted: wanted + Self.padding)
        }
        let least = columns.reduce(0) { $0 + $1.least }
        let wanted = columns.reduce(0) { $0 + $1.wanted }
        if wanted <= Self.page {
            widths = columns.map { $0.wanted * Self.page / max(1, wanted) }
        } else if least < Self.page {
            let share = (Self.page - least) / (wanted - least)
            widths = columns.map { $0.least + ($0.wanted - $0.least) * share }
        } else {
            widths = columns.map { $0.least * Self.page / least }
        }
    }

    /// How wide a text is on one line.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    /// How wide the longest part is within which no line ends: Chinese signs and spaces end one.
    private static func unbroken(_ text: String) -> Int {
        text.unicodeScalars.split { isWide($0) || $0 == " " }.map(\.count).max() ?? 0
    }

    private static func isWide(_ sign: Unicode.Scalar) -> Bool { sign.value >= 0x2E80 }
}
