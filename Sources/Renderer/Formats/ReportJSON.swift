import Model

/// Writes every number of a report as JSON: those of the text as `facts`, those of tables and figures as rows. Of a table of
/// thousands only the rows on the page are there, with the name of the data file that has all.
enum ReportJSON {
    static func bytes(_ document: ReportDocument, files: [String]) -> [UInt8] {
        var json = JSONWriter(isPretty: true)
        json.object { json in
            json.string("schema", "juesuan.comparison/1")
            json.string("title", document.title)
            json.array("files") { json in files.forEach { json.string(nil, $0) } }
            json.array("facts") { json in
                for fact in document.facts.facts { write(fact, to: &json) }
            }
            json.array("sections") { json in
                for section in document.sections where section.title != nil { write(section, to: &json) }
            }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ fact: FactBook.Fact, to json: inout JSONWriter) {
        json.object { json in
            json.string("id", fact.id)
            json.number("value", fact.value)
            if !fact.unit.isEmpty { json.string("unit", fact.unit) }
            json.string("printed", fact.printed)
        }
    }

    private static func write(_ section: ReportSection, to json: inout JSONWriter) {
        json.object { json in
            json.string("id", section.id)
            json.string("title", section.title ?? "")
            json.array("tables") { json in
                for block in section.blocks {
                    switch block {
                    case .table(let table), .data(let table): write(table, figure: nil, to: &json)
                    case .figure(let figure): write(figure.data, figure: figure, to: &json)
                    case .paragraph, .list, .markdown: continue
                    }
                }
            }
        }
    }

    private static func write(_ table: ReportTable, figure: ReportFigure?, to json: inout JSONWriter) {
        json.object { json in
            json.string("id", table.id)
            json.string("caption", figure?.caption ?? table.caption)
            if let figure { json.string("figure", "figures/\(figure.id).png") }
            let isLong = table.rows.count > ReportTable.mostRowsInJSON
            if isLong {
                json.integer("rows_total", table.rows.count)
                json.string("rows_file", "data/\(table.id).csv")
            }
            let (first, last) = isLong ? table.shown : (Array(table.rows), [])
            json.array("rows") { json in
                for row in first + last {
                    json.object { json in
                        for (column, cell) in zip(table.columns, row) {
                            switch cell {
                            case .text(let text): json.string(column.key, text)
                            case .year(let year): json.number(column.key, year.map(Double.init))
                            case .number(let value, _), .change(let value, _): json.number(column.key, value)
                            }
                        }
                    }
                }
            }
        }
    }
}
