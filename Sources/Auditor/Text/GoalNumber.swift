import Model

/// A number in prose with the words before it in its clause and what stands behind it.
struct GoalNumber {
    let words: [UInt32]
    let value: Quantity
    let unit: String

    /// The numbers of a text that have four characters or more before them.
    static func all(in text: String) -> [GoalNumber] {
        // Half of the goals have no number at all.
        guard text.withBytes({ $0.contains { $0 >= 48 && $0 <= 57 } }) else { return [] }
        var found: [GoalNumber] = []
        var words: [UInt32] = []
        let scalars = Scalars.of(text)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isDigit(scalar) {
                var end = index
                while end < scalars.count,
                    isDigit(scalars[end]) || scalars[end] == 0x2E || scalars[end] == 0x2C
                {
                    end += 1
                }
                if words.count >= 4,
                    let decimal = PrintedDecimal(
                        parsing: scalars[index..<end].map(UInt8.init(truncatingIfNeeded:))),
                    let value = try? Quantity(decimal)
                {
                    let rest = scalars[end..<min(end + 4, scalars.count)]
                    found.append(
                        GoalNumber(words: Array(words.suffix(24)), value: value, unit: Scalars.text(rest)))
                }
                index = end
            } else {
                if endsClause(scalar) {
                    words.removeAll(keepingCapacity: true)
                } else {
                    words.append(scalar)
                }
                index += 1
            }
        }
        return found
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 48 && scalar <= 57 }

    /// `，。；、：,;:（）()`, a blank or the end of a line.
    private static func endsClause(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFF0C, 0x3002, 0xFF1B, 0x3001, 0xFF1A, 0x2C, 0x3B, 0x3A, 0xFF08, 0xFF09, 0x28, 0x29, 0x20, 0x0A:
            true
        default: false
        }
    }
}
