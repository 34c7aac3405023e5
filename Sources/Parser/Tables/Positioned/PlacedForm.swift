import Model

/// Reads a form that is laid out by position, as poppler prints pages: no mark parts its cells, only blanks do.
///
/// Columns are told by the heads and the ways between words, rows by the lines their figures stand on. What cannot be told
/// is left out and noted.
struct PlacedForm {
    private let document: DocumentContext
    private(set) var rows: [TableRow] = []
    private(set) var diagnostics: [Diagnostic] = []

    private enum Part {
        case names
        case funds
        case goals
        case indicators
        case foot
    }

    private var part = Part.names
    private var goals = PlacedGoals()
    private var goalHeads: (FormHeads, FormPage)?
    private var hasNames = false
    /// How cells stand in their rows, as far as the heads tell it.
    private var alignment: RowDistribution.Alignment?
    private var fundHeads: FormHeads?
    private var fundBounds: [Int]?
    private var bounds: [Int] = []
    private var heads: FormHeads?
    private var columns = IndicatorColumns()
    private var levels = PlacedLevels()
    /// Whether the last row is an indicator that the next page may go on with.
    private var canGoOn = false

    /// Whether nothing but blanks parts the words of a form's lines.
    static func isPlaced(_ section: OutlineSection, _ document: DocumentContext) -> Bool {
        !section.lines.contains { line in
            let range = document.lines.range(line, in: document.source)
            return document.source[range].contains(9) || document.source[range].first == 124
        }
    }

    /// The rows of a form, as if its cells were marked, and what could not be told.
    init(_ section: OutlineSection, _ document: DocumentContext) {
        self.document = document
        var pages = FormPage.pages(section, document)
        for index in pages.indices where part != .foot {
            if index + 1 < pages.count { Self.completeHeads(&pages, index) }
            if !pages[index].lines.isEmpty { read(pages[index], isLast: index + 1 == pages.count) }
        }
        closeGoals()
    }

    /// Puts the lines of heads that a page breaks together on the first of the two pages.
    private static func completeHeads(_ pages: inout [FormPage], _ index: Int) {
        while let heads = indicatorHeads(pages[index]), heads.isCut,
            heads.lines.upperBound == pages[index].lines.count, let next = pages[index + 1].lines.first,
            next.tokens.allSatisfy({ HeadWords.indicators.isPart($0.bytes) })
        {
            pages[index].lines.append(next)
            pages[index].brokenHead = pages[index].brokenHead ?? heads.lines.upperBound
            pages[index + 1].lines.removeFirst()
        }
    }

    private static func indicatorHeads(_ page: FormPage) -> FormHeads? {
        var heads = FormHeads.find(
            in: page, from: 0, seeds: ["三级", "二级"], words: .indicators, atLeast: 4)
        if let line = page.brokenHead, let lines = heads?.lines, lines.contains(line) {
            heads?.isBroken = true
        }
        return heads
    }

    private mutating func read(_ page: FormPage, isLast: Bool) {
        let end = page.lines.count
        let indicators = Self.indicatorHeads(page)
        let total = PlacedTotal(page, from: indicators?.lines.upperBound ?? 0)
        let table = indicators?.lines.lowerBound ?? end
        var start = 0
        if part == .names {
            let funds = FormHeads.find(
                in: page, from: 0, seeds: ["年初", "全年预"], words: .funds, atLeast: 3)
            start = funds?.lines.upperBound ?? 0
            let found = PlacedGoals.heads(in: page, from: start, before: table)
            alignment = indicators?.alignment ?? funds?.alignment
            if let told = funds?.alignment, told != alignment { alignment = nil }
            readNames(page, 0..<(funds?.lines.lowerBound ?? found?.lines.lowerBound ?? table))
            if let funds {
                part = .funds
                start = max(start, found?.lines.lowerBound ?? table)
                readFunds(
                    page, funds.lines.upperBound..<max(start, funds.lines.upperBound), below: funds,
                    isOpen: found == nil && indicators == nil)
            } else if found != nil || indicators != nil {
                part = .funds
                start = found?.lines.lowerBound ?? table
            }
        }
        if part == .funds {
            let found = PlacedGoals.heads(in: page, from: start, before: table)
            let stop = found?.lines.lowerBound ?? table
            if start < stop {
                readFunds(page, start..<stop, below: nil, isOpen: found == nil && indicators == nil)
            }
            if let found {
                goalHeads = (found, page)
                part = .goals
                let below = found.lines.upperBound
                goals.take(page, below..<max(below, table), below: found, isMeasured: document.isMeasured)
            }
        } else if part == .goals {
            goals.take(page, 0..<table, below: nil, isMeasured: document.isMeasured)
        }
        if let indicators {
            closeGoals()
            begin(indicators, page)
            let below = indicators.lines.upperBound
            readIndicators(
                page, below..<max(below, total?.lines.lowerBound ?? end), heads: indicators,
                isOpen: total == nil && !isLast)
        } else if part == .indicators {
            readIndicators(
                page, 0..<(total?.lines.lowerBound ?? end), heads: nil, isOpen: total == nil && !isLast)
        }
        if part == .indicators, let total {
            part = .foot
            rows.append(total.row(document))
        }
    }

