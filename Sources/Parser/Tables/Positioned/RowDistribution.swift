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

    /// Which of a column's lines belong to each row, as places in `lines`; nil for a row of which that cannot be told.
    func assign(_ lines: [Int], _ alignment: Alignment) -> [Range<Int>?] {
        var result = [Range<Int>?](repeating: nil, count: anchors.count)
        for segment in segments(lines) {
            guard let parts = split(lines, segment, alignment) else { continue }
            for (row, part) in zip(segment, parts) { result[row] = part }
        }
        return result
    }

    /// How the cells of all columns stand: by the columns that can stand in one way only.
    func alignment(_ columns: [[Int]]) -> Alignment {
        var votes = (middle: 0, top: 0)
        for lines in columns {
            for segment in segments(lines) {
                let middle = split(lines, segment, .middle)
                guard
                    segment.count > 1 || gap(before: segment.lowerBound, lines).count > 0 || lines.count > 1,
                    middle != split(lines, segment, .top)
                else { continue }
                if middle != nil { votes.middle += 1 } else { votes.top += 1 }
            }
        }
        return votes.top > votes.middle ? .top : .middle
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
