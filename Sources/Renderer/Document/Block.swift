/// A part of a section.
enum Block {
    /// Running text.
    case paragraph(String)
    /// Points, one a line.
    case list([String])
    /// A table.
    case table(ReportTable)
    /// A figure.
    case figure(ReportFigure)
    /// A table too long to print, written as a data file only.
    case data(ReportTable)
}

/// A section of a report.
struct ReportSection {
    /// The key in `report.json`.
    let id: String
    /// The heading.
    let title: String
    var blocks: [Block]

    /// Whether there is nothing to say.
    var isEmpty: Bool { blocks.isEmpty }
}

/// A whole report before it is written.
struct ReportDocument {
    let title: String
    let subtitle: String
    let sections: [ReportSection]
    /// Every number of the running text.
    let facts: FactBook
}
