/// A report as it stands on the page: sections, tables and figures numbered, references resolved, numbers as text.
///
/// Every format is written from it, so that all say the same.
struct PrintedReport {
    /// A table on the page.
    struct Table {
        /// `表 3`
        let name: String
        let caption: String
        let heads: [(title: String, isNumeric: Bool)]
        let rows: [[String]]
        /// How many rows the table has; more than `rows` where only some are printed.
        let total: Int
        /// Which rows are printed where there are too many.
        let excerpt: ReportTable.Excerpt
        /// The path of its data file.
        let data: String
    }

    /// A figure on the page.
    struct Figure {
        /// `图 2`
        let name: String
        let caption: String
        /// The sentence that says what to see.
        let reading: String
        /// The path of the picture.
        let picture: String
        /// The path of its data file.
        let data: String
    }

    /// A part of a section.
    enum Part {
        case paragraph(String)
        case list([String])
        case table(Table)
        case figure(Figure)
        case markdown(String)
    }

    /// A section: its heading with its number, nil for text between sections.
    struct Section {
        let id: String
        let heading: String?
        let parts: [Part]
    }

    let title: String
    let subtitle: String
    let sections: [Section]

    init(_ document: ReportDocument, _ language: ReportLanguage) {
        title = document.title
        subtitle = document.subtitle
        let names = Self.names(document, language)
        var number = 0
        sections = document.sections.map { section in
            if section.title != nil { number += 1 }
            return Section(
                id: section.id, heading: section.title.map { Self.heading(number, $0, language) },
                parts: section.blocks.compactMap { Self.part($0, names, language) })
        }
    }

    /// The names of tables and figures by the keys of references.
    private static func names(_ document: ReportDocument, _ language: ReportLanguage) -> [String: String] {
        var names: [String: String] = [:]
        var tables = 0
        var figures = 0
        for block in document.sections.flatMap(\.blocks) {
            switch block {
            case .table(let table):
                tables += 1
                names["table:\(table.id)"] = language.pick("表 \(tables)", "Table \(tables)")
            case .figure(let figure):
                figures += 1
                names["figure:\(figure.id)"] = language.pick("图 \(figures)", "Figure \(figures)")
            case .paragraph, .list, .data, .markdown: continue
            }
        }
        return names
    }

    private static func part(_ block: Block, _ names: [String: String], _ language: ReportLanguage) -> Part? {
        func resolved(_ text: String) -> String { Reference.resolve(text, names, language) }
        switch block {
        case .paragraph(let text): return .paragraph(resolved(text))
        case .list(let points): return .list(points.map(resolved))
        case .table(let table):
            let places = table.columns.indices.filter { table.columns[$0].isPrinted }
            return .table(
                Table(
                    name: names["table:\(table.id)"] ?? "", caption: table.caption,
                    heads: places.map { (table.columns[$0].title, table.columns[$0].isNumeric) },
                    rows: rows(of: table, places, language),
                    total: table.rows.count, excerpt: table.excerpt,
                    data: "data/\(table.id).csv"))
        case .figure(let figure):
            return .figure(
                Figure(
                    name: names["figure:\(figure.id)"] ?? "", caption: figure.caption,
                    reading: resolved(figure.reading), picture: "figures/\(figure.id).png",
                    data: "data/\(figure.data.id).csv"))
        case .markdown(let text): return .markdown(text)
        case .data: return nil
        }
    }

    /// The rows that fit, of the columns at `places`; where the last ones are shown too, a row of dots stands between; where
    /// runs are shown, a row behind each says how many more it has.
    private static func rows(of table: ReportTable, _ places: [Int], _ language: ReportLanguage) -> [[String]]
    {
        func printed(_ rows: some Sequence<[ReportTable.Cell]>) -> [[String]] {
            rows.map { row in places.map { row[$0].printed } }
        }
        if table.excerpt == .each, table.rows.count > ReportTable.mostRows {
            return table.runs.flatMap { run in
                let shown = printed(table.rows[run.shown])
                guard run.more > 0, let name = shown.first?.first else { return shown }
                let more = language.pick("…另有 \(run.more) 行", "… \(run.more) more")
                return shown + [[name, more] + places.dropFirst(2).map { _ in "" }]
            }
        }
        let (first, last) = table.shown
        return printed(first) + (last.isEmpty ? [] : [places.map { _ in "…" }]) + printed(last)
    }

    /// `三、标题` and `3. Title`.
    private static func heading(_ number: Int, _ title: String, _ language: ReportLanguage) -> String {
        language.pick("\(chinese(number))、\(title)", "\(number). \(title)")
    }

    /// 一 to 九十九.
    private static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number / 10
        return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[number % 10]
    }
}

extension PrintedReport.Table {
    /// What is said below a table of which only the first rows are printed; nil where it is whole. `link` is the data file's
    /// path as the format writes it.
    func remainder(_ link: String, _ language: ReportLanguage) -> String? {
        guard total > ReportTable.mostRows else { return nil }
        switch excerpt {
        case .ends:
            let half = ReportTable.mostRows / 2
            return language.pick(
                "共 \(total) 行，此处列前后各 \(half) 行，全部见 \(link)。",
                "The first and last \(half) of \(total) rows; all of them in \(link).")
        case .each:
            return language.pick(
                "共 \(total) 行，各部门只列前几行（部门多于 \(ReportTable.mostRows) 个的，只列前 \(ReportTable.mostRows) 个），全部见 \(link)。",
                "The first rows of each department (of the first \(ReportTable.mostRows) where there are more), of \(total) in all; all of them in \(link)."
            )
        case .first:
            return language.pick(
                "共 \(total) 行，此处列前 \(rows.count) 行，全部见 \(link)。",
                "The first \(rows.count) of \(total) rows; all of them in \(link).")
        }
    }
}
