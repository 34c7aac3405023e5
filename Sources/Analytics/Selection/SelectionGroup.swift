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
        let column = try FieldNames.groupingColumn(field)
        func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
        return try table(of: [], in: selection, groups: [field]).groups.map { group in
            let value = group.group.first ?? nil
            if field == FieldNames.peer {
                let keys = selection.peers.filter { value == nil || $0.value == value }.keys.sorted()
                let list = keys.map(quoted).joined(separator: ", ")
                let condition =
                    value == nil
                    ? "(department_key IS NULL OR department_key NOT IN (\(list)))"
                    : "department_key IN (\(list))"
                return SelectionGroup(value: value, condition: condition)
            }
            guard let value else { return SelectionGroup(value: nil, condition: "\(column) IS NULL") }
            return SelectionGroup(value: value, condition: "CAST(\(column) AS TEXT) = \(quoted(value))")
        }
    }
}
