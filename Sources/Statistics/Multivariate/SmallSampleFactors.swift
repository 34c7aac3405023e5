import Foundation

/// What covariances of half of a small sample are to be multiplied by, from simulations.
///
/// - Source: Pison, Van Aelst & Willems 2002, Metrika 55:111, as in robustbase.
struct SmallSampleFactors {
    /// The factor for the raw half.
    let raw: Double
    /// The factor for the rows used again.
    let reweighted: Double

    /// The factors for a number of columns from 1 up and of rows.
    init(columns: Int, rows: Int) {
        let n = Double(rows)
        func factor(_ scale: Double, _ power: Double) -> Double { 1 / (1 - exp(scale) / pow(n, power)) }
        switch columns {
        case 1:
            raw = factor(0.262024211897096, 0.604756680630497)
            reweighted = factor(1.11098143415027, 1.5182890270453)
        case 2:
            raw = factor(0.673292623522027, 0.691365864961895)
            reweighted = factor(3.11101712909049, 1.91401056721863)
        default:
            let p = Double(columns)
            raw = Self.extrapolated(
                p, n, (-1.42764571687802, 1.26263336932151), (-1.06141115981725, 1.28907991440387))
            reweighted = Self.extrapolated(
                p, n, (-1.02842572724793, 1.67659883081926), (-0.26800273450853, 1.35968562893582))
        }
    }

    /// The factor for three columns and more, from the curves at n = 2 p² and 3 p².
    private static func extrapolated(
        _ p: Double, _ n: Double, _ second: (Double, Double), _ third: (Double, Double)
    ) -> Double {
        let values = (log(-second.0 / pow(p, second.1)), log(-third.0 / pow(p, third.1)))
        let places = (-log(2 * p * p), -log(3 * p * p))
        let power = (values.1 - values.0) / (places.1 - places.0)
        let scale = values.0 - power * places.0
        return 1 / (1 - exp(scale) / pow(n, power))
    }
}
