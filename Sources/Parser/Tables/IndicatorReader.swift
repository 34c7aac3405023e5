import Model

/// Reads the indicator rows of a form.
struct IndicatorReader {
    private let document: DocumentContext
    private(set) var diagnostics: [Diagnostic] = []
    private var columns = IndicatorColumns()
    private var levels = IndicatorLevels()
    private var rows: [Pending] = []

    /// A row whose cells a following page may still add to.
    private struct Pending {
        var row: TableRow
        var first: IndicatorLevels.Level?
        var second: IndicatorLevels.Level?
        var columns: RoleColumns
    }

    init(_ document: DocumentContext) { self.document = document }

    /// Reads the head of the table.
    mutating func readHead(_ row: TableRow) { columns = IndicatorColumns(row) }

    /// Reads a row: an indicator, a level without one, or what a page break cut from the row before.
    mutating func read(_ row: TableRow) {
        if row.isPlaced {
            readPlaced(row)
            return
        }
        if continuesLast(row) {
            extendLast(row)
            return
        }
        guard let fit = fit(row), !isLevelName(row, fit.columns[.level3]) else {
            levels.take(levelCells(row, below: row.cells.count))
            if row.filled.contains(where: { CellValue.points(row, $0) != nil }) {
                diagnostics.append(
                    document.diagnostic(
                        .unreadableRow, at: document.span(source: rowRange(row)),
                        "the cells fit no known order of columns"))
            }
            return
        }
        levels.take(levelCells(row, below: fit.columns[.level3] ?? 0))
        rows.append(Pending(row: row, first: levels.first, second: levels.second, columns: fit.columns))
        if fit.columns[.score] == nil {
            diagnostics.append(
                document.diagnostic(
                    .missingScore, at: document.span(source: rowRange(row)), "an indicator without a score"))
        }
        if fit.isSwapped {
            diagnostics.append(
                document.diagnostic(
                    .columnsSwapped, at: document.span(source: rowRange(row)),
                    "the result stands under 分值权重 and the weight under 实际完成值"))
        }
    }

    /// Reads a row whose cells all stand under their heads, the names of its levels too.
    private mutating func readPlaced(_ row: TableRow) {
        func level(_ role: IndicatorColumns.Role) -> IndicatorLevels.Level? {
            guard let column = columns.columns[role], !row.isEmpty(column) else { return nil }
            return IndicatorLevels.Level(name: row.kept(column, document), range: row.cells[column].range)
        }
        rows.append(
            Pending(row: row, first: level(.level1), second: level(.level2), columns: columns.columns))
        if let score = columns.columns[.score], CellValue.points(row, score) == nil {
            diagnostics.append(
                document.diagnostic(
                    .missingScore, at: document.span(source: rowRange(row)), "an indicator without a score"))
        }
    }

    /// All indicators, in order.
    func finish() -> [Row<IndicatorFields>] { rows.map(indicator) }

    /// Which cell of a row holds what; nil for a row that is no indicator.
    ///
    /// Cells stand under their heads, or in the order of the heads, or all moved by the same number of columns.
    private func fit(_ row: TableRow) -> (columns: RoleColumns, isSwapped: Bool)? {
        if let fit = fit(row, shift: 0), !row.isEmpty(fit.columns[.target] ?? -1) { return fit }
        if columns.isClassic, let order = order(row) { return (order, false) }
        return [0, -1, 1, -2, 2].lazy.compactMap { fit(row, shift: $0) }.first
    }

    /// Whether the cell taken for the indicator's name is the name of a level: a column is then missing.
    private func isLevelName(_ row: TableRow, _ column: Int?) -> Bool {
        // Every name of a level ends with 指标.
        guard let column, row.cells.indices.contains(column), row.text.contains(row.cells[column].text, "标")
        else { return false }
        return IndicatorLevels.isLevelName(KeptText.string(document.source, row.cells[column].range))
    }

    /// The columns under the heads moved by `shift`, where weight and score are numbers there.
    private func fit(_ row: TableRow, shift: Int) -> (columns: RoleColumns, isSwapped: Bool)? {
        var columns = columns.moved(by: shift)
        guard let weight = columns[.weight], let score = columns[.score], let level3 = columns[.level3],
            let actual = columns[.actual], !row.isEmpty(level3), CellValue.points(row, score) != nil,
            !row.isEmpty(actual) || !row.isEmpty(columns[.target] ?? -1)
        else { return nil }
        if CellValue.points(row, weight) != nil { return (columns, false) }
        guard CellValue.points(row, actual) != nil, !row.isEmpty(weight) else { return nil }
        columns[.weight] = actual
        columns[.actual] = weight
        return (columns, true)
    }

