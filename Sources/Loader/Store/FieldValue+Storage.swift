import Model

extension FieldValue {
    /// The value that a column keeps; nil where it is NULL or no value of this kind.
    init?(stored: StoreValue, kind: FieldKind) {
        switch (kind, stored) {
        case (.money, .integer(let fen)): self = .money(Money(fen: fen))
        case (.count, .integer(let count)): self = .count(Int(count))
        case (.flag, .integer(let flag)): self = .flag(flag != 0)
        case (.text, .text(let text)): self = .text(text)
        case (.list, .text(let text)): self = .list(Self.list(text))
        case (.percentage, .real(let number)):
            guard let value = Self.decimal(number, Percentage.self) else { return nil }
            self = .percentage(value)
        case (.points, .real(let number)):
            guard let value = Self.decimal(number, Points.self) else { return nil }
            self = .points(value)
        case (.area, .real(let number)):
            guard let value = Self.decimal(number, SquareMetres.self) else { return nil }
            self = .area(value)
        default: return nil
        }
    }

    /// The decimal nearest to a number: exact for all that has up to 15 digits.
    private static func decimal<D: ScaledDecimal>(_ number: Double, _ type: D.Type) -> D? {
        let factor = (0..<D.fractionDigits).reduce(1.0) { factor, _ in factor * 10 }
        return Int64(exactly: (number * factor).rounded()).map { D(units: $0) }
    }

    /// A list as its column keeps it.
    static func json(_ list: [String]) -> String {
        var json = JSONWriter()
        json.array { json in list.forEach { json.string(nil, $0) } }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func list(_ text: String) -> [String] {
        let json = try? JSONReader.read(Array(text.utf8)[...])
        return json?.elements.compactMap(\.text) ?? []
    }
}
