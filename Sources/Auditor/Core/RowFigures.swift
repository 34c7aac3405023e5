import Model

/// Typed access to the row of a list, with the path of its values.
struct RowFigures {
    let values: RowValues
    let place: Place

    init(_ values: RowValues, _ place: Place) {
        self.values = values
        self.place = place
    }

    /// A stated value of the row; nil where it is absent.
    func figure<Value: FieldType>(_ field: Field<Value>) -> Figure<Value>? {
        guard let cell = values[field.definition], let value = Value(cell.value) else { return nil }
        return Figure(
            value: value, place: place, definition: field.definition, line: cell.span?.line)
    }
}

extension Figure {
    /// The same value under a name that says more than its column does.
    func named(_ chinese: String, _ english: String) -> Figure {
        Figure(
            value: value, place: place, definition: definition.renamed(chinese, english), line: line)
    }
}
