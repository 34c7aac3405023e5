import Analytics

/// The rows of a table that a command prints: few as they are, many each made when it is asked for, so that a hundred
/// thousand of them need no room.
struct OutputRows: Sendable {
    typealias Cell = OutputTable.Cell

    /// Adds the cells of a row to those that are there already; rows count from 0.
    typealias Maker = @Sendable (_ row: Int, _ cells: inout [Cell]) -> Void

    /// Rows that follow each other and come from one place.
    private struct Part {
        let start: Int
        /// Makes the rows; nil for rows that are there.
        let make: Maker?
        /// The place of the first among those that are there.
        let firstMade: Int
    }

    private var parts: [Part] = []
    private var made: [[Cell]] = []

    /// How many rows.
    private(set) var count = 0

    /// Whether there is no row.
    var isEmpty: Bool { count == 0 }

    /// Rows that are there.
    init(_ rows: [[Cell]] = []) { for row in rows { append(row) } }

    /// Rows that are made one by one.
    init(count: Int, _ make: @escaping Maker) { append(count: count, make) }

    /// Adds a row.
    mutating func append(_ row: [Cell]) {
        if parts.last.map({ $0.make != nil }) ?? true {
            parts.append(Part(start: count, make: nil, firstMade: made.count))
        }
        made.append(row)
        count += 1
    }

    /// Adds rows that are made one by one, from any thread and as often as they are asked for.
    mutating func append(count more: Int, _ make: @escaping Maker) {
        guard more > 0 else { return }
        parts.append(Part(start: count, make: make, firstMade: made.count))
        count += more
    }

    /// Calls `body` with the cells of each row of a range, in order.
    func forEach(in range: Range<Int>, _ body: (_ cells: [Cell]) -> Void) {
        var cells: [Cell] = []
        var place = parts.indices.first { ends(at: $0) > range.lowerBound } ?? 0
        for row in range {
            if row == ends(at: place) { place += 1 }
            cells.removeAll(keepingCapacity: true)
            append(row, of: parts[place], to: &cells)
            body(cells)
        }
    }

    /// The rows in another order, or some of them.
    func chosen(_ order: some RandomAccessCollection<Int> & Sendable) -> OutputRows {
        OutputRows(count: order.count) { [self] place, cells in
            let row = order[order.index(order.startIndex, offsetBy: place)]
            forEach(in: row..<row + 1) { cells += $0 }
        }
    }

    /// What `make` makes of a range of rows, where they are many of its halves side by side.
    func inHalves<Made: Sendable>(
        of range: Range<Int>, _ make: @Sendable (Range<Int>) -> Made
    ) -> [Made] {
        guard range.count >= Self.leastHalved else { return [make(range)] }
        let middle = range.lowerBound + range.count / 2
        let (first, second) = Halves.make {
            make($0 == 0 ? range.lowerBound..<middle : middle..<range.upperBound)
        }
        return [first, second]
    }

    /// How many rows are worth a second thread.
    static let leastHalved = 500

    private func ends(at place: Int) -> Int { place + 1 < parts.count ? parts[place + 1].start : count }

    private func append(_ row: Int, of part: Part, to cells: inout [Cell]) {
        if let make = part.make {
            make(row - part.start, &cells)
        } else {
            cells += made[part.firstMade + row - part.start]
        }
    }
}
