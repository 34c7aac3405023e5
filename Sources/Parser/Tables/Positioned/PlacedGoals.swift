/// Gathers 年度总体目标: two texts side by side, which may go on over pages.
struct PlacedGoals {
    private var expected: [Range<Int>] = []
    private var actual: [Range<Int>] = []
    private var bound = 0
    private var heads: FormHeads?
    /// Whether some of their lines could not be told apart; both are then left out.
    private(set) var isLost = false

    /// The two heads side by side; nil where no line has them.
    static func heads(in page: FormPage, from start: Int, before end: Int) -> FormHeads? {
        guard
            var found = FormHeads.find(
                in: FormPage(lines: Array(page.lines[..<end])), from: start,
                seeds: ["预期目标", "总体目标", "年初设定目标", "实际完成", "全年实际", "总体目标完成"], words: words, atLeast: 2)
        else { return nil }
        found.heads = found.heads.suffix(2)
        let first = found.heads.map(\.lines.lowerBound).min() ?? 0
        let last = found.heads.map(\.lines.upperBound).max() ?? first
        found.lines = first..<last + 1
        return found
    }

    private static let words = HeadWords([
        "预期目标", "总体目标", "年初设定目标", "实际完成情况", "实际完成目标", "总体目标完成情况", "全年实际完成情况", "年度总体目标完成情况",
        "目标实际完成情况", "预期目标实际完成情况",
    ])

    /// Takes in the lines below the heads, or on a page further on where there are none.
    mutating func take(
        _ page: FormPage, _ lines: Range<Int>, below found: FormHeads?, isMeasured: Bool
    ) {
        if let found { heads = found }
        guard !lines.isEmpty else { return }
        let heads = isMeasured ? heads : found
        let rivers = Rivers(Array(page.lines[lines]))
        var limit = bound
        if let left = heads?.heads.first, let right = heads?.heads.last {
            bound = rivers.boundary(from: left.columns.upperBound, to: right.columns.lowerBound)
            limit = left.columns.upperBound
        } else {
            let ways = rivers.ways().filter { $0.gap >= 2 && abs($0.place - bound) < 16 }
            guard let way = ways.min(by: { abs($0.place - bound) < abs($1.place - bound) })
            else {
                isLost = true
                return
            }
            bound = way.place
            limit = bound
        }
        let label = rivers.boundary(behind: .goalLabels, before: limit)?.lowerBound ?? 0
        let grid = PlacedGrid(
            page, lines, bounds: [min(label, bound), bound], isStrict: !isMeasured)
        if !grid.doubtful.isEmpty || !isMeasured && !rivers.isClear(bound) { isLost = true }
        // A label that no way parts from the texts.
        if label == 0, page.lines[lines].contains(where: { HeadWords.goalLabels.isPart($0.tokens[0].bytes) })
        {
            isLost = true
        }
        expected += grid.columns[1].map(\.range)
        actual += grid.columns[2].map(\.range)
    }

    /// The row of the heads and that of the texts.
    func rows(_ heads: FormHeads, _ page: FormPage, _ document: DocumentContext) -> [TableRow] {
        guard let first = heads.heads.first, let last = heads.heads.last else { return [] }
        let line = page.lines[heads.lines.lowerBound].number
        return [[first.parts, last.parts], isLost ? [[], []] : [expected, actual]].map { cells in
            var row = TableRow(line: line, document)
            row.isPlaced = true
            row.append(parts: [], document)
            for parts in cells { row.append(parts: parts, document) }
            return row
        }
    }
}
