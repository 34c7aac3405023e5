import Model

/// A stated value with its name and its place.
struct Figure<Value: FieldType>: Sendable {
    let value: Value
    let path: String
    let definition: FieldDefinition
    let line: Int?

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
        let plain = description
        let isNegative = plain.hasPrefix("-")
        let digits = isNegative ? plain.dropFirst() : plain[...]
        let whole = digits.prefix { $0 != "." }
        let fraction = digits.dropFirst(whole.count)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (isNegative ? "-" : "") + grouped + fraction
    }
}
