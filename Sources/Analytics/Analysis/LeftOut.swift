/// The rows that a metric leaves out, ascending, with the reason: few of many.
struct LeftOut: Hashable, Sendable {
    private(set) var rows: [Int] = []
    private(set) var reasons: [Population.Exclusion.Reason] = []

    /// Whether none is left out.
    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row behind the others.
    mutating func append(_ row: Int, _ reason: Population.Exclusion.Reason) {
        rows.append(row)
        reasons.append(reason)
    }

    /// Adds those of further rows behind the first ones.
    mutating func append(_ other: LeftOut, behind count: Int) {
        rows += other.rows.map { $0 + count }
        reasons += other.reasons
    }

    /// Why a row is left out; nil where it is not.
    subscript(_ row: Int) -> Population.Exclusion.Reason? {
        let place = place(of: row)
        return place < rows.count && rows[place] == row ? reasons[place] : nil
    }

    /// The places of those within a range of rows.
    func places(in range: Range<Int>) -> Range<Int> {
        rows.isEmpty ? 0..<0 : place(of: range.lowerBound)..<place(of: range.upperBound)
    }

    /// The places of those within a range of rows.
    ///
    /// - Parameter next: the place of the first that is not before the range that was asked for last, 0 to begin with; ranges
    ///   ascend.
    func places(in range: Range<Int>, from next: inout Int) -> Range<Int> {
        // Most ranges hold none.
        guard next < rows.count, rows[next] < range.upperBound else { return 0..<0 }
        next = place(of: range.lowerBound, from: next)
        return next..<place(of: range.upperBound, from: next)
    }

    /// The same after only some ranges of rows are kept, in their order.
    func keeping(_ ranges: [Range<Int>]) -> LeftOut {
        guard !isEmpty else { return self }
        var kept = LeftOut()
        var start = 0
        for range in ranges {
            for place in places(in: range) {
                kept.append(rows[place] - range.lowerBound + start, reasons[place])
            }
            start += range.count
        }
        return kept
    }

    /// The place of the first that is not before a row.
    private func place(of row: Int, from first: Int = 0) -> Int {
        var (low, high) = (first, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
