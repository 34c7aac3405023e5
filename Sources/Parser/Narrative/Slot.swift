import Model

/// A field of one of the report's sections as the target of a value, apart from its type.
///
/// One object a field: grammars are full of them.
final class Slot: Sendable {
    /// The field.
    let definition: FieldDefinition
    /// The section it belongs to.
    let section: String
    /// Where the section stands in a report, in bytes: a key path would be walked for every figure.
    private let offset: Int

    init<S: Schema, Value: FieldType>(
        _ row: WritableKeyPath<Report, Row<S>> & Sendable, _ field: KeyPath<S, Field<Value>>
    ) {
        definition = S.shared[keyPath: field].definition
        section = S.layout.name
        guard let offset = MemoryLayout<Report>.offset(of: row.appending(path: \.values)) else {
            preconditionFailure("a section is stored in the report")
        }
        self.offset = offset
    }

    /// The value the report has so far; nil where it has none.
    func cell(in report: inout Report) -> RowValues.Cell? {
        withValues(of: &report) { $0[number: definition.number] }
    }

    /// Sets the value.
    func set(_ cell: RowValues.Cell, in report: inout Report) {
        withValues(of: &report) { $0[number: definition.number] = cell }
    }

    private func withValues<Result>(
        of report: inout Report, _ body: (inout RowValues) -> Result
    ) -> Result {
        withUnsafeMutablePointer(to: &report) { start in
            // `offset(of:)` gave the place of a stored `RowValues` in this very type.
            body(
                &UnsafeMutableRawPointer(start).advanced(by: offset).assumingMemoryBound(to: RowValues.self)
                    .pointee)
        }
    }

    /// The dotted path of the field.
    var path: String { "\(section).\(definition.name)" }
}
