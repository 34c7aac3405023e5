import Model

/// A row of an account table that states a field.
public struct TableOrigin: Hashable, Sendable {
    /// How the row bears on the field's value.
    public enum Bearing: String, Hashable, Sendable {
        /// The value comes from it.
        case source
        /// It states the same value.
        case agrees
        /// It states another value.
        case differs
        /// Its table does not add up as read, and fills no fields.
        case unused
    }

    /// The table.
    public let table: AccountTable.Kind
    /// The row's name as printed.
    public let row: String
    /// What it states.
    public let value: FieldValue
    /// Where it stands.
    public let span: SourceSpan
    /// How it bears on the field's value.
    public let bearing: Bearing

    /// The rows of a report's account tables that state a field, in document order.
    ///
    /// `TableOrigin.all(of: "three_public.total", in: report)` has the column 合计 of 公开07表.
    public static func all(of path: String, in report: Report) -> [TableOrigin] {
        let known = report.cell(of: path)
        var seen: Set<AccountTable.Kind> = []
        return report.tables.flatMap { table -> [TableOrigin] in
            let isUsed = seen.insert(table.kind).inserted && AccountTableValues.addsUp(table)
            return AccountTableValues.values(of: table).filter { $0.slot.path == path }.map { value in
                let rows = table.lines.filter { $0.span == value.span }
                let row = rows.first { $0.amounts.contains { $0?.fieldValue == value.value } } ?? rows.first
                let isSame = known.map { AccountTableValues.agree($0.value, value.value) } ?? false
                // The rows of parsed JSON know their lines only.
                let isSource =
                    isSame
                    && (report.text.isWhole
                        ? known?.span == value.span : known?.span?.line == value.span.line)
                let bearing: Bearing =
                    !isUsed ? .unused : isSource ? .source : isSame ? .agrees : .differs
                return TableOrigin(
                    table: table.kind, row: row?.name ?? "", value: value.value, span: value.span,
                    bearing: bearing)
            }
        }
    }
}
