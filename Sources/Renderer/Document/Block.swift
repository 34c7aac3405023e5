/// A part of a section.
enum Block {
    /// Running text. References of `Reference` in it become numbers when the report is printed.
    case paragraph(String)
    /// Points, one a line.
    case list([String])
    /// A table.
    case table(ReportTable)
    /// A figure.
    case figure(ReportFigure)
    /// A table too long to print, written as a data file only.
    case data(ReportTable)
    /// Text of the reader's own template, in Markdown.
    case markdown(String)
}

/// A section of a report.
struct ReportSection {
    /// The key in `report.json`, and the name by which it is chosen.
    let id: String
    /// The heading; nil for text between sections, which has no number.
    let title: String?
    var blocks: [Block]

    init(id: String, title: String?, blocks: [Block]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }

    /// Whether there is nothing to say.
    var isEmpty: Bool { blocks.isEmpty }

    /// The figures, in order.
    var figures: [ReportFigure] {
        blocks.compactMap { block in if case .figure(let figure) = block { figure } else { nil } }
    }

    /// The tables that have a data file, in order, with those behind figures.
    var dataTables: [ReportTable] {
        blocks.compactMap { block in
            switch block {
            case .table(let table), .data(let table): table
            case .figure(let figure): figure.data
            case .paragraph, .list, .markdown: nil
            }
        }
    }
}

/// A whole report before it is written.
struct ReportDocument {
    let title: String
    /// What stands below the title: the years, the days, a remark.
    let subtitle: String
    let sections: [ReportSection]
    /// Every number of the running text.
    let facts: FactBook
}
