/// A scale of one direction of the plot; years are numbers.
public enum PositionScale: Sendable, Equatable {
    /// Numbers in proportion.
    case number(NumberScale)
    /// Rows or groups; the value of a row is its index from 0.
    case band(BandScale)

    /// The pixel of `value`, or of the middle of the band with that index.
    public func position(_ value: Double) -> Double {
        switch self {
        case .number(let scale): scale.position(value)
        case .band(let scale): scale.start + (value + 0.5) * scale.bandwidth
        }
    }

    /// The thickness of a band in pixels; 0 on a scale without bands.
    public var bandwidth: Double {
        switch self {
        case .number: 0
        case .band(let scale): scale.bandwidth
        }
    }
}
