/// Where the lines of a document begin.
struct LineIndex {
    /// The offset of every line's first byte, in order.
    let starts: [Int32]
    /// The size of the document.
    let end: Int

    init(_ source: UnsafeBufferPointer<UInt8>) {
        var starts: [Int32] = [0]
        starts.reserveCapacity(source.count / 48 + 1)
        for index in 0..<source.count where source[index] == 10 { starts.append(Int32(index + 1)) }
        self.starts = starts
        end = source.count
    }

    /// How many lines there are.
    var count: Int { starts.count }

    /// The bytes of a line, without its line break. Lines are counted from 0 here, from 1 in spans.
    func range(_ line: Int, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = Int(starts[line])
        var stop = line + 1 < starts.count ? Int(starts[line + 1]) - 1 : end
        if stop > start, source[stop - 1] == 13 { stop -= 1 }
        return start..<stop
    }

    /// Whether a line, counted from 0, holds an offset.
    func holds(_ line: Int, _ offset: Int) -> Bool {
        (line == 0 || Int(starts[line]) <= offset)
            && (line + 1 >= starts.count || offset < Int(starts[line + 1]))
    }

    /// The line that holds an offset, from 1.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The column of an offset, from 1, in Unicode scalars.
    func column(of offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
        let start = Int(starts[line(of: offset) - 1])
        return source[start..<min(offset, source.count)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
