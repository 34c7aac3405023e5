/// A field whose value is another in a later document of the same department and year.
public struct FieldDifference: Hashable, Sendable {
    /// The dotted path, as provenance writes it: `three_public.total`, `general_budget.classes[2].amount`, of a public table as
    /// JSON has it, `tables[1].rows[12].values[0]`; that of the later document where both have the row.
    public let path: String
    /// The names of the row of a list that it belongs to, outermost first: `["教育支出"]`, `["维修", "年度资金总额"]`,
    /// `["收入决算表", "2050101 行政运行"]`; empty for a field of a section, `—` for a row without a name.
    public let item: [String]
    /// The field: labels, kind, unit; of an amount in a public table the head of its column as printed, which is no field of the
    /// catalogue.
    public let field: FieldDefinition
    /// The value before; nil where the earlier document does not state it.
    public let old: FieldValue?
    /// The line on which it stood in the earlier document; nil where it stands nowhere.
    public let oldLine: Int?
    /// The value after; nil where the later document does not state it.
    public let new: FieldValue?
    /// The line on which it stands in the later document; nil where it stands nowhere.
    public let newLine: Int?

    /// Whether it is one of a public table (公开01–09表).
    public var isOfPublicTable: Bool { path.hasPrefix("tables[") }
}
