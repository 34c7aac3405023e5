import Model

/// The columns of an account table on one page, told by its heads: the row 栏次 numbers them, 行次 names the columns of
/// row numbers.
struct GridColumns {
    /// The middles of the amount columns, doubled, from left to right; empty where no 栏次 row told them.
    private(set) var amounts: [Int] = []
    /// The middles of the columns of row numbers, doubled.
    private(set) var rowNumbers: [Int] = []
    /// The words above each amount column, from top to bottom.
    private(set) var heads: [String] = []

    /// The rows that are heads so far.
    private var headRows: [GridRow] = []

    /// Whether a row is one of the heads: its words are those that heads have.
    static func isHead(_ row: GridRow) -> Bool {
        row.cells.contains { cell in
            cell.content == .text && headWords.contains { row.equals(cell, $0) }
        }
    }

    private static let headWords: [Pattern] = [
        "项目", "行次", "栏次", "决算数", "预算数", "金额", "科目编码", "科目代码", "科目名称", "功能分类科目编码", "经济分类科目编码",
        "功能分类", "经济分类", "小计", "基本支出", "项目支出", "收入", "支出", "人员经费", "公用经费", "本年支出", "本年收入", "类", "款", "项",
        "功能分类科目名称", "支出功能分类科目编码", "经济分类科目名称", "年初结转和结余", "年末结转和结余", "事业收入", "经营收入", "其他收入",
        "本年收入合计", "本年支出合计", "财政拨款收入", "上级补助收入",
    ]

    /// Adds a row of heads; the row 栏次 ends them and tells the columns.
    mutating func add(_ row: GridRow) {
        headRows.append(row)
        for cell in row.cells where row.equals(cell, "行次") { rowNumbers.append(cell.middle) }
    }

    /// The columns by the row of their numbers. Cells that say 栏次 and blanks between are passed over.
    mutating func number(_ row: GridRow) {
        let numbers = row.cells.compactMap { cell in cell.whole.map { (cell, $0) } }
        amounts = numbers.map(\.0.middle)
        nameHeads()
    }

    /// The columns by the numbers of the rows themselves, where no row 栏次 stands: numbers of one column overlap.
    mutating func infer(from rows: [GridRow]) {
        var spans: [Range<Int>] = []
        for row in rows {
            let name = row.cells.firstIndex { $0.content == .text } ?? 0
            for (index, cell) in row.cells.enumerated()
            where cell.isValue && !isRowNumber(cell) && !(index < name && cell.whole != nil) {
                spans.append(cell.columns)
            }
        }
        var columns: [Range<Int>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = columns.last, span.lowerBound < last.upperBound {
                columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                columns.append(span)
            }
        }
        amounts = columns.map { $0.lowerBound + $0.upperBound }
        nameHeads()
    }

    /// Whether a cell holds a row's number: a small whole number nearest to a column 行次.
    func isRowNumber(_ cell: GridRow.Cell) -> Bool {
        guard let whole = cell.whole, whole <= 120,
            let distance = rowNumbers.map({ abs($0 - cell.middle) }).min()
        else { return false }
        return distance <= (amounts.map { abs($0 - cell.middle) }.min() ?? .max)
    }

    /// The amount column a cell stands in; nil where there are none.
    ///
    /// Column numbers are centred and amounts set flush right, so that an amount ends two characters and more behind the
    /// middle of its column and before the middle of the next.
    func column(of cell: GridRow.Cell) -> Int? {
        amounts.lastIndex { $0 + 4 <= cell.columns.upperBound * 2 } ?? amounts.indices.first
    }

    /// Puts the words above each column together, from top to bottom.
    private mutating func nameHeads() {
        guard headRows.contains(where: \.isPositioned) else {
            heads = amounts.map { head(at: $0) }
            return
        }
        var names = amounts.map { _ in [String]() }
        var groups: [(word: String, place: Int)] = []
        for row in headRows {
            for head in words(row) {
                let isGroup = Self.groups.contains(head.word)
                guard let column = nearest(head.columns, within: isGroup ? .max : 8) else { continue }
                if isGroup {
                    groups.append((head.word, column))
                } else {
                    names[column].append(head.word)
                }
            }
        }
        // A word above several columns goes with the first of them, which is their sum.
        for group in groups.reversed() {
            let sum = names.indices.last { $0 <= group.place && Self.sums.contains(names[$0].joined()) }
            names[names[group.place].isEmpty ? group.place : sum ?? group.place].insert(group.word, at: 0)
        }
        heads = names.map { $0.joined() }
    }

    private static let groups: Set<String> = [
        "本年支出", "预算数", "决算数", "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费",
    ]
    private static let sums: Set<String> = ["小计", "合计"]

    /// The words of a row of heads; those that a single blank parts are one head where one column is below them.
    private func words(_ row: GridRow) -> [(word: String, columns: Range<Int>)] {
        var words: [(word: String, columns: Range<Int>)] = []
        for head in row.words {
            let word = String(decoding: row.text.bytes[head.text], as: UTF8.self)
            guard !["栏次", "行次", "项目"].contains(word) else { continue }
            if let last = words.last, last.columns.upperBound + 1 == head.columns.lowerBound,
                nearest(last.columns, within: 8) == nearest(head.columns, within: 8)
            {
                words[words.count - 1] = (
                    last.word + word, last.columns.lowerBound..<head.columns.upperBound
                )
            } else {
                words.append((word, head.columns))
            }
        }
        return words
    }

    /// The column nearest to the middle of a head; nil where it stands beside the head by more than `room`, doubled.
    private func nearest(_ columns: Range<Int>, within room: Int) -> Int? {
        let middle = columns.lowerBound + columns.upperBound
        guard let column = amounts.indices.min(by: { abs(amounts[$0] - middle) < abs(amounts[$1] - middle) })
        else { return nil }
        let beside = max(columns.lowerBound * 2 - amounts[column], amounts[column] - columns.upperBound * 2)
        return beside <= room ? column : nil
    }

    /// The words of all heads above a column.
    private func head(at middle: Int) -> String {
        headRows.compactMap { row -> String? in
            let cells = row.cells.filter { $0.content == .text && !row.equals($0, "栏次") }
            guard
                let nearest = cells.min(by: { abs($0.middle - middle) < abs($1.middle - middle) }),
                nearest.columns.lowerBound * 2 <= middle + 8, nearest.columns.upperBound * 2 >= middle - 8
            else { return nil }
            return String(decoding: row.bytes(nearest), as: UTF8.self)
        }
        .joined()
    }
}
