/// A JSON value as it was read; numbers keep their printed digits, objects their order.
public enum JSONValue: Hashable, Sendable {
    /// An object, in the order of the text.
    case object([Member])
    /// An array.
    case array([JSONValue])
    /// A string.
    case string(String)
    /// A number without an exponent, exact.
    case number(PrintedDecimal)
    /// True or false.
    case boolean(Bool)
    /// Null.
    case null

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue
    }

    /// The member of an object with this key; nil where there is none or this is no object.
    public subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The members of an object; none of anything else.
    public var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The elements of an array; none of anything else.
    public var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The text of a string; nil for anything else.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A whole number; nil for anything else.
    public var integer: Int? {
        guard case .number(let decimal) = self, let value = try? decimal.scaled(to: 0) else { return nil }
        return Int(value)
    }
}
