/// Numbers of which some are absent, eight bytes each: what is not a number is nil.
public struct OptionalNumbers: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The numbers; not a number where absent.
    var numbers: [Double] = []

    /// Numbers, not a number where absent.
    init(_ numbers: [Double]) { self.numbers = numbers }

    /// The numbers listed.
    public init(arrayLiteral elements: Double?...) { numbers = elements.map { $0 ?? .nan } }

    /// The first row, 0.
    public var startIndex: Int { 0 }
    /// How many rows there are.
    public var endIndex: Int { numbers.count }
    /// The number of a row; nil where absent.
    public subscript(_ row: Int) -> Double? { numbers[row].isNaN ? nil : numbers[row] }

    /// Adds a number.
    mutating func append(_ number: Double?) { numbers.append(number ?? .nan) }

    /// The numbers of some ranges, in their order.
    func keeping(_ ranges: [Range<Int>]) -> OptionalNumbers {
        guard !numbers.isEmpty else { return self }
        var kept: [Double] = []
        kept.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
        for range in ranges { kept += numbers[range] }
        return OptionalNumbers(kept)
    }

    /// Whether both have the same numbers, absent ones at the same places.
    public static func == (left: OptionalNumbers, right: OptionalNumbers) -> Bool {
        left.numbers.elementsEqual(right.numbers) { $0 == $1 || $0.isNaN && $1.isNaN }
    }

    /// Hashes how many there are, and the first.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(first)
    }
}
