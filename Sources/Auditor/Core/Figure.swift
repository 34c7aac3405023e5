import Model

/// A stated value with its name and its place. Words are made only when a finding asks for them.
struct Figure<Value: FieldType> {
    let value: Value
    let place: Place
    private let lineNumber: Int32
    private let column: Column
    private let role: FigureName.Role
    private let name: FigureName?

    init(
        value: Value, line: Int?, place: Place, column: Column, name: FigureName? = nil,
        role: FigureName.Role = .plain
    ) {
        self.value = value
        self.place = place
        self.column = column
        self.name = name
        self.role = role
        lineNumber = line.map { Int32(truncatingIfNeeded: $0) } ?? -1
    }

    /// The line the value stood on; nil where the report does not say.
    var line: Int? { lineNumber < 0 ? nil : Int(lineNumber) }
    /// The dotted path of the field.
    var path: String { place.path(column.section) + "." + column.definition.name }
    /// The label, as 本年收入合计.
    var label: Wording { Wording(chineseLabel, englishLabel) }
    /// The unit behind the value.
    fileprivate var unit: String { column.definition.unit.rawValue }

    fileprivate var chineseLabel: String {
        name.map { $0.chinese + role.chinese } ?? column.definition.chinese
    }
    fileprivate var englishLabel: String {
        name.map { $0.english + role.english } ?? column.definition.english
    }

    /// The same value under a name that says more than its column does.
    func named(_ name: FigureName?, _ role: FigureName.Role = .plain) -> Figure {
        guard let name else { return self }
        return Figure(value: value, line: line, place: place, column: column, name: name, role: role)
    }
}

extension Row {
    /// A value of the row alone; nil where it is absent. The field is given as a function, as it is below.
    @inline(__always)
    func value<Value: FieldType>(_ field: (S) -> Field<Value>) -> Value? {
        values.stated(number: field(S.shared).definition.number, as: Value.self)?.value
    }

    /// A stated value of the row; nil where it is absent.
    ///
    /// The field is given as a function, into which a key path literal turns, so that nothing is looked up through one.
    @inline(__always)
    func figure<Value: FieldType>(_ field: (S) -> Field<Value>, _ place: Place) -> Figure<Value>? {
        let number = field(S.shared).definition.number
        guard let (value, line) = values.stated(number: number, as: Value.self) else { return nil }
        return Figure(value: value, line: line, place: place, column: Column(number))
    }
}

extension Figure where Value: ScaledDecimal {
    /// The value as evidence.
    var evidence: Finding.Value { Finding.Value(field: path, printed: value.printed + unit, line: line) }
    /// `本年收入合计35,207.15万元`
    var chinese: String { chineseLabel + value.printed + unit }
    /// `Income of the year 35,207.15`
    var english: String { englishLabel + " " + value.printed }
}

extension Figure where Value == Int {
    var evidence: Finding.Value { Finding.Value(field: path, printed: "\(value)\(unit)", line: line) }
    var chinese: String { "\(chineseLabel)\(value)\(unit)" }
    var english: String { "\(englishLabel) \(value)" }
}

extension ScaledDecimal {
    /// The number with thousands separators and at least two decimals: `35,207.15`; points as short as they are.
    var printed: String {
        let plain = text(digits: Self.printedDigits)
        let start = plain.first == UInt8(ascii: "-") ? 1 : 0
        let end = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.count
        var grouped: [UInt8] = []
        grouped.reserveCapacity(plain.count + 6)
        for (index, byte) in plain.enumerated() {
            if index > start, index < end, (end - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
            grouped.append(byte)
        }
        return String(decoding: grouped, as: UTF8.self)
    }
}
