import GRDB
import Model

extension FieldValue {
    /// The value as its column keeps it.
    var stored: DatabaseValue {
        switch self {
        case .money(let value): value.fen.databaseValue
        case .percentage(let value): value.doubleValue.databaseValue
        case .points(let value): value.doubleValue.databaseValue
        case .area(let value): value.doubleValue.databaseValue
        case .count(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .flag(let value): value.databaseValue
        case .list(let value): Self.json(value).databaseValue
        }
    }

    /// The value that a column keeps; nil where it is NULL or no value of this kind.
    init?(stored: DatabaseValue, kind: FieldKind) {
        let value: FieldValue? =
            switch kind {
            case .money: Int64.fromDatabaseValue(stored).map { .money(Money(fen: $0)) }
            case .percentage: Self.decimal(stored).map { .percentage($0) }
            case .points: Self.decimal(stored).map { .points($0) }
            case .area: Self.decimal(stored).map { .area($0) }
            case .count: Int.fromDatabaseValue(stored).map { .count($0) }
            case .text: String.fromDatabaseValue(stored).map { .text($0) }
            case .flag: Bool.fromDatabaseValue(stored).map { .flag($0) }
            case .list: String.fromDatabaseValue(stored).map { .list(Self.list($0)) }
            }
        guard let value else { return nil }
        self = value
    }

    /// The decimal nearest to a number: exact for all that has up to 15 digits.
    private static func decimal<D: ScaledDecimal>(_ stored: DatabaseValue) -> D? {
        guard let number = Double.fromDatabaseValue(stored) else { return nil }
        let factor = (0..<D.fractionDigits).reduce(1.0) { factor, _ in factor * 10 }
        return Int64(exactly: (number * factor).rounded()).map { D(units: $0) }
    }

    private static func json(_ list: [String]) -> String {
        var json = JSONWriter()
        json.array { json in list.forEach { json.string(nil, $0) } }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func list(_ text: String) -> [String] {
        let json = try? JSONReader.read(Array(text.utf8)[...])
        return json?.elements.compactMap(\.text) ?? []
    }
}
