/// A name with several numbers: a row of a stack, a group of bars, a line over years.
public struct LabelledValues: Sendable, Equatable, Codable {
    /// The name, for example of a department.
    public var label: String
    /// The numbers in the order of the series, columns or years; nil is missing.
    public var values: [Double?]
    /// Whether the name is set in bold and never folded away.
    public var isHighlighted: Bool

    /// A name with its numbers.
    public init(_ label: String, _ values: [Double?], isHighlighted: Bool = false) {
        self.label = label
        self.values = values
        self.isHighlighted = isHighlighted
    }

    /// The sum of the numbers that are stated; nil when none is.
    public var total: Double? {
        let stated = values.compactMap(\.self)
        return stated.isEmpty ? nil : stated.reduce(0, +)
    }
}

extension LabelledValues {
    /// Reads a name with its numbers; it does not stand out unless it says so.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .label), try box.decode([Double?].self, forKey: .values),
            isHighlighted: try box.value(.isHighlighted, or: false))
    }
}
