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
        var shift: Int
        var isSwapped: Bool
    }

    init(_ document: DocumentContext) { self.document = document }

    /// Reads the head of the table.
    mutating func readHead(_ row: TableRow) { columns = IndicatorColumns(row) }

    /// Reads a row: an indicator, a level without one, or what a page break cut from the row before.
    mutating func read(_ row: TableRow) {
        if continuesLast(row) {
            extendLast(row)
            return
        }
        guard let (shift, isSwapped) = fit(row) else {
            levels.take(levelCells(row, below: row.cells.count))
            if row.filled.contains(where: { CellValue.points(row, $0) != nil }) {
                diagnostics.append(
                    document.diagnostic(
                        .unreadableRow, at: document.span(source: rowRange(row)),
                        "the cells fit no known order of columns"))
            }
            return
        }
        levels.take(levelCells(row, below: columns.column(.level3, shift: shift) ?? 0))
        rows.append(
            Pending(row: row, first: levels.first, second: levels.second, shift: shift, isSwapped: isSwapped))
        if isSwapped {
            diagnostics.append(
                document.diagnostic(
                    .columnsSwapped, at: document.span(source: rowRange(row)),
                    "the result stands under 分值权重 and the weight under 实际完成值"))
        }
    }

    /// All indicators, in order.
    func finish() -> [Row<IndicatorFields>] { rows.map(indicator) }

    /// How far the row's cells stand from the head's columns, by the types of weight and score; nil for a row that is
    /// no indicator.
    private func fit(_ row: TableRow) -> (shift: Int, isSwapped: Bool)? {
        for shift in [0, -1, 1, -2, 2] {
            guard let weight = columns.column(.weight, shift: shift),
                let score = columns.column(.score, shift: shift),
                let level3 = columns.column(.level3, shift: shift), !row.isEmpty(level3)
            else { continue }
            let target = columns.column(.target, shift: shift) ?? -1
            let actual = columns.column(.actual, shift: shift) ?? -1
            guard !row.isEmpty(target) || !row.isEmpty(actual), CellValue.points(row, score) != nil else {
                continue
            }
            if CellValue.points(row, weight) != nil { return (shift, false) }
            if CellValue.points(row, actual) != nil, !row.isEmpty(weight) { return (shift, true) }
        }
        return nil
    }

    /// Whether a row after a page break holds only what did not fit the row before: parts of names, targets and
    /// reasons, and no figures. A row of levels alone begins a group of its own.
    private func continuesLast(_ row: TableRow) -> Bool {
        guard row.followsBreak, let last = rows.last else { return false }
        func columns(_ roles: [IndicatorColumns.Role]) -> [Int] {
            roles.compactMap { self.columns.column($0, shift: last.shift) }
        }
        guard columns([.weight, .score]).allSatisfy({ row.isEmpty($0) }) else { return false }
        let texts = columns([.level3, .target, .actual, .basis, .deviationReason])
        return row.filled.contains { texts.contains($0) }
    }

    private mutating func extendLast(_ row: TableRow) {
        let last = rows.count - 1
        let level3 = columns.column(.level3, shift: rows[last].shift) ?? 0
        if let rest = levelCells(row, below: level3).last {
            levels.extend(rest)
            rows[last].first = levels.first
            rows[last].second = levels.second
        }
        for column in row.filled where column >= level3 && rows[last].row.cells.indices.contains(column) {
            if rows[last].row.cells[column].range.isEmpty {
                rows[last].row.cells[column].range = row.cells[column].range
            } else {
                rows[last].row.cells[column].tail.append(row.cells[column].range)
            }
        }
    }

    private func levelCells(_ row: TableRow, below limit: Int) -> [IndicatorLevels.Level] {
        row.filled.filter { $0 < limit }.compactMap { column in
            let text = row.cells[column].text
            guard text.count <= 60, !row.text.contains(text, anyOf: ["年度绩效指标", "绩效指标完成"]) else { return nil }
            return IndicatorLevels.Level(
                name: KeptText.string(document.source, row.cells[column].range),
                range: row.cells[column].range)
        }
    }

    private func rowRange(_ row: TableRow) -> Range<Int> {
        guard let first = row.filled.first, let last = row.filled.last else { return 0..<0 }
        return document.trimmed(row.cells[first].range.lowerBound..<row.cells[last].range.upperBound)
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
            guard let column = columns.column(role, shift: pending.shift), !CellValue.isMissing(row, column)
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
            let parts = [row.cells[column].range] + row.cells[column].tail
            result.set(field, to: KeptText.string(document.source, parts), at: place(column))
        }
        setText(fields.level3, .level3)
        setText(fields.target, .target)
        setText(fields.actual, pending.isSwapped ? .weight : .actual)
        if let column = cell(pending.isSwapped ? .actual : .weight),
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
