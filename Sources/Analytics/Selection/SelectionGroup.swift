import Loader

/// The documents of a selection that share the value of a field.
public struct SelectionGroup: Hashable, Sendable {
    /// The value; nil for documents that do not state it.
    public let value: String?
    /// The condition that selects them.
    public let condition: String
}

extension Analysis {
    /// The groups that a field divides a selection into, in the order of `--by`.
    ///
    /// - Throws: `.unknownField` for a name that is no field, and as `table`.
    public func groups(of field: String, in selection: Selection) throws(AnalyticsError) -> [SelectionGroup] {
        let isMoney = try FieldNames.field(field, level: .department).isMoney
        // Projects and indicators have names of their own.
        let path = StoreLayout.column(path: "department.\(field)")?.path ?? field
        return try table(of: [], in: selection, groups: [field]).groups.map { group in
            guard let value = group.group.first ?? nil else {
                return SelectionGroup(value: nil, condition: "\(path) IS NULL")
            }
            let text = value.replacing("'", with: "''")
            return SelectionGroup(
                value: value,
                condition: isMoney ? "\(path) = \(value)" : "CAST(\(path) AS TEXT) = '\(text)'")
        }
    }
}
