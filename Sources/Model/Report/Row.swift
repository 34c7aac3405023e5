/// Values of the fields of one layout, each with the place it was read from. Absent values are nil.
public struct RowValues: Hashable, Sendable {
    /// A value and where it stood.
    public struct Cell: Hashable, Sendable {
        /// The value.
        public var value: FieldValue
        /// Where it stood; nil for values that stand nowhere, such as the file's size.
        public var span: SourceSpan?

        /// Makes a cell.
        public init(value: FieldValue, span: SourceSpan? = nil) {
            self.value = value
            self.span = span
        }
    }

    /// The fields.
    public let layout: Layout
    /// A cell a field, in the order of the layout; none at all where no field has a value.
    @usableFromInline private(set) var cells: ContiguousArray<Cell?> = []

    /// A row without values.
    public init(layout: Layout) { self.layout = layout }

    /// Whether no field has a value.
    public var isEmpty: Bool { cells.allSatisfy { $0 == nil } }

    /// The value of a field of the layout and its place; nil where it is absent.
    public subscript(_ definition: FieldDefinition) -> Cell? {
        get { self[number: definition.number] }
        set { self[number: definition.number] = newValue }
    }

    /// The same by the field's number: the definition need not be copied.
    @usableFromInline
    package subscript(number number: Int) -> Cell? {
        get {
            let index = number - layout.base
            return cells.indices.contains(index) ? cells[index] : nil
        }
        set {
            let index = number - layout.base
            guard layout.fields.indices.contains(index) else { return }
            if cells.isEmpty {
                guard newValue != nil else { return }
                cells = ContiguousArray(repeating: nil, count: layout.fields.count)
            }
            cells[index] = newValue
        }
    }

    /// The value of a field by its number and the line it stood on, without a copy of the cell; nil where it is absent or
    /// of another type.
    @inlinable
    package func stated<Value: FieldType>(
        number: Int, as type: Value.Type = Value.self
    ) -> (value: Value, line: Int?)? {
        let index = number - layout.base
        guard index >= 0, index < cells.count, let cell = cells[index], let value = Value(cell.value) else {
            return nil
        }
        return (value, cell.span?.line)
    }

    /// A cell for each field of the layout, in its order; empty where no field has a value.
    public var ordered: ContiguousArray<Cell?> { cells }

    /// The cell of the field at a place in the layout; nil where it has no value.
    package func cell(_ index: Int) -> Cell? { cells.isEmpty ? nil : cells[index] }

    /// Calls `body` with the place in the layout and the cell of every field that has a value.
    package func forEachStated(_ body: (_ index: Int, _ cell: borrowing Cell) -> Void) {
        for index in cells.indices {
            if let cell = cells[index] { body(index, cell) }
        }
    }

    /// Calls `body` with every value, in the order of the layout.
    @inlinable
    package func forEachValue(_ body: (FieldValue) -> Void) {
        for index in cells.indices {
            if let cell = cells[index] { body(cell.value) }
        }
    }

    /// How many fields have a value.
    public var statedCount: Int {
        var count = 0
        for index in cells.indices where cells[index] != nil { count += 1 }
        return count
    }

    /// The fields that have a value, in the order of the layout.
    public var stated: [(definition: FieldDefinition, cell: Cell)] {
        zip(layout.fields, cells).compactMap { field, cell in cell.map { (field, $0) } }
    }
}

/// Values of the fields of one schema, with typed access: `staffing.active` is an `Int?`.
@dynamicMemberLookup
public struct Row<S: Schema>: Hashable, Sendable {
    /// The values without their types.
    public var values: RowValues

    /// A row without values.
    public init() { values = RowValues(layout: S.layout) }

    /// A row of untyped values, which must be of this schema's layout.
    public init(_ values: RowValues) { self.values = values }

    /// The value of a field; nil where the document does not state it.
    ///
    /// Always inlined, where the compiler reads the field itself: a key path that is followed at run time takes ten times as
    /// long.
    @inlinable
    public subscript<Value: FieldType>(dynamicMember path: KeyPath<S, Field<Value>>) -> Value? {
        @inline(__always) get { self[S.shared[keyPath: path]] }
        @inline(__always) set { self[S.shared[keyPath: path]] = newValue }
    }

    /// The value of a field; setting it forgets where it stood.
    @inlinable
    public subscript<Value: FieldType>(_ field: Field<Value>) -> Value? {
        get { values[number: field.definition.number].flatMap { Value($0.value) } }
        set {
            values[number: field.definition.number] = newValue.map { RowValues.Cell(value: $0.fieldValue) }
        }
    }

    /// Sets a value and where it stood.
    @inlinable
    public mutating func set<Value: FieldType>(_ field: Field<Value>, to value: Value, at span: SourceSpan?) {
        values[number: field.definition.number] = RowValues.Cell(value: value.fieldValue, span: span)
    }

    /// Where the value of a field stood; nil where it is absent or stands nowhere.
    public func span<Value: FieldType>(of path: KeyPath<S, Field<Value>>) -> SourceSpan? {
        values[S.shared[keyPath: path].definition]?.span
    }
}
