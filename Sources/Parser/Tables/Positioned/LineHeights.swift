/// How far down the page lines stand, in lines of one cell.
///
/// Lines of cells with an even and an odd number of lines stand between each other, so that two lines of the page may be half
/// a line apart.
struct LineHeights {
    private let first: Int
    private var heights: [Double] = []

    /// The heights of `lines`, of which the cells of the rows have the lines in `cells`.
    init(_ lines: Range<Int>, cells: [[Int]]) {
        first = lines.lowerBound
        var steps = [Double](repeating: 1, count: max(1, lines.count))
        var taken: Set<Int> = []
        for cell in cells {
            taken.formUnion(cell)
            for (above, below) in zip(cell, cell.dropFirst()) {
                for line in above..<below {
                    steps[line - first] = min(steps[line - first], 1 / Double(below - above))
                }
            }
        }
        // Words of merged cells stand between rows.
        for line in lines where !taken.contains(line) {
            steps[line - first] = min(steps[line - first], 0.5)
            if line > first { steps[line - first - 1] = min(steps[line - first - 1], 0.5) }
        }
        var height = 0.0
        for step in steps {
            heights.append(height)
            height += step
        }
    }

    subscript(line: Int) -> Double { heights.indices.contains(line - first) ? heights[line - first] : 0 }

    /// Where some lines begin and end.
    subscript(lines: ClosedRange<Int>) -> ClosedRange<Double> {
        let start = self[lines.lowerBound]
        return start...max(start, self[lines.upperBound])
    }
}
