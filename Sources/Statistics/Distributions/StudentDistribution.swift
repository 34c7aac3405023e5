/// Student's t distribution.
public enum StudentDistribution {
    /// P(|T| ≥ |t|) with `degrees` degrees of freedom; 0 at infinity.
    public static func twoSided(_ t: Double, degrees: Double) -> Double {
        if t.isInfinite { return 0 }
        let square = t * t
        return IncompleteBeta.value(
            degrees / (degrees + square), degrees / 2, 0.5, complement: square / (degrees + square))
    }

    /// The t with P(T ≥ t) = `tail`, a tail of at most ½.
    ///
    /// `upperQuantile(0.025, degrees: 4)` is 2.7764451051977987.
    public static func upperQuantile(_ tail: Double, degrees: Double) -> Double {
        OrderedBisection.smallest(from: 0, to: .greatestFiniteMagnitude.squareRoot()) {
            twoSided($0, degrees: degrees) <= 2 * tail
        }
    }
}

/// The chi-squared distribution.
public enum ChiSquaredDistribution {
    /// P(X ≤ x).
    public static func cumulative(_ x: Double, degrees: Double) -> Double {
        IncompleteGamma.lower(degrees / 2, x / 2)
    }

    /// P(X > x), accurate far out too.
    public static func upperTail(_ x: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, x / 2)
    }

    /// The x with P(X ≤ x) = `probability`; ∞ at 1.
    public static func quantile(_ probability: Double, degrees: Double) -> Double {
        OrderedBisection.smallest(from: 0, to: .infinity) {
            $0.isInfinite || upperTail($0, degrees: degrees) <= 1 - probability
        }
    }
}
