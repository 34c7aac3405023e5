import Model

/// Lines of a page cut into the columns of a table.
struct PlacedGrid {
    /// What one line has in one column.
    struct Fragment {
        /// The line, by its place on the page.
        var line: Int
        /// The part of the file.
        var range: Range<Int>
        /// Its canonical bytes.
        var bytes: [UInt8]

        /// Whether it is a number, perhaps with its unit.
        var isNumber: Bool {
            var bytes = bytes[...]
            if bytes.last == 37 { bytes = bytes.dropLast() }
            if bytes.suffix(3).elementsEqual("分".utf8) { bytes = bytes.dropLast(3) }
            guard bytes.count <= 24, let last = bytes.last, 48...57 ~= last,
                PrintedDecimal(parsing: bytes) != nil
            else { return false }
            // A number broken over lines has other groups than three digits.
            let groups = bytes.prefix { $0 != 46 }.split(separator: 44, omittingEmptySubsequences: false)
            return groups.dropFirst().allSatisfy { $0.count == 3 }
        }

        /// Whether it stands for a value that is missing.
        var isDash: Bool { bytes.allSatisfy { $0 == 45 || $0 == 47 } }
    }

    /// The fragments of each column, from top to bottom.
    private(set) var columns: [[Fragment]]
    /// The lines with words that reach over the line between two columns.
    private(set) var doubtful: Set<Int> = []

    /// Cuts lines at the bounds between columns, which ascend; two of the same have an empty column between them.
    ///
    /// `heads` are the columns that the heads cover, from the second column on: a word that stands nearer to another head
    /// than its own makes its line doubtful. So does, where `isStrict`, a wide gap inside a cell.
    init(
        _ page: FormPage, _ lines: Range<Int>, bounds: [Int], under heads: [Range<Int>]? = nil,
        isStrict: Bool = false
    ) {
        columns = Array(repeating: [], count: bounds.count + 1)
        for index in lines {
            var edge = 0
            for token in page.lines[index].tokens {
                defer { edge = token.columns.upperBound }
                let place = column(of: token, bounds)
                if place < 0 {
                    doubtful.insert(index)
                    continue
                }
                if let heads, place > 0, place <= heads.count {
                    let own = Self.distance(token.columns, heads[place - 1])
                    if heads.contains(where: { Self.distance(token.columns, $0) + 1 < own }) {
                        doubtful.insert(index)
                    }
                }
                if let last = columns[place].last, last.line == index {
                    let end = columns[place].count - 1
                    if isStrict, token.columns.lowerBound - edge > 1 { doubtful.insert(index) }
                    columns[place][end].range = last.range.lowerBound..<token.range.upperBound
                    columns[place][end].bytes += token.bytes
                } else {
                    columns[place].append(Fragment(line: index, range: token.range, bytes: token.bytes))
                }
            }
        }
    }

    private static func distance(_ columns: Range<Int>, _ head: Range<Int>) -> Int {
        max(0, columns.lowerBound - head.upperBound, head.lowerBound - columns.upperBound)
    }

    /// The column a run of characters stands in; -1 where it reaches over a bound.
    ///
    /// Characters are counted, and digits are half as wide as ideographs, so that a word may begin or end a little beyond
    /// its column; by no more than two characters, and no more than a third of its own.
    private func column(of token: PlacedToken, _ bounds: [Int]) -> Int {
        let slack = min(2, token.columns.count / 3)
        let first = bounds.count { $0 <= token.columns.lowerBound + slack }
        let last = bounds.count { $0 < token.columns.upperBound - slack }
        return first == last || first == bounds.count { $0 <= token.columns.lowerBound } && first > last
            ? first : -1
    }
}
