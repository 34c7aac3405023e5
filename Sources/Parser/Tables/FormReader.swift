import Model

/// Reads one self-evaluation form row by row.
///
/// The layouts differ in how cells are printed, the forms in which columns they have; what a row is, is told by the
/// words in it.
struct FormReader {
    let document: DocumentContext
    private(set) var form = Evaluation()
    private(set) var diagnostics: [Diagnostic] = []

    private enum Part {
        case head
        case funds
        case goals
        case indicators
        case foot
    }

    private var part = Part.head
    private var fundColumns = FundColumns()
    private var indicatorReader: IndicatorReader
    private var goalColumns: (expected: Int, actual: Int)?
    private var expectedGoal: [Range<Int>] = []
    private var actualGoal: [Range<Int>] = []

    init(_ document: DocumentContext) {
        self.document = document
        indicatorReader = IndicatorReader(document)
    }

    /// The form of a section; nil where its rows name nothing.
    static func read(
        _ section: OutlineSection, _ document: DocumentContext
    ) -> (form: Evaluation, diagnostics: [Diagnostic])? {
        var reader = FormReader(document)
        if PlacedForm.isPlaced(section, document) {
            let form = PlacedForm(section, document)
            for row in form.rows { reader.read(row) }
            reader.diagnostics += form.diagnostics
        } else {
            for row in TableRows.rows(section, document) { reader.read(row) }
        }
        reader.finish()
        guard reader.form.name != nil || !reader.form.funds.isEmpty else { return nil }
        if reader.form.totalScore == nil, reader.part == .indicators,
            !Heading.isOverallForm(document.text, section.title)
        {
            reader.diagnostics.append(
                document.diagnostic(
                    .missingTotal, at: document.span(section.title),
                    "no total score: \(reader.form.name ?? "")"))
        }
        return (reader.form, reader.diagnostics)
    }

    private mutating func read(_ row: TableRow) {
        if part == .head, let column = row.column(equalTo: Self.nameLabels) {
            setText(EvaluationFields.shared.name, row, after: column)
        } else if part == .head, let column = row.column(equalTo: ["主管部门", "主管部门(单位)"]) {
            setText(EvaluationFields.shared.supervisingDepartment, row, after: column)
            if let unit = row.column(equalTo: ["实施单位"]) {
                setText(EvaluationFields.shared.implementingUnit, row, after: unit)
            }
        } else if part == .head || part == .funds, row.column(containing: ["年初预算数"]) != nil {
            fundColumns = FundColumns(row)
            part = .funds
        } else if part == .head || part == .funds,
            row.column(containing: ["年度总体目标"]) != nil
                || row.column(equalTo: ["预期目标", "总体目标", "年初设定目标"]) != nil
        {
            readGoalHead(row)
        } else if row.column(equalTo: ["三级指标"]) != nil {
            indicatorReader.readHead(row)
            part = .indicators
        } else if part == .indicators, let column = row.column(equalTo: ["总分", "合计得分"]) {
            readTotal(row, column)
        } else {
            switch part {
            case .funds: readFund(row)
            case .goals: readGoals(row)
            case .indicators: indicatorReader.read(row)
            case .head, .foot: break
            }
        }
    }

    private static let nameLabels: [Pattern] = [
        "项目名称", "部门名称", "单位名称", "部门(单位)名称", "部门单位名称", "单位(部门)名称",
    ]

    private mutating func setText(_ field: Field<String>, _ row: TableRow, after column: Int) {
        guard let value = row.filled.first(where: { $0 > column }),
            row.column(equalTo: ["实施单位"]) != value
        else { return }
        let cell = row.cells[value]
        form.fields.set(
            field, to: row.kept(value, document), at: document.span(source: trimmed(cell.range)))
    }

    private mutating func readFund(_ row: TableRow) {
        guard let fund = fundColumns.fund(row, document) else { return }
        form.funds.append(fund)
        guard fundColumns.isMisaligned else { return }
        diagnostics.append(
            document.diagnostic(
                .unreadableRow, at: document.span(source: document.trimmed(row.range)),
                "the amounts do not stand under their heads"))
    }

    private mutating func readGoalHead(_ row: TableRow) {
        part = .goals
        if let expected = row.column(containing: ["预期目标"])
            ?? row.column(equalTo: ["总体目标", "年初设定目标"]),
            let actual = row.column(containing: ["实际完成", "完成情况"])
        {
            goalColumns = (expected, actual)
        }
    }

    private mutating func readGoals(_ row: TableRow) {
        let filled = row.filled
        guard let columns = goalColumns, let first = filled.first else { return }
        if filled.count >= 2 {
            expectedGoal += row.parts(filled[filled.count - 2])
            actualGoal += row.parts(filled[filled.count - 1])
        } else if first >= columns.actual {
            actualGoal += row.parts(first)
        } else {
            expectedGoal += row.parts(first)
        }
    }

    /// `总分 … 100 … 97.63 分`: the weights' sum, then the score.
    private mutating func readTotal(_ row: TableRow, _ column: Int) {
        part = .foot
        let numbers = row.filled.filter { $0 > column && CellValue.points(row, $0) != nil }
        guard numbers.count >= 2, let last = numbers.last, let score = CellValue.points(row, last) else {
            return
        }
        form.fields.set(
            EvaluationFields.shared.totalScore, to: score,
            at: document.span(source: trimmed(row.cells[last].range)))
    }

    private mutating func finish() {
        form.indicators = indicatorReader.finish()
        diagnostics += indicatorReader.diagnostics
        setGoal(EvaluationFields.shared.expectedGoal, expectedGoal)
        setGoal(EvaluationFields.shared.actualGoal, actualGoal)
    }

    private mutating func setGoal(_ field: Field<String>, _ ranges: [Range<Int>]) {
        guard let first = ranges.first else { return }
        let text = KeptText.string(document.source, ranges)
        guard !text.isEmpty else { return }
        form.fields.set(field, to: text, at: document.span(source: trimmed(first)))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> { document.trimmed(range) }
}
