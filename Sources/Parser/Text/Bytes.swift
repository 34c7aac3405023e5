/// Bytes that a document owns: a view that costs nothing to hand around, and traps where it is read beyond its ends.
///
/// An array in its place would be retained and released by every function that only looks at it.
struct Bytes: RandomAccessCollection {
    private let base: UnsafePointer<UInt8>
    let count: Int

    /// A view of memory that must outlive it.
    init(_ base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> UInt8 {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a byte beyond the text")
        return base[index]
    }

    func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try body(UnsafeBufferPointer(start: base, count: count))
    }

    /// Where a part of the bytes begins in memory; the part must lie within them.
    func start(of range: Range<Int>) -> UnsafePointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part beyond the text")
        return base + range.lowerBound
    }
}
