import Foundation

/// A density smoothed with a normal kernel: a picture of a distribution, not a test.
///
/// Not for piles at 100 or behind hard bounds, where it shows mass that is not there. Sums are exact but for values whose
/// weight vanishes in Double.
/// - Source: Silverman 1986, Density Estimation for Statistics and Data Analysis.
public struct KernelDensity: Hashable, Sendable {
    /// The standard deviation of the kernel, above 0.
    public let bandwidth: Double
    private let sample: Sample

    /// The density of a sample; nil under two values. Without a bandwidth Silverman's rule gives it.
    public init?(_ sample: Sample, bandwidth: Double? = nil) {
        guard sample.count >= 2, let chosen = bandwidth ?? Bandwidth.silverman(sample), chosen > 0 else {
            return nil
        }
        self.bandwidth = chosen
        self.sample = sample
    }

    /// Equally spaced places from three bandwidths below the minimum to three above the maximum, ascending; at least two.
    public func grid(_ count: Int) -> [Double] {
        guard let minimum = sample.minimum, let maximum = sample.maximum, count >= 2 else { return [] }
        let start = minimum - 3 * bandwidth
        let step = (maximum - minimum + 6 * bandwidth) / Double(count - 1)
        return (0..<count).map { start + Double($0) * step }
    }

    /// The density at a place.
    public func density(at place: Double) -> Double {
        // Beyond 39 bandwidths the kernel is 0 in Double.
        let start = sample.countBelow(place - 39 * bandwidth)
        let end = sample.countAtMost(place + 39 * bandwidth)
        var sum = CompensatedSum()
        for value in sample.sorted[start..<end] {
            let distance = (place - value) / bandwidth
            sum.add(exp(-0.5 * distance * distance))
        }
        return sum.value / ((2 * Double.pi).squareRoot() * bandwidth * Double(sample.count))
    }
}
