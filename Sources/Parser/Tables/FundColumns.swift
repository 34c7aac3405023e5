import Model

/// Where the columns of 项目资金 stand, and how a row of funds is read by them.
struct FundColumns {
    /// What a column holds.
    private enum Role: CaseIterable {
        case initialBudget
        case fullYearBudget
        case executed
        case weight
        case executionRate
        case score
    }

    private var columns: [(role: Role, column: Int)] = []
    private var unit = Money.Unit.tenThousandYuan
    /// Whether the row read last had cells that cannot belong under their heads; its figures were left out.
    private(set) var isMisaligned = false

    init() {}

    /// Reads the head: 年初预算数 全年预算数 全年执行数 分值 执行率 得分.
    init(_ row: TableRow) {
        for column in row.filled {
            let text = row.cells[column].text
            for (role, words) in Self.words where words.contains(where: { row.text.hasPrefix(text, $0) }) {
                if !columns.contains(where: { $0.role == role }) { columns.append((role, column)) }
                break
            }
        }
    }

    /// A row of funds; nil where it has no source or no figures.
    ///
    /// Where as many cells are filled as the head has columns they follow in order; otherwise a cell belongs to the
    /// head that stands as far from the source as it does.
    mutating func fund(_ row: TableRow, _ document: DocumentContext) -> Row<FundFields>? {
        guard let first = columns.first, let source = sourceColumn(row) else { return nil }
        isMisaligned = false
        let cells = row.filled.filter { $0 > source }
        guard !cells.isEmpty else { return nil }
        let fields = FundFields.shared
        var fund = Row<FundFields>()
        let name = row.cells[source]
        fund.set(
            fields.source, to: row.kept(source, document),
            at: document.span(source: document.trimmed(name.range)))
        let shift = source + 1 - first.column
        let byHead = columns.map { (role: $0.role, column: $0.column + shift) }
        let inOrder =
            cells.count == columns.count ? zip(columns, cells).map { (role: $0.role, column: $1) } : byHead
        guard let places = [inOrder, byHead].first(where: { fits($0, row) }) else {
            isMisaligned = true
            return fund
        }
        for (role, column) in places {
            guard !CellValue.isMissing(row, column) else { continue }
            let place = document.span(source: document.trimmed(row.cells[column].range))
            switch role {
            case .initialBudget:
                set(fields.initialBudget, CellValue.money(row, column, in: unit), place, &fund)
            case .fullYearBudget:
                set(fields.fullYearBudget, CellValue.money(row, column, in: unit), place, &fund)
            case .executed: set(fields.executed, CellValue.money(row, column, in: unit), place, &fund)
            case .weight: set(fields.weight, CellValue.points(row, column), place, &fund)
            case .executionRate: set(fields.executionRate, CellValue.percentage(row, column), place, &fund)
            case .score: set(fields.score, CellValue.points(row, column), place, &fund)
            }
        }
        return fund
    }

    /// Whether what stands under each head can belong there: weight, rate and score are all printed or all dashes, or a
    /// percentage stands under 执行率 between two dashes; a dash under an amount is not the first of those three moved to
    /// the left, a weight is a whole number up to 100.
    private func fits(_ places: [(role: Role, column: Int)], _ row: TableRow) -> Bool {
        func column(_ role: Role) -> Int? { places.first { $0.role == role }?.column }
        func isDash(_ role: Role) -> Bool {
            column(role).map { !row.isEmpty($0) && CellValue.isMissing(row, $0) } ?? false
        }
        let amounts: [Role] = [.initialBudget, .fullYearBudget, .executed]
        let ratings = [Role.weight, .executionRate, .score].filter { column($0) != nil }
        let dashes = ratings.count(where: isDash)
        let blanks = ratings.count { role in column(role).map { row.isEmpty($0) } ?? true }
        let isRateAlone = dashes == 2 && column(.executionRate).map { isRate(row, $0) } ?? false
        if dashes > 0, dashes + blanks < ratings.count, !isRateAlone { return false }
        if dashes > 0, blanks > 0, amounts.contains(where: isDash) { return false }
        for role in amounts {
            guard let column = column(role), !row.isEmpty(column), !CellValue.isMissing(row, column) else {
                continue
            }
            if CellValue.money(row, column, in: unit) == nil { return false }
        }
        guard let weight = column(.weight).flatMap({ CellValue.decimal(row, $0, units: ["分"]) }) else {
            return true
        }
        return weight.decimals == 0 && weight.digits <= 100
    }

    /// Whether a cell prints a percentage and its sign.
    private func isRate(_ row: TableRow, _ column: Int) -> Bool {
        !row.isEmpty(column) && row.text.hasSuffix(row.cells[column].text, "%")
            && CellValue.percentage(row, column) != nil
    }

    private func set<Value>(
        _ field: Field<Value>, _ value: Value?, _ place: SourceSpan, _ fund: inout Row<FundFields>
    ) {
        guard let value else { return }
        fund.set(field, to: value, at: place)
    }

    /// The first cell that is no number and no side label.
    private func sourceColumn(_ row: TableRow) -> Int? {
        row.filled.first { column in
            let text = row.cells[column].text
            let isLabel = Self.labels.contains { row.text.hasPrefix(text, $0) }
            return !isLabel && CellValue.decimal(row, column) == nil && !CellValue.isMissing(row, column)
        }
    }

    private static let labels: [Pattern] = ["项目资金", "部门资金", "单位资金", "年度预算(", "预算执行", "(万元)", "资金来源"]

    private static let words: [(Role, [Pattern])] = [
        (.initialBudget, ["年初预算"]), (.fullYearBudget, ["全年预算"]), (.executed, ["全年执行"]),
        (.weight, ["分值", "权重"]), (.executionRate, ["执行率"]), (.score, ["得分"]),
    ]
}
