import Model

/// A field by its number alone, so that figures are copied without counting references.
struct Column {
    private let number: Int16

    init(_ number: Int) { self.number = Int16(truncatingIfNeeded: number) }

    /// What the catalogue says about the field.
    var definition: FieldDefinition { Self.all[Int(number) - Self.first].definition }
    /// The name of the section or list that the field belongs to.
    var section: String { Self.all[Int(number) - Self.first].section }

    private static let first = all.first?.definition.number ?? 0
    /// The fields of all layouts by their numbers, which follow each other without a gap.
    private static let all: ContiguousArray<(definition: FieldDefinition, section: String)> = {
        let lists = [
            EvaluationFields.layout, FundFields.layout, IndicatorFields.layout, ClassFields.layout,
            ItemFields.layout,
        ]
        let fields = (Report.sections.map(\.layout) + lists).flatMap { layout in
            layout.fields.map { (definition: $0, section: layout.name) }
        }
        return ContiguousArray(fields.sorted { $0.definition.number < $1.definition.number })
    }()
}