    private mutating func readFunds(
        _ page: FormPage, _ lines: Range<Int>, below heads: FormHeads?, isOpen: Bool
    ) {
        var reader = PlacedFunds(
            document, page, lines, alignment: alignment, isContinued: heads == nil, isOpen: isOpen)
        if let heads {
            fundHeads = heads
            fundBounds = reader.read(below: heads)
        } else if let known = fundHeads, document.isMeasured {
            reader.goOn(below: known)
        } else if let bounds = fundBounds {
            reader.goOn(bounds)
        }
        if heads == nil, !reader.continuation.isEmpty, let last = rows.indices.last {
            rows[last].goOn(0, reader.continuation)
        }
        rows += reader.rows
        diagnostics += reader.diagnostics
    }

    private mutating func readNames(_ page: FormPage, _ lines: Range<Int>) {
        guard !lines.isEmpty, !hasNames else { return }
        hasNames = true
        if let names = PlacedNames(document: document, page: page, alignment: alignment).rows(
            lines)
        {
            rows += names
        } else {
            note(page, lines.lowerBound, "which lines belong to 项目名称 and 主管部门 cannot be told")
        }
    }

    private mutating func closeGoals() {
        guard let (heads, page) = goalHeads else { return }
        rows += goals.rows(heads, page, document)
        if goals.isLost { note(page, heads.lines.lowerBound, "the texts of 年度总体目标 cannot be told apart") }
        goalHeads = nil
    }

    /// The row of the heads, with an empty cell for what stands beside the table.
    private mutating func begin(_ heads: FormHeads, _ page: FormPage) {
        var row = TableRow(line: page.lines[heads.lines.lowerBound].number, document)
        row.isPlaced = true
        row.append(parts: [], document)
        for head in heads.heads { row.append(parts: head.parts, document) }
        columns = IndicatorColumns(row)
        if part != .indicators { rows.append(row) }
    }

    private mutating func readIndicators(
        _ page: FormPage, _ lines: Range<Int>, heads found: FormHeads?, isOpen: Bool
    ) {
        let roles = columns.columns
        let isFirst = part != .indicators
        part = .indicators
        if let found {
            heads = found
            alignment = found.alignment ?? alignment
        }
        guard let heads else { return }
        guard roles[.level3] != nil, roles[.weight] ?? roles[.score] != nil, !heads.isCut else {
            if let line = found?.lines.lowerBound {
                note(page, line, "the heads of the indicators are broken")
            }
            return
        }
        // Characters are no measure for as many columns.
        guard document.isMeasured || heads.heads.count <= 9 else {
            if let line = found?.lines.lowerBound {
                note(page, line, "the columns of the indicators cannot be told")
            }
            return
        }
        if found != nil || document.isMeasured {
            bounds = heads.bounds(
                page.lines[(found?.lines.lowerBound ?? lines.lowerBound)..<lines.upperBound],
                behind: .indicatorLabels)
        } else if !lines.isEmpty {
            let kinds = (0...bounds.count).map { kind($0, roles) }
            guard
                let told = ContinuedColumns(kinds: kinds, labels: .indicatorLabels, bounds: bounds).find(
                    in: page, lines)
            else {
                note(page, lines.lowerBound, "the columns of this page cannot be told")
                return
            }
            bounds = told
        }
        guard !lines.isEmpty else { return }
        var reader = PlacedIndicators(
            document, page, lines, bounds: bounds,
            under: document.isMeasured ? nil : found?.heads.map(\.columns), roles: roles,
            alignment: alignment,
            isContinued: !isFirst, isOpen: isOpen)
        reader.read(below: &levels)
        if canGoOn, let last = rows.indices.last {
            for (column, parts) in reader.continuation { rows[last].goOn(column, parts) }
        }
        for name in reader.completion {
            for row in rows.indices
            where rows[row].cells.indices.contains(name.column)
                && rows[row].cells[name.column].range == name.start
            {
                rows[row].goOn(name.column, [name.end])
            }
        }
        canGoOn = reader.hasLast && !(reader.rows.isEmpty && !canGoOn)
        rows += reader.rows
        diagnostics += reader.diagnostics
    }

    private func kind(_ column: Int, _ roles: RoleColumns) -> ContinuedColumns.Kind {
        switch column {
        case 0: .label
        case roles[.level1], roles[.level2]: .level
        case roles[.level3]: .name
        case roles[.weight], roles[.score]: .number
        case roles[.target], roles[.actual]: .text
        default: .sparse
        }
    }

    private mutating func note(_ page: FormPage, _ line: Int, _ detail: String) {
        diagnostics.append(
            document.diagnostic(.unreadableRow, at: document.span(source: page.lines[line].range), detail))
    }
}
