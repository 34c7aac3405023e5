/// Damage done to a document, chosen by a seed.
public enum Mutation: CaseIterable, Sendable {
    /// A part is cut out.
    case cutting
    /// Some lines are there twice.
    case doublingLines
    /// Single bytes are gone.
    case deletingBytes
    /// Two lines change places.
    case shufflingLines
    /// Digits become others.
    case replacingDigits
    /// Bytes of any value are put in.
    case insertingBytes
    /// The end is missing.
    case truncating
    /// Tabs and pipes are put in or lost.
    case breakingCells

    /// The damaged bytes.
    public func damage(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        guard !bytes.isEmpty else { return bytes }
        switch self {
        case .cutting:
            let start = generator.below(bytes.count)
            bytes.removeSubrange(start..<min(start + generator.number(1...600), bytes.count))
        case .doublingLines:
            var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            for _ in 0..<6 { let place = generator.below(lines.count); lines.insert(lines[place], at: place) }
            bytes = Array(lines.joined(separator: [10]))
        case .shufflingLines:
            var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            for _ in 0..<6 { lines.swapAt(generator.below(lines.count), generator.below(lines.count)) }
            bytes = Array(lines.joined(separator: [10]))
        case .deletingBytes:
            for _ in 0..<8 where !bytes.isEmpty { bytes.remove(at: generator.below(bytes.count)) }
        case .replacingDigits:
            let digits = bytes.indices.filter { 48...57 ~= bytes[$0] }
            guard !digits.isEmpty else { break }
            for _ in 0..<20 { bytes[generator.pick(digits)] = UInt8(48 + generator.below(10)) }
        case .insertingBytes:
            for _ in 0..<6 {
                bytes.insert(UInt8(generator.below(256)), at: generator.below(bytes.count + 1))
            }
        case .truncating:
            bytes.removeSubrange(generator.below(bytes.count)...)
        case .breakingCells:
            for _ in 0..<6 {
                bytes.insert(generator.pick([9, 124, 10, 46, 45, 60]), at: generator.below(bytes.count + 1))
            }
        }
        return bytes
    }
}
