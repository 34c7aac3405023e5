import Foundation

/// Maps numbers to pixels: in proportion, by their logarithms, or by logarithms on both sides of zero.
public struct NumberScale: Sendable, Equatable {
    /// How values are bent before they are laid out in proportion.
    public enum Transform: Sendable, Equatable {
        /// Not at all.
        case linear
        /// By the logarithm, for values above zero that span orders of magnitude.
        case log
        /// Linear within `threshold` of zero, by the logarithm beyond, for values of both signs.
        case symlog(threshold: Double)

        /// The value on the bent axis, rising with `value`.
        func bent(_ value: Double) -> Double {
            switch self {
            case .linear: value
            case .log: Foundation.log10(max(value, 1e-300))
            case .symlog(let threshold):
                (value < 0 ? -1 : 1) * Foundation.log10(1 + abs(value) / max(threshold, 1e-300))
            }
        }

        /// The value that ``bent(_:)`` gives this place.
        func unbent(_ place: Double) -> Double {
            switch self {
            case .linear: place
            case .log: pow(10, place)
            case .symlog(let threshold): (place < 0 ? -1 : 1) * (pow(10, abs(place)) - 1) * threshold
            }
        }
    }

    /// The smallest and largest value shown; never empty.
    public let domain: ClosedRange<Double>
    /// The pixel of the smallest value.
    public let start: Double
    /// The pixel of the largest value; less than ``start`` on a vertical axis, where values grow upwards.
    public let end: Double
    /// How values are bent.
    public let transform: Transform
    private let low: Double
    private let span: Double

    /// A scale from a domain to a stretch of pixels.
    public init(domain: ClosedRange<Double>, start: Double, end: Double, transform: Transform = .linear) {
        self.domain = domain
        self.start = start
        self.end = end
        self.transform = transform
        low = transform.bent(domain.lowerBound)
        span = transform.bent(domain.upperBound) - low
    }

    /// The pixel of `value`; values outside the domain fall outside the range.
    public func position(_ value: Double) -> Double {
        guard span > 0 else { return (start + end) / 2 }
        return start + (transform.bent(value) - low) / span * (end - start)
    }
}
