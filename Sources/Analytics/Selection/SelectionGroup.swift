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
        func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
        let isPeer = field == FieldNames.peer
        let isMoney = isPeer ? false : try FieldNames.field(field, level: .department).isMoney
        // Projects and indicators have names of their own.
        let path = StoreLayout.column(path: "department.\(field)")?.path ?? field
        return try table(of: [], in: selection, groups: [field]).groups.map { group in
            let value = group.group.first ?? nil
            if isPeer {
                let keys = selection.peers.filter { value == nil || $0.value == value }.keys.sorted()
                let list = keys.map(quoted).joined(separator: ", ")
                let condition =
                    value == nil
                    ? "(department.key IS NULL OR department.key NOT IN (\(list)))"
                    : "department.key IN (\(list))"
                return SelectionGroup(value: value, condition: condition)
            }
            guard let value else { return SelectionGroup(value: nil, condition: "\(path) IS NULL") }
            return SelectionGroup(
                value: value,
                condition: isMoney ? "\(path) = \(value)" : "CAST(\(path) AS TEXT) = \(quoted(value))")
        }
    }
}
