import Foundation
import Model

/// The figures and names of a report's projects as columns, in their order.
struct ProjectColumns {
    /// 年初预算数, in fen; not a number where absent, as in the others.
    private(set) var initialBudget: [Double] = []
    /// 全年预算数, in fen
    private(set) var fullYearBudget: [Double] = []
    /// 全年执行数, in fen
    private(set) var executed: [Double] = []
    /// 自评得分
    private(set) var score: [Double] = []
    /// 指标数
    private(set) var indicatorCount: [Double] = []
    /// 项目名称
    private(set) var names = StoredTexts()

    /// Adds the project that comes next.
    mutating func append(
        initialBudget: Double?, fullYearBudget: Double?, executed: Double?, score: Double?,
        indicatorCount: Double?, name: String?
    ) {
        self.initialBudget.append(initialBudget ?? .nan)
        self.fullYearBudget.append(fullYearBudget ?? .nan)
        self.executed.append(executed ?? .nan)
        self.score.append(score ?? .nan)
        self.indicatorCount.append(indicatorCount ?? .nan)
        names.append(name)
    }

    /// Adds a project by the figures of its form.
    mutating func append(_ figures: FormFigures, name: String?) {
        func amount(_ money: Money?) -> Double? { money.map { Double($0.fen) } }
        append(
            initialBudget: amount(figures.total?.initialBudget),
            fullYearBudget: amount(figures.total?.fullYearBudget),
            executed: amount(figures.total?.executed), score: figures.score?.doubleValue,
            indicatorCount: Double(figures.indicators), name: name)
    }

    private var numbers: [[Double]] { [initialBudget, fullYearBudget, executed, score, indicatorCount] }

    /// What the columns of `project_columns` hold, in their order: the bytes of each number, lowest first; of the names as
    /// they are.
    var blobs: [Data] { numbers.map { StoredNumbers.bytes($0) } + names.blobs }

    /// Binds them.
    func bind(to row: RowStatement) {
        for column in numbers { row.bind(bytesOf: column.map { $0.bitPattern.littleEndian }) }
        names.bind(to: row)
    }
}
