/// The centre and the covariance of rows, and the squared Mahalanobis distance from them.
public struct Scatter: Hashable, Sendable {
    /// The mean of every column.
    public let center: [Double]
    /// The covariance matrix over n − 1, row by row.
    public let covariance: [Double]
    /// The lower triangle of its Cholesky factor, row by row.
    private let factor: [Double]

    /// The scatter of rows of equal length; nil where it is singular: columns depend on one another, or piles hide it.
    public init?(_ rows: [[Double]]) {
        guard let width = rows.first?.count, width > 0, rows.count > width else { return nil }
        let center = (0..<width).map { column in
            rows.lazy.map { $0[column] }.compensatedSum / Double(rows.count)
        }
        var covariance = [Double](repeating: 0, count: width * width)
        for i in 0..<width {
            for j in 0...i {
                let sum = rows.lazy.map { ($0[i] - center[i]) * ($0[j] - center[j]) }.compensatedSum
                covariance[i * width + j] = sum / Double(rows.count - 1)
                covariance[j * width + i] = covariance[i * width + j]
            }
        }
        self.init(center: center, covariance: covariance)
    }

    /// A scatter with a given matrix; nil where it is singular.
    init?(center: [Double], covariance: [Double]) {
        let width = center.count
        var factor = [Double](repeating: 0, count: width * width)
        for i in 0..<width {
            for j in 0...i {
                let known = (0..<j).reduce(0.0) { $0 + factor[i * width + $1] * factor[j * width + $1] }
                let rest = covariance[i * width + j] - known
                if i == j {
                    guard rest > 1e-12 * covariance[i * width + i], rest > 0 else { return nil }
                    factor[i * width + i] = rest.squareRoot()
                } else {
                    factor[i * width + j] = rest / factor[j * width + j]
                }
            }
        }
        self.center = center
        self.covariance = covariance
        self.factor = factor
    }

    /// The determinant of the covariance matrix, above 0.
    public var determinant: Double {
        center.indices.reduce(1) { $0 * factor[$1 * center.count + $1] * factor[$1 * center.count + $1] }
    }

    /// The squared Mahalanobis distance of a row from the centre.
    public func squaredDistance(_ row: [Double]) -> Double {
        let width = center.count
        var solved = [Double](repeating: 0, count: width)
        for i in 0..<width {
            var rest = row[i] - center[i]
            for j in 0..<i { rest -= factor[i * width + j] * solved[j] }
            solved[i] = rest / factor[i * width + i]
        }
        return solved.reduce(0) { $0 + $1 * $1 }
    }

    /// The same scatter with the covariance times a factor above 0.
    func scaled(_ factor: Double) -> Scatter? {
        Scatter(center: center, covariance: covariance.map { $0 * factor })
    }
}
