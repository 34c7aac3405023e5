/// The value of any field.
public enum FieldValue: Hashable, Sendable {
    /// An amount.
    case money(Money)
    /// A percentage.
    case percentage(Percentage)
    /// Points.
    case points(Points)
    /// Square metres.
    case area(SquareMetres)
    /// A whole number.
    case count(Int)
    /// Text.
    case text(String)
    /// A flag that is set.
    case flag(Bool)
    /// A list of names.
    case list([String])
}

extension Money: FieldType {
    /// `.money`
    @inlinable public static var kind: FieldKind { .money }
    /// The amount, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .money(let money) = value else { return nil }
        self = money
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .money(self) }
}

extension Percentage: FieldType {
    /// `.percentage`
    @inlinable public static var kind: FieldKind { .percentage }
    /// The percentage, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .percentage(let percentage) = value else { return nil }
        self = percentage
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .percentage(self) }
}

extension Points: FieldType {
    /// `.points`
    @inlinable public static var kind: FieldKind { .points }
    /// The points, if they are.
    @inlinable public init?(_ value: FieldValue) {
        guard case .points(let points) = value else { return nil }
        self = points
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .points(self) }
}

extension SquareMetres: FieldType {
    /// `.area`
    @inlinable public static var kind: FieldKind { .area }
    /// The area, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .area(let area) = value else { return nil }
        self = area
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .area(self) }
}

extension Int: FieldType {
    /// `.count`
    @inlinable public static var kind: FieldKind { .count }
    /// The count, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .count(let count) = value else { return nil }
        self = count
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .count(self) }
}

extension String: FieldType {
    /// `.text`
    @inlinable public static var kind: FieldKind { .text }
    /// The text, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .text(self) }
}

extension Bool: FieldType {
    /// `.flag`
    @inlinable public static var kind: FieldKind { .flag }
    /// The flag, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .flag(let flag) = value else { return nil }
        self = flag
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .flag(self) }
}

extension [String]: FieldType {
    /// `.list`
    @inlinable public static var kind: FieldKind { .list }
    /// The list, if it is one.
    @inlinable public init?(_ value: FieldValue) {
        guard case .list(let list) = value else { return nil }
        self = list
    }
    /// As any field's value.
    @inlinable public var fieldValue: FieldValue { .list(self) }
}
