/// Cells of some rows as they are read, in one piece of memory, one row after the other.
struct CellText: Sendable {
    /// How many bytes a cell has, and how many columns of a terminal it takes.
    private struct Size {
        let bytes: Int32
        let width: Int32
    }

    private let columnCount: Int
    private var text: [UInt8] = []
    /// Where the text of each row begins.
    private var starts: [Int] = []
    private var sizes: [Size] = []
    /// How many columns of a terminal the widest cell takes, of each column.
    private(set) var mostWidths: [Int]

    /// How many rows.
    var count: Int { starts.count }

    /// The rows of a range, the cells at some places of each.
    init(_ rows: OutputRows, _ range: Range<Int>, _ places: [Int]) {
        columnCount = places.count
        mostWidths = places.map { _ in 0 }
        starts.reserveCapacity(range.count)
        sizes.reserveCapacity(range.count * places.count)
        text.reserveCapacity(range.count * places.count * 10)
        rows.forEach(in: range) { cells in
            starts.append(text.count)
            for (column, place) in places.enumerated() {
                let start = text.count
                cells[place].appendReading(to: &text)
                let width = DisplayWidth.of(text[start...])
                sizes.append(Size(bytes: Int32(text.count - start), width: Int32(width)))
                mostWidths[column] = max(mostWidths[column], width)
            }
        }
    }

    /// Calls `body` with the text and the width of each cell of some rows, in order.
    func forEach(
        in rows: Range<Int>, _ body: (_ column: Int, _ text: UnsafeBufferPointer<UInt8>, _ width: Int) -> Void
    ) {
        guard !rows.isEmpty else { return }
        text.withUnsafeBufferPointer { text in
            var start = starts[rows.lowerBound]
            var place = rows.lowerBound * columnCount
            for _ in rows {
                for column in 0..<columnCount {
                    let end = start + Int(sizes[place].bytes)
                    body(column, UnsafeBufferPointer(rebasing: text[start..<end]), Int(sizes[place].width))
                    start = end
                    place += 1
                }
            }
        }
    }

    /// How many bytes the cells of some rows have.
    func byteCount(in rows: Range<Int>) -> Int {
        guard !rows.isEmpty else { return 0 }
        return (rows.upperBound < count ? starts[rows.upperBound] : text.count) - starts[rows.lowerBound]
    }
}
