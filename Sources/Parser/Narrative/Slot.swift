import Model

/// A field of one of the report's sections as the target of a value, apart from its type.
///
/// One object a field: grammars are full of them.
final class Slot: Sendable {
    /// The field.
    let definition: FieldDefinition
    /// The section it belongs to.
    let section: String
    private let store: @Sendable (inout Report, RowValues.Cell) -> Void
    private let load: @Sendable (inout Report) -> RowValues.Cell?

    init<S: Schema, Value: FieldType>(
        _ row: WritableKeyPath<Report, Row<S>> & Sendable, _ field: KeyPath<S, Field<Value>>
    ) {
        let definition = S.shared[keyPath: field].definition
        self.definition = definition
        section = S.layout.name
        let number = definition.number
        store = { report, cell in report[keyPath: row].values[number: number] = cell }
        load = { report in report[keyPath: row].values[number: number] }
    }

    /// The value the report has so far; nil where it has none.
    func cell(in report: inout Report) -> RowValues.Cell? { load(&report) }

    /// Sets the value.
    func set(_ cell: RowValues.Cell, in report: inout Report) { store(&report, cell) }

    /// The dotted path of the field.
    var path: String { "\(section).\(definition.name)" }
}
