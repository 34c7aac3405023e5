/// What two documents of one department and year print differently in their public tables (公开01–09表).
///
/// ```
/// tables[1].rows[12].values[0]   收入决算表 · 2080501 行政单位离退休 · 本年收入合计   3.14 → 3.15
/// tables[7]                      政府性基金预算财政拨款收入支出决算表 · 行数           4 → —
/// ```
/// Tables are brought together by their kind, rows by side, code and name, amounts by the heads of their columns. Of a row that
/// only one document has, the amounts are told; of a table that only one has, how many rows it has.
struct TableDifferences {
    /// The differences, in the order of the later document, what is gone last.
    private(set) var differences: [FieldDifference] = []

    /// Compares the tables of an earlier and of a later document.
    init(from old: [AccountTable], to new: [AccountTable]) {
        let names = (Self.names(of: old), Self.names(of: new))
        for pair in RowPairs(names.0, names.1).pairs {
            let name = (pair.new.map { names.1[$0] } ?? pair.old.map { names.0[$0] }) ?? "—"
            compare(
                pair.old.map { old[$0] }, pair.new.map { new[$0] }, path: "tables[\(pair.place)]", name: name)
        }
    }

    /// What the tables are called: the second of a kind is the second.
    private static func names(of tables: [AccountTable]) -> [String] {
        var seen: [AccountTable.Kind: Int] = [:]
        return tables.map { table in
            let count = seen[table.kind, default: 0] + 1
            seen[table.kind] = count
            return count == 1 ? table.kind.chinese : "\(table.kind.chinese)（\(count)）"
        }
    }

    private mutating func compare(
        _ old: AccountTable?, _ new: AccountTable?, path: String, name: String
    ) {
        guard let old, let new else {
            return add(
                path, [name], .rowCount, (old?.lines.count).map { .count($0) }, old?.span,
                (new?.lines.count).map { .count($0) }, new?.span)
        }
        for pair in RowPairs(old.lines.map(Self.oldNames), new.lines.map(Self.newNames)).pairs {
            let before = pair.old.map { old.lines[$0] }
            let after = pair.new.map { new.lines[$0] }
            guard before != after, let line = after ?? before else { continue }
            let item = [name] + Self.item(line)
            let path = "\(path).rows[\(pair.place)]"
            if before == nil || after == nil {
                compareAlone(before, old, after, new, path, item)
            } else {
                compareNames(before, after, path, item)
                compareAmounts(before, old, after, new, path, item)
            }
        }
    }

    /// Side, code and name, of several alike first those with the same amounts; a code whose name was changed; a name that
    /// only one of the documents has a code for.
    private static func oldNames(_ line: AccountTable.Line) -> [String?] {
        let side = line.side?.rawValue ?? ""
        let name = "\(side)|\(line.name)"
        let whole = "\(side)|\(line.code ?? "")|\(line.name)"
        let amounts = line.amounts.map { $0.map { String($0.fen) } ?? "" }.joined(separator: "|")
        return [
            "\(whole)|\(amounts)", whole, line.code.map { "\(side)|\($0)" }, line.code == nil ? name : nil,
            line.code == nil ? nil : name,
        ]
    }

    private static func newNames(_ line: AccountTable.Line) -> [String?] {
        var names = oldNames(line)
        names.swapAt(3, 4)
        return names
    }

    /// What a row is called: `["2080501 行政单位离退休"]`, of a two-sided table `["收入", "四、上级补助收入"]`.
    private static func item(_ line: AccountTable.Line) -> [String] {
        let name = [line.code, line.name.isEmpty ? nil : line.name].compactMap(\.self).joined(separator: " ")
        let side: String? =
            switch line.side {
            case .income: "收入"
            case .expenditure: "支出"
            case nil: nil
            }
        return [side, name.isEmpty ? "—" : name].compactMap(\.self)
    }