    /// The columns by order: name, target, result, and the last two neighbouring numbers, weight and score;
    /// a row that breaks off behind the weight has no score.
    private func order(_ row: TableRow) -> RoleColumns? {
        let filled = row.filled
        guard filled.count >= 4 else { return nil }
        for index in stride(from: filled.count - 2, through: 3, by: -1)
        where CellValue.points(row, filled[index]) != nil && CellValue.points(row, filled[index + 1]) != nil {
            var order = RoleColumns()
            order[.level3] = filled[index - 3]
            order[.target] = filled[index - 2]
            order[.actual] = filled[index - 1]
            order[.weight] = filled[index]
            order[.score] = filled[index + 1]
            if index + 2 < filled.count { order[.deviationReason] = filled[index + 2] }
            return order
        }
        guard let last = filled.last, CellValue.points(row, last) != nil else { return nil }
        let name = filled.count - 4
        guard name > 0 || filled[name] + 1 >= columns.columns[.level3] ?? 0 else { return nil }
        var order = RoleColumns()
        order[.level3] = filled[name]
        order[.target] = filled[name + 1]
        order[.actual] = filled[name + 2]
        order[.weight] = last
        return order
    }

    /// Whether a row after a page break holds only what did not fit the row before: parts of names, targets and
    /// reasons, and no figures. A row of levels alone begins a group of its own.
    private func continuesLast(_ row: TableRow) -> Bool {
        guard row.followsBreak, let last = rows.last else { return false }
        guard row.filled.count(where: { CellValue.points(row, $0) != nil }) < 2 else { return false }
        func columns(_ roles: [IndicatorColumns.Role]) -> [Int] {
            roles.compactMap { last.columns[$0] }
        }
        guard columns([.weight, .score]).allSatisfy({ row.isEmpty($0) }) else { return false }
        let texts = columns([
            .level3, .target, .actual, .basis, .previousYear, .scoringRule, .evidence, .deviationReason,
        ])
        return row.filled.contains { texts.contains($0) }
    }

    private mutating func extendLast(_ row: TableRow) {
        let last = rows.count - 1
        let level3 = rows[last].columns[.level3] ?? 0
        if let rest = levelCells(row, below: level3).last {
            levels.extend(rest)
            rows[last].first = levels.first
            rows[last].second = levels.second
        }
        for column in row.filled where column >= level3 && rows[last].row.cells.indices.contains(column) {
            if rows[last].row.cells[column].range.isEmpty {
                rows[last].row.cells[column].range = row.cells[column].range
            } else {
                rows[last].row.tails.append((column, row.cells[column].range))
            }
        }
    }

    /// The level cells of a row, from left to right, without the side label 年度绩效指标完成情况. A cell that holds two
    /// levels (`产出指标 数量指标`) counts as two.
    private func levelCells(_ row: TableRow, below limit: Int) -> [IndicatorLevels.Level] {
        var levels: [IndicatorLevels.Level] = []
        for column in row.filled where column < limit {
            let text = row.cells[column].text
            let cell = row.text.bytes[text]
            let isLabel =
                Self.sideLabel.starts(with: cell) || Self.sideLabel.suffix(cell.count).elementsEqual(cell)
            guard text.count <= 60, !isLabel else { continue }
            let name = KeptText.string(document.source, row.cells[column].range)
            let parts = IndicatorLevels.split(name)
            levels += parts.map { IndicatorLevels.Level(name: $0, range: row.cells[column].range) }
        }
        return levels
    }

    private static let sideLabel = Array("年度绩效指标完成情况".utf8)

    private func rowRange(_ row: TableRow) -> Range<Int> {
        if row.isPlaced { return document.trimmed(document.lines.range(row.line, in: document.source)) }
        return document.trimmed(row.range)
    }

    private func indicator(_ pending: Pending) -> Row<IndicatorFields> {
        let fields = IndicatorFields.shared
        var result = Row<IndicatorFields>()
        if let first = pending.first {
            result.set(
                fields.level1, to: first.name, at: document.span(source: document.trimmed(first.range)))
        }
        if let second = pending.second {
            result.set(
                fields.level2, to: second.name, at: document.span(source: document.trimmed(second.range)))
        }
        let row = pending.row
        func cell(_ role: IndicatorColumns.Role) -> Int? {
            guard let column = pending.columns[role], !CellValue.isMissing(row, column)
            else {
                return nil
            }
            return column
        }
        func place(_ column: Int) -> SourceSpan {
            document.span(source: document.trimmed(row.cells[column].range))
        }
        func setText(_ field: Field<String>, _ role: IndicatorColumns.Role) {
            guard let column = cell(role) else { return }
            result.set(field, to: row.kept(column, document), at: place(column))
        }
        setText(fields.level3, .level3)
        setText(fields.target, .target)
        setText(fields.actual, .actual)
        if let column = cell(.weight),
            let weight = CellValue.points(row, column)
        {
            result.set(fields.weight, to: weight, at: place(column))
        }
        if let column = cell(.score), let score = CellValue.points(row, column) {
            result.set(fields.score, to: score, at: place(column))
        }
        if let column = cell(.completionRate), let rate = CellValue.percentage(row, column) {
            result.set(fields.completionRate, to: rate, at: place(column))
        }
        setText(fields.basis, .basis)
        setText(fields.previousYear, .previousYear)
        setText(fields.scoringRule, .scoringRule)
        setText(fields.evidence, .evidence)
        setText(fields.deviationReason, .deviationReason)
        return result
    }
}
