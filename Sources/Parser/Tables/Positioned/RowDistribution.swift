/// Tells which lines of a column belong to which row of a table, where a row is known by one line at its middle or top.
///
/// A cell of several lines stands around the middle of its row: as many lines above it as below. So the lines between two
/// rows part by themselves, from the first row on.
struct RowDistribution {
    /// How the cells of a table stand in their rows.
    enum Alignment {
        case middle
        case top
    }

    /// The rows' lines, by their place on the page; between two lines where the middle is between them.
    let anchors: [Double]
    /// Whether the page may begin with the end of a row of the page before.
    var isContinued = false
    /// Whether the page may end in the middle of a row; such a row begins at its top, whatever the others do.
    var isOpen = false

    /// Which of a column's lines belong to each row, as places in `lines`; nil for a row of which that cannot be told.
    func assign(_ lines: [Int], _ alignment: Alignment) -> [Range<Int>?] {
        var result = [Range<Int>?](repeating: nil, count: anchors.count)
        for segment in segments(lines) {
            guard let parts = parts(lines, segment, alignment) else { continue }
            for (row, part) in zip(segment, parts) { result[row] = part }
        }
        return result
    }

    /// How many of a column's lines are the end of a row of the page before; nil where that cannot be told.
    func continuation(_ lines: [Int], _ alignment: Alignment) -> Int? {
        guard isContinued else { return 0 }
        guard !anchors.isEmpty else { return lines.count }
        return assign(lines, alignment)[0]?.lowerBound
    }

    private func parts(_ lines: [Int], _ rows: Range<Int>, _ alignment: Alignment) -> [Range<Int>]? {
        let parts = split(lines, rows, alignment)
        let isFirst = rows.lowerBound == 0 && isContinued
        let isLast = rows.upperBound == anchors.count && isOpen
        if parts != nil || isFirst == isLast { return parts }
        return isFirst ? splitUpwards(lines, rows, alignment) : splitBroken(lines, rows)
    }

    /// From the last row on upwards: what is left above the first row belongs to the page before.
    private func splitUpwards(_ lines: [Int], _ rows: Range<Int>, _ alignment: Alignment) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var below = gap(before: rows.upperBound, lines)
        for row in rows.reversed() {
            let above = gap(before: row, lines)
            let count = alignment == .top ? 0 : below.count
            guard count <= above.count else { return nil }
            parts.insert(above.upperBound - count..<below.upperBound, at: 0)
            below = above.lowerBound..<above.upperBound - count
        }
        return parts
    }

    /// The last row begins at its top: nothing of it stands above its line.
    private func splitBroken(_ lines: [Int], _ rows: Range<Int>) -> [Range<Int>]? {
        let last = rows.upperBound - 1
        let rest = gap(before: rows.upperBound, lines)
        if rows.count == 1 {
            return gap(before: last, lines).isEmpty
                ? [gap(before: last, lines).upperBound..<rest.upperBound] : nil
        }
        let end = gap(before: last, lines).upperBound
        guard let parts = split(Array(lines[..<end]), rows.lowerBound..<last, .middle) else { return nil }
        return parts + [end..<rest.upperBound]
    }

    /// How the cells of all columns stand: by the cells that can stand in one way only; nil where there are none.
    func alignment(_ columns: [[Int]]) -> Alignment? {
        var votes = (middle: 0, top: 0)
        for lines in columns {
            for segment in segments(lines) {
                // What a page breaks begins at its top in any table.
                if segment.lowerBound == 0, isContinued { continue }
                if segment.upperBound == anchors.count, isOpen { continue }
                let middle = split(lines, segment, .middle)
                let top = split(lines, segment, .top)
                if middle != nil, top == nil { votes.middle += 1 }
                if top != nil, middle == nil { votes.top += 1 }
            }
        }
        return votes.top == votes.middle ? nil : votes.top > votes.middle ? .top : .middle
    }

    /// Rows between which lines stand that are not yet told apart.
    private func segments(_ lines: [Int]) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        for row in anchors.indices {
            if let last = segments.last, !gap(before: row, lines).isEmpty {
                segments[segments.count - 1] = last.lowerBound..<row + 1
            } else {
                segments.append(row..<row + 1)
            }
        }
        return segments
    }

    /// The lines between a row's own and that of the row above.
    private func gap(before row: Int, _ lines: [Int]) -> Range<Int> {
        let above = row == 0 ? -1.0 : anchors[row - 1]
        let below = row == anchors.count ? Double.infinity : anchors[row]
        let start = lines.firstIndex { Double($0) > above } ?? lines.count
        let end = lines.firstIndex { Double($0) >= below } ?? lines.count
        return start..<max(start, end)
    }

    private func split(_ lines: [Int], _ rows: Range<Int>, _ alignment: Alignment) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var above = gap(before: rows.lowerBound, lines)
        if alignment == .top, !above.isEmpty { return nil }
        for row in rows {
            let below = gap(before: row + 1, lines)
            let isLast = row + 1 == rows.upperBound
            let count = alignment == .top || isLast ? below.count : above.count
            if alignment == .middle, count != above.count || count > below.count { return nil }
            parts.append(above.lowerBound..<below.lowerBound + count)
            above = below.lowerBound + count..<below.upperBound
        }
        return parts
    }
}
