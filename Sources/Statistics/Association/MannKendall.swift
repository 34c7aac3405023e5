/// The Mann–Kendall test: does a yearly figure rise or fall throughout?
///
/// Gaps between years do not matter, only their order. From five years on: at four the smallest exact probability is
/// 0.083.
/// - Source: Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods.
public struct MannKendall: Hashable, Sendable {
    /// The least number of years for which the test can show anything.
    public static let leastCount = 5

    /// Rises less falls over all pairs of years, S.
    public let difference: Int64
    /// The variance of S without a trend, equal figures taken into account; 0 where all are equal.
    public let variance: Double
    /// S, one step nearer to 0, over its standard deviation; 0 without variance.
    public let score: Double
    /// P(|Z| as large) without a trend; 1 without variance.
    public let twoSidedTail: Double
    /// The same by counting permutations; nil with equal figures, under two years and over 170.
    public let exactTwoSidedTail: Double?
    /// Kendall's τ-b of years and figures; nil where all figures are equal.
    public let tauB: Double?

    /// The test of figures (y) over years (x).
    public init(_ pairs: PairedSample) {
        let kendall = Kendall(pairs)
        difference = kendall.difference
        variance = kendall.variance
        let step = Double(kendall.difference.signum())
        score = variance > 0 ? (Double(difference) - step) / variance.squareRoot() : 0
        twoSidedTail = variance > 0 ? NormalDistribution.twoSided(score) : 1
        exactTwoSidedTail = kendall.exactTwoSidedTail
        tauB = kendall.tauB
    }
}
