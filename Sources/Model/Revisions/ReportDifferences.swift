/// What two documents of one department and year state differently.
///
/// Rows of lists are brought together by their names, not by their places, so that a row that was put in before them
/// makes no difference. Of a row that only one of them has, the amounts and the points are told (or its first value), not its parts;
/// of a public table that only one has, how many rows it has. The file itself is not compared.
public struct ReportDifferences: Hashable, Sendable {
    /// The differences, in the order of the catalogue, rows in the order of the later document, rows that are gone last; those
    /// of the public tables behind all others.
    public private(set) var differences: [FieldDifference] = []
    /// Whether the public tables were compared, which they are where those of both documents are known.
    public let comparesTables: Bool

    /// Compares an earlier and a later document.
    public init(from old: Report, to new: Report) {
        comparesTables = old.tablesAreKnown && new.tablesAreKnown
        for section in Report.sections where section.layout.name != SourceFields.layout.name {
            let (before, after) = (section.values(of: old), section.values(of: new))
            compare(before, after, path: section.layout.name, item: [])
            if section.layout.name == GeneralBudgetFields.layout.name {
                compareRows(
                    old.classes.map(\.values), new.classes.map(\.values), path: "general_budget.classes",
                    item: []
                ) { $0[ClassFields.shared.class.definition] }
            }
            for list in Report.itemLists where list.section == section.layout.name {
                compareItems(old[keyPath: list.path], new[keyPath: list.path], "\(list.section).items")
            }
        }
        if old.overallEvaluation != nil || new.overallEvaluation != nil {
            let name = [old, new].compactMap(\.overallEvaluation?.name).last ?? "—"
            compare(old.overallEvaluation, new.overallEvaluation, path: "performance.overall", item: [name])
        }
        let names = (old.projects.map { $0.name ?? "" }, new.projects.map { $0.name ?? "" })
        for pair in RowPairs(names.0, names.1).pairs {
            let name = (pair.new.map { names.1[$0] } ?? pair.old.map { names.0[$0] }) ?? ""
            compare(
                pair.old.map { old.projects[$0] }, pair.new.map { new.projects[$0] },
                path: "performance.projects[\(pair.place)]", item: [name.isEmpty ? "—" : name])
        }
        if comparesTables { differences += TableDifferences(from: old.tables, to: new.tables).differences }
    }

    private mutating func compareItems(
        _ old: [Row<ItemFields>], _ new: [Row<ItemFields>], _ path: String
    ) {
        compareRows(old.map(\.values), new.map(\.values), path: path, item: []) { row in
            let fields = ItemFields.shared
            return row[fields.item.definition] ?? row[fields.section.definition]
                ?? row[fields.class.definition] ?? row[fields.code.definition]
        }
    }

    private mutating func compare(_ old: Evaluation?, _ new: Evaluation?, path: String, item: [String]) {
        let nothing = Evaluation()
        guard let old, let new else {
            let (before, after) = (old ?? nothing, new ?? nothing)
            return compareAlone(before.fields.values, after.fields.values, path: path, item: item)
        }
        compare(old.fields.values, new.fields.values, path: path, item: item)
        compareRows(old.funds.map(\.values), new.funds.map(\.values), path: "\(path).funds", item: item) {
            $0[FundFields.shared.source.definition]
        }
        compareRows(
            old.indicators.map(\.values), new.indicators.map(\.values), path: "\(path).indicators", item: item
        ) { $0[IndicatorFields.shared.level3.definition] }
    }

    private mutating func compareRows(
        _ old: [RowValues], _ new: [RowValues], path: String, item: [String],
        name: (RowValues) -> RowValues.Cell?
    ) {
        func text(_ row: RowValues) -> String {
            guard case .text(let text)? = name(row)?.value else { return "" }
            return text
        }
        for pair in RowPairs(old.map(text), new.map(text)).pairs {
            guard let layout = (old.first ?? new.first)?.layout else { return }
            let before = pair.old.map { old[$0] }
            let after = pair.new.map { new[$0] }
            let called = [after, before].compactMap(\.self).first.map(text) ?? ""
            let rows = (before ?? RowValues(layout: layout), after ?? RowValues(layout: layout))
            let place = "\(path)[\(pair.place)]"
            let names = item + [called.isEmpty ? "—" : called]
            if before == nil || after == nil {
                compareAlone(rows.0, rows.1, path: place, item: names)
            } else {
                compare(rows.0, rows.1, path: place, item: names)
            }
        }
    }

    /// A row that only one document has.
    private mutating func compareAlone(_ old: RowValues, _ new: RowValues, path: String, item: [String]) {
        compare(old, new, path: path, item: item) { $0.kind == .money || $0.kind == .points }
        if old.isEmpty && new.isEmpty { return }
        guard !differences.contains(where: { $0.path.hasPrefix("\(path).") }) else { return }
        // A row without amounts is told by its first value.
        guard let first = (old.isEmpty ? new : old).stated.first?.definition else { return }
        compare(old, new, path: path, item: item) { $0 == first }
    }

    private mutating func compare(
        _ old: RowValues, _ new: RowValues, path: String, item: [String],
        where isCompared: (FieldDefinition) -> Bool = { _ in true }
    ) {
        for field in new.layout.fields where isCompared(field) {
            let (before, after) = (old[field], new[field])
            guard before?.value != after?.value else { continue }
            differences.append(
                FieldDifference(
                    path: "\(path).\(field.name)", item: item, field: field, old: before?.value,
                    oldLine: before?.span?.line, new: after?.value, newLine: after?.span?.line))
        }
    }
}