    private mutating func compareNames(
        _ old: AccountTable.Line?, _ new: AccountTable.Line?, _ path: String, _ item: [String]
    ) {
        if old?.code != new?.code {
            add(
                "\(path).code", item, .code, (old?.code).map { .text($0) }, old?.span,
                (new?.code).map { .text($0) }, new?.span)
        }
        if old?.name != new?.name {
            add(
                "\(path).name", item, .name, (old?.name).map { .text($0) }, old?.span,
                (new?.name).map { .text($0) }, new?.span)
        }
    }

    /// A row that only one document has.
    private mutating func compareAlone(
        _ old: AccountTable.Line?, _ before: AccountTable, _ new: AccountTable.Line?, _ after: AccountTable,
        _ path: String, _ item: [String]
    ) {
        let count = differences.count
        compareAmounts(old, before, new, after, path, item)
        // A row without amounts is told by its name.
        if differences.count == count { compareNames(old, new, path, item) }
    }

    private mutating func compareAmounts(
        _ old: AccountTable.Line?, _ before: AccountTable, _ new: AccountTable.Line?, _ after: AccountTable,
        _ path: String, _ item: [String]
    ) {
        let heads = (old.map(before.heads) ?? [], new.map(after.heads) ?? [])
        for pair in Self.columns(heads.0, heads.1) {
            let amounts = (pair.old.flatMap { old?.amounts[$0] }, pair.new.flatMap { new?.amounts[$0] })
            guard amounts.0 != amounts.1 else { continue }
            let head = (pair.new.map { heads.1[$0] } ?? pair.old.map { heads.0[$0] }) ?? ""
            let isOnly = max(heads.0.count, heads.1.count) == 1
            add(
                "\(path).values[\(pair.place)]", item,
                .amount(under: head, place: pair.place, isOnly: isOnly),
                amounts.0.map { .money($0) }, old?.span, amounts.1.map { .money($0) }, new?.span)
        }
    }

    /// The columns of two rows by their heads; as many columns whose heads are worded otherwise are the same in their order.
    private static func columns(_ old: [String], _ new: [String]) -> [(old: Int?, new: Int?, place: Int)] {
        if old == new { return new.indices.map { ($0, $0, $0) } }
        let pairs = RowPairs(old, new).pairs
        var gone = pairs.filter { $0.new == nil }.map(\.old)
        guard old.count == new.count else { return pairs }
        return pairs.compactMap { pair in
            if pair.new == nil { return nil }
            return pair.old == nil ? (gone.removeFirst(), pair.new, pair.place) : pair
        }
    }

    private mutating func add(
        _ path: String, _ item: [String], _ field: FieldDefinition, _ old: FieldValue?,
        _ oldPlace: SourceSpan?,
        _ new: FieldValue?, _ newPlace: SourceSpan?
    ) {
        /// A report that was read from JSON without lines has none.
        func line(_ place: SourceSpan?) -> Int? { place.flatMap { $0.line > 0 ? $0.line : nil } }
        differences.append(
            FieldDifference(
                path: path, item: item, field: field, old: old, oldLine: line(oldPlace), new: new,
                newLine: line(newPlace)))
    }
}

extension FieldDefinition {
    /// How many rows a table has.
    fileprivate static let rowCount = ofTable("rows", "行数", "Rows", .count)
    /// The code of a row.
    fileprivate static let code = ofTable("code", "科目编码", "Code", .text)
    /// The name of a row.
    fileprivate static let name = ofTable("name", "科目名称", "Name", .text)

    /// An amount under a head, which both languages say as printed; the column's number where no head could be read.
    fileprivate static func amount(under head: String, place: Int, isOnly: Bool) -> FieldDefinition {
        if !head.isEmpty { return ofTable("values", head, head, .money) }
        if isOnly { return ofTable("values", "金额", "Amount", .money) }
        return ofTable("values", "第\(place + 1)栏", "Column \(place + 1)", .money)
    }

    /// What is no field of the catalogue has no number in it.
    private static func ofTable(
        _ name: String, _ chinese: String, _ english: String, _ kind: FieldKind
    ) -> FieldDefinition {
        FieldDefinition(
            name: name, chinese: chinese, english: english, kind: kind, unit: kind.unit, isProse: false,
            number: -1)
    }
}
