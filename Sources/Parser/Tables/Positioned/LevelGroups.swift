/// Tells which rows a merged cell spans, by where its words stand: in the middle of the rows, or at their top.
struct LevelGroups {
    /// How far down the page the words of each cell begin and end, in lines.
    let labels: [ClosedRange<Double>]
    /// How far down each row begins and ends.
    let rows: [ClosedRange<Double>]
    /// How the words stand in their cells.
    let alignment: RowDistribution.Alignment
    /// Whether the first rows may go on with a cell of the page before.
    let canContinue: Bool
    /// Whether the last cell may go on over the page; its words may then stand at its top.
    let isOpen: Bool
    /// How much worse every other way must be, in lines.
    let margin: Double
    /// What a row costs in a cell by what both say, in lines.
    let strangeness: (_ label: Int, _ row: Int) -> Double
    /// Whether a cell may end with a row.
    let mayEnd: (Int) -> Bool

    /// More rows than a page has.
    private static let most = 60

    /// For each row the place of its cell, -1 for that of the page before, nil where it cannot be told.
    func assign() -> [Int?] {
        let none = [Int?](repeating: nil, count: rows.count)
        guard !rows.isEmpty, rows.count <= Self.most, labels.count <= Self.most else { return none }
        let first = canContinue ? -1 : 0
        guard labels.count > 0 else { return canContinue ? rows.map { _ in -1 } : none }
        let forward = costs(from: first)
        let backward = costsBehind()
        // The least cost of all with a row in a cell.
        var best = [[Double]](
            repeating: Array(repeating: .infinity, count: labels.count + 1), count: rows.count)
        for label in first..<labels.count {
            for start in rows.indices where forward[label + 1][start] < .infinity {
                var end = start + 1
                while end <= rows.count {
                    let total =
                        forward[label + 1][start] + cost(label, start..<end) + backward[label + 2][end]
                    for row in start..<end where total < best[row][label + 1] { best[row][label + 1] = total }
                    end += 1
                }
            }
        }
        return best.map { costs in
            guard let place = costs.indices.min(by: { costs[$0] < costs[$1] }), costs[place] < .infinity
            else {
                return nil
            }
            let second = costs.indices.filter { $0 != place }.map { costs[$0] }.min() ?? .infinity
            return second - costs[place] < margin ? nil : place - 1
        }
    }

    /// What a cell beside no row costs.
    private static let empty = 2.5

    /// `[label + 1][rows]`: the least cost of the first rows in the cells before the label.
    private func costs(from first: Int) -> [[Double]] {
        var table = [[Double]](
            repeating: Array(repeating: .infinity, count: rows.count + 1), count: labels.count + 2)
        table[first + 1][0] = 0
        for label in first..<labels.count {
            for start in 0...rows.count where table[label + 1][start] < .infinity {
                let known = table[label + 1][start]
                for end in start...rows.count {
                    let total = known + cost(label, start..<end)
                    if total < table[label + 2][end] { table[label + 2][end] = total }
                }
            }
        }
        return table
    }

    /// `[label + 1][rows]`: the least cost of the rows from there on in the label's cell and those behind it.
    private func costsBehind() -> [[Double]] {
        var table = [[Double]](
            repeating: Array(repeating: .infinity, count: rows.count + 1), count: labels.count + 2)
        table[labels.count + 1][rows.count] = 0
        for label in stride(from: labels.count - 1, through: 0, by: -1) {
            for start in 0...rows.count {
                for end in start...rows.count where table[label + 2][end] < .infinity {
                    let total = cost(label, start..<end) + table[label + 2][end]
                    if total < table[label + 1][start] { table[label + 1][start] = total }
                }
            }
        }
        return table
    }

    /// How far a cell's words stand from where they would, in lines.
    private func cost(_ label: Int, _ span: Range<Int>) -> Double {
        guard label >= 0 else { return span.isEmpty ? 0 : 0.1 }
        let words = labels[label]
        guard let first = span.first, let last = span.last else { return Self.empty }
        if last + 1 < rows.count, !mayEnd(last) { return .infinity }
        let strange = span.reduce(0) { $0 + strangeness(label, $1) }
        if alignment == .top { return strange + abs(words.lowerBound - rows[first].lowerBound) }
        let middle = (rows[first].lowerBound + rows[last].upperBound) / 2
        let distance = abs((words.lowerBound + words.upperBound) / 2 - middle)
        guard isOpen, last + 1 == rows.count, label + 1 == labels.count else { return strange + distance }
        return strange + min(distance, abs(words.lowerBound - rows[first].lowerBound))
    }
}
