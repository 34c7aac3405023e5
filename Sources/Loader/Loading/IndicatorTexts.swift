import Foundation
import Model

/// What the indicators of a report's projects are called, aim at and reached, as columns, in the order of projects and
/// indicators.
struct IndicatorTexts {
    /// The number of the target; not a number where it is none, as in the others.
    private(set) var targetValue: [Double] = []
    /// The number of the result.
    private(set) var actualValue: [Double] = []
    /// 1 where target and result can be compared, else 0.
    private(set) var isNumeric: [Double] = []
    /// 年度指标值
    private(set) var target = StoredTexts()
    /// 实际完成值
    private(set) var actual = StoredTexts()
    /// 三级指标
    private(set) var level3 = StoredTexts()

    /// Adds the indicator that comes next.
    mutating func append(
        level3: String?, target: String?, actual: String?, targetValue: Double?, actualValue: Double?,
        isNumeric: Bool
    ) {
        self.targetValue.append(targetValue ?? .nan)
        self.actualValue.append(actualValue ?? .nan)
        self.isNumeric.append(isNumeric ? 1 : 0)
        self.target.append(target)
        self.actual.append(actual)
        self.level3.append(level3)
    }

    /// Adds an indicator, whose target and result were read as numbers; nil where they are none.
    mutating func append(_ row: Row<IndicatorFields>, target: MeasuredValue?, actual: MeasuredValue?) {
        append(
            level3: row.level3, target: row.target, actual: row.actual,
            targetValue: target?.value.doubleValue, actualValue: actual?.value.doubleValue,
            isNumeric: FormFigures.areComparable(target, actual))
    }

    private var numbers: [[Double]] { [targetValue, actualValue, isNumeric] }
    private var texts: [StoredTexts] { [target, actual, level3] }

    /// What the columns of `indicator_texts` hold, in their order.
    var blobs: [Data] { numbers.map { StoredNumbers.bytes($0) } + texts.flatMap(\.blobs) }

    /// Binds them.
    func bind(to row: RowStatement) {
        for column in numbers { row.bind(bytesOf: column.map { $0.bitPattern.littleEndian }) }
        for column in texts { column.bind(to: row) }
    }
}
