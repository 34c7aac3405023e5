import Loader
import Model

/// What a department published, and what each revision changed, as rows: first the document, then its differences.
struct RevisionTable {
    private(set) var table: OutputTable

    init(_ publications: [Publication], _ revisions: [Revision], _ output: OutputOptions) {
        table = OutputTable(columns: [
            .init(title: output.pick("年度", "Year"), key: "fiscal_year"),
            .init(title: output.pick("口径", "Scope"), key: "scope"),
            .init(title: output.pick("入库时间", "When"), key: "at"),
            .init(title: output.pick("变动", "Event"), key: "event"),
            .init(title: output.pick("内容", "What"), key: "label"),
            .init(title: output.pick("原值", "Before"), key: "old", isNumeric: true),
            .init(title: output.pick("新值", "After"), key: "new", isNumeric: true),
            .init(title: output.pick("原处", "Place before"), key: "old_place"),
            .init(title: output.pick("新处", "Place after"), key: "new_place"),
            .init(title: output.pick("字段", "Field"), key: "path"),
        ])
        for publication in publications {
            let own = revisions.filter {
                $0.fiscalYear == publication.fiscalYear && $0.scope == publication.scope
            }
            let first = own.first?.old
            add(
                publication, publication.firstLoadedAt, output.pick("首次公开", "first"),
                place: first == nil ? publication.path : first?.path)
            for revision in own {
                add(
                    publication, revision.new.loadedAt, output.pick("修订", "revision"),
                    place: revision.new.path)
                for difference in revision.differences { add(publication, revision, difference, output) }
                if !revision.comparesTables { addMissingTables(publication, revision, output) }
            }
        }
    }

    private mutating func add(
        _ publication: Publication, _ loadedAt: String?, _ event: String, place: String?
    ) {
        table.rows.append([
            .year(publication.fiscalYear), .text(publication.scope), .text(loadedAt), .text(event),
            .text(nil), .text(nil), .text(nil), .text(nil), .text(place), .text(nil),
        ])
    }

    /// Says that the public tables of a revision could not be compared, which is not that they are the same.
    private mutating func addMissingTables(
        _ publication: Publication, _ revision: Revision, _ output: OutputOptions
    ) {
        table.rows.append([
            .year(publication.fiscalYear), .text(publication.scope), .text(revision.new.loadedAt),
            .text(output.pick("未比较", "not compared")),
            .text(
                output.pick(
                    "公开01–09表（入库时未保存，重新入库原文件即可）",
                    "public tables (not kept when loaded; load the same files again)")),
            .text(nil), .text(nil), .text(nil), .text(nil), .text("tables"),
        ])
    }

    private mutating func add(
        _ publication: Publication, _ revision: Revision, _ difference: FieldDifference,
        _ output: OutputOptions
    ) {
        let field = difference.field
        let label = (difference.item + [output.pick(field.chinese, field.english)]).joined(separator: " · ")
        func value(_ value: FieldValue?) -> String? {
            guard let text = value?.reading(field.unit, in: output.lang) else { return nil }
            let isForReading = output.format == .table || output.format == .markdown
            return isForReading && text.count > 40 ? text.prefix(40) + "…" : text
        }
        func place(_ document: Revision.Document, _ line: Int?) -> String? {
            line.map { "\(document.path ?? "-"):\($0)" }
        }
        table.rows.append([
            .year(publication.fiscalYear), .text(publication.scope), .text(revision.new.loadedAt),
            .text(output.pick("改动", "change")), .text(label), .text(value(difference.old)),
            .text(value(difference.new)), .text(place(revision.old, difference.oldLine)),
            .text(place(revision.new, difference.newLine)), .text(difference.path),
        ])
    }
}
