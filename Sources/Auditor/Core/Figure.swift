import Model

/// A stated value with its name and its place.
struct Figure<Value: FieldType> {
    let value: Value
    let place: Place
    let definition: FieldDefinition
    let line: Int?

    /// The dotted path of the field.
    var path: String { place.path + "." + definition.name }
    /// The label, as 本年收入合计.
    var label: Wording { Wording(definition.chinese, definition.english) }
}

extension Figure where Value: ScaledDecimal {
    /// The value as evidence.
    var evidence: Finding.Value {
        Finding.Value(field: path, printed: value.printed + definition.unit.rawValue, line: line)
    }
    /// `本年收入合计35,207.15万元`
    var chinese: String { definition.chinese + value.printed + definition.unit.rawValue }
    /// `Income of the year 35,207.15`
    var english: String { definition.english + " " + value.printed }
}

extension Figure where Value == Int {
    var evidence: Finding.Value {
        Finding.Value(field: path, printed: "\(value)\(definition.unit.rawValue)", line: line)
    }
    var chinese: String { "\(definition.chinese)\(value)\(definition.unit.rawValue)" }
    var english: String { "\(definition.english) \(value)" }
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
