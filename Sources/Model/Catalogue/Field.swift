import Synchronization

/// A field of the parsed report: its name, its labels and the type of its value.
///
/// A field is declared once, as a property of the schema it belongs to. JSON keys, store columns, the list that
/// `juesuan fields` prints and the typed access `report.threePublic.total` all come from that one line.
public struct Field<Value: FieldType>: Sendable {
    /// What is known about the field apart from the type of its value.
    public let definition: FieldDefinition

    init(
        _ name: String, _ chinese: String, _ english: String, unit: FieldUnit? = nil, isProse: Bool = false
    ) {
        definition = FieldDefinition(
            name: name, chinese: chinese, english: english, kind: Value.kind, unit: unit ?? Value.kind.unit,
            isProse: isProse, number: FieldDefinition.takeNumber())
    }
}

/// What the catalogue says about a field, whatever the type of its value.
public struct FieldDefinition: Hashable, Sendable {
    /// The JSON key inside its section, in snake case; also the store's column.
    public let name: String
    /// The Chinese label, in the field's standard terms.
    public let chinese: String
    /// The English label.
    public let english: String
    /// The type of its value.
    public let kind: FieldKind
    /// What a number in it counts.
    public let unit: FieldUnit
    /// Whether it holds the document's sentences (goals, reasons), which `--facts` leaves out.
    public let isProse: Bool
    /// The running number over the whole catalogue, in the order of declaration.
    @usableFromInline package let number: Int

    /// The same field under other labels, where a row has a name of its own.
    public func renamed(_ chinese: String, _ english: String) -> FieldDefinition {
        FieldDefinition(
            name: name, chinese: chinese, english: english, kind: kind, unit: unit, isProse: isProse,
            number: number)
    }

    private static let numbers = Atomic<Int>(0)

    /// Numbers fields in the order of declaration. All schemas are made inside `Catalogue.shared`, one after the
    /// other, so that the numbers of one schema follow each other without a gap.
    static func takeNumber() -> Int { numbers.add(1, ordering: .relaxed).oldValue }
}

/// A type that a field can hold.
public protocol FieldType: Hashable, Sendable {
    /// The kind of the field.
    static var kind: FieldKind { get }
    /// Takes the value out; nil where the value is of another kind.
    init?(_ value: FieldValue)
    /// The value as any field's value.
    var fieldValue: FieldValue { get }
}

/// The kinds of values.
public enum FieldKind: String, Hashable, Sendable, CaseIterable {
    /// An amount, exact to the fen.
    case money
    /// A percentage as printed.
    case percentage
    /// Points of a self-evaluation.
    case points
    /// Square metres.
    case area
    /// A whole number.
    case count
    /// Text.
    case text
    /// True, or not stated.
    case flag
    /// A list of names.
    case list

    /// The unit that goes without saying.
    var unit: FieldUnit {
        switch self {
        case .money: .tenThousandYuan
        case .percentage: .percent
        case .points: .points
        case .area: .squareMetres
        case .count, .text, .flag, .list: .none
        }
    }
}

/// What a number counts. The raw value is the Chinese unit.
public enum FieldUnit: String, Hashable, Sendable, CaseIterable {
    /// 万元
    case tenThousandYuan = "万元"
    /// %
    case percent = "%"
    /// 分
    case points = "分"
    /// 平方米
    case squareMetres = "平方米"
    /// 人
    case persons = "人"
    /// 人次
    case visits = "人次"
    /// 批次
    case batches = "批次"
    /// 辆
    case vehicles = "辆"
    /// 个
    case pieces = "个"
    /// 台（套）
    case sets = "台（套）"
    /// 字节
    case bytes = "字节"
    /// 年
    case year = "年"
    /// No unit.
    case none = ""
}
