import Foundation
import Model

/// The numbers of the indicators of a report's projects as columns, in the order of projects and indicators.
struct IndicatorColumns {
    /// How many indicators each project has.
    private(set) var sizes: [UInt32] = []
    /// 分值; not a number where absent, as in the others.
    private(set) var weight: [Double] = []
    /// 得分
    private(set) var score: [Double] = []
    /// 完成率
    private(set) var completionRate: [Double] = []

    /// Columns without a project.
    init() {}

    /// The columns of a report's projects.
    init(_ projects: [Evaluation]) {
        for project in projects {
            beginProject()
            for row in project.indicators {
                append(row.weight?.doubleValue, row.score?.doubleValue, row.completionRate?.doubleValue)
            }
        }
    }

    /// Begins a project, as yet without an indicator.
    mutating func beginProject() { sizes.append(0) }

    /// Adds an indicator to the project begun last.
    mutating func append(_ weight: Double?, _ score: Double?, _ completionRate: Double?) {
        sizes[sizes.count - 1] += 1
        self.weight.append(weight ?? .nan)
        self.score.append(score ?? .nan)
        self.completionRate.append(completionRate ?? .nan)
    }

    /// What the columns of `indicator_columns` hold, in their order: the bytes of each number, lowest first.
    var blobs: [Data] {
        [StoredNumbers.bytes(sizes)] + [weight, score, completionRate].map { StoredNumbers.bytes($0) }
    }

    /// Binds them.
    func bind(to row: RowStatement) {
        row.bind(bytesOf: sizes.map { $0.littleEndian })
        for column in [weight, score, completionRate] {
            row.bind(bytesOf: column.map { $0.bitPattern.littleEndian })
        }
    }
}
