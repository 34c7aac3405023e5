/// The Lorenz curve: the share of the sum that the smallest units hold, over the share of units.
///
/// - Source: Lorenz 1905, Publications of the American Statistical Association 9:209.
public struct LorenzCurve: Hashable, Sendable {
    /// The shares of the sum at 0, 1/n, 2/n … 1, ascending from 0 to 1.
    public let shares: [Double]

    /// The curve of a sample; nil with a negative value or a sum of 0.
    public init?(_ sample: Sample) {
        guard let total = sample.sum, let minimum = sample.minimum, minimum >= 0, total > 0 else {
            return nil
        }
        var sum = CompensatedSum()
        shares =
            [0]
            + sample.sorted.map { value in
                sum.add(value)
                return sum.value / total
            }
    }

    /// The share held by the smallest `part` of the units, a part from 0 to 1, linear between units.
    public func share(of part: Double) -> Double {
        let position = Swift.min(Swift.max(part, 0), 1) * Double(shares.count - 1)
        let index = Swift.min(Int(position), shares.count - 2)
        let weight = position - Double(index)
        return shares[index] + weight * (shares[index + 1] - shares[index])
    }
}
