/// A piece of a document before it is laid out.
enum Block {
    /// The title, in parts that may stand on lines of their own.
    case title([String])
    /// A title of a part or a section.
    case heading(String)
    /// A line of the table of contents.
    case entry(String)
    /// A sentence or several, which a page may cut.
    case paragraph(String)
    /// A line that stays whole.
    case line(String)
    /// The list of subordinate units.
    case units([String])
    /// A self-evaluation form: its title and its rows.
    case form(title: String, rows: [FormRow])
}

/// A row of a form: cells from left to right.
struct FormRow {
    /// A cell, which may span several columns.
    struct Cell {
        var text: String
        var width = 1
    }

    var cells: [Cell]
    /// Whether it is an indicator: only those are cut by pages.
    var isIndicator = false

    init(_ cells: [Cell], isIndicator: Bool = false) {
        self.cells = cells
        self.isIndicator = isIndicator
    }

    init(_ texts: [String], isIndicator: Bool = false) {
        self.init(texts.map { Cell(text: $0) }, isIndicator: isIndicator)
    }

    /// One text a column; the further columns of a wide cell are empty.
    var columns: [String] { cells.flatMap { [$0.text] + Array(repeating: "", count: $0.width - 1) } }
}
