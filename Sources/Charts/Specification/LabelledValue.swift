/// A named number of a row, a bar or a point.
public struct LabelledValue: Sendable, Equatable, Codable {
    /// The name, for example of a department; wrapped when it is long, never cropped.
    public var label: String
    /// The number; nil when it is not stated, which is shown as missing and never as zero.
    public var value: Double?
    /// Whether the row stands out: a stronger colour, bold text, and it is never folded away.
    public var isHighlighted: Bool
    /// Between which values the number may lie, drawn as an error bar on bars; nil for none.
    public var interval: ClosedRange<Double>?

    /// A named number.
    public init(
        _ label: String, _ value: Double?, isHighlighted: Bool = false, interval: ClosedRange<Double>? = nil
    ) {
        self.label = label
        self.value = value
        self.isHighlighted = isHighlighted
        self.interval = interval
    }
}

extension LabelledValue {
    /// Reads a named number; without a value it is missing.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .label),
            try box.decodeIfPresent(Double.self, forKey: .value),
            isHighlighted: try box.value(.isHighlighted, or: false),
            interval: try box.decodeIfPresent(ClosedRange<Double>.self, forKey: .interval))
    }
}

/// A line at a value worth comparing with, for example a median; its label is followed by the value.
public struct ReferenceLine: Sendable, Equatable, Codable {
    /// Where the line stands, in the unit of the axis.
    public var value: Double
    /// What it is, for example 中位数.
    public var label: String

    /// A line at `value`.
    public init(_ label: String, at value: Double) {
        self.value = value
        self.label = label
    }
}

/// The order of rows from the top.
public enum RowOrder: Sendable, Equatable {
    /// Largest first; equal values as given, missing values last.
    case descending
    /// Smallest first; equal values as given, missing values last.
    case ascending
    /// As given.
    case given
}
