import Model

/// A number in prose, by its places in the text: words are made only where it is held against an indicator.
struct GoalNumber {
    let value: Quantity
    /// Where its clause begins, in UTF-8 bytes.
    private let clause: Int
    /// Where its digits begin.
    private let start: Int
    /// What stands behind it, four characters at most.
    private let unit: Range<Int>

    /// The numbers of a text that have four characters or more before them in their clause, digits not counted.
    static func all(in text: UnsafeBufferPointer<UInt8>) -> [GoalNumber] {
        // Half of the goals have no number at all.
        guard var index = text.firstIndex(where: isDigit) else { return [] }
        // The clause of the first digit.
        var clause = 0
        var place = 0
        while place < index {
            let length = Self.length(text, place)
            if endsClause(text, place, length) { clause = place + length }
            place += length
        }
        var words = countWords(text, clause..<index)
        var found: [GoalNumber] = []
        while index < text.count {
            if isDigit(text[index]) {
                let end = endOfDigits(text, index)
                if words >= 4,
                    let decimal = PrintedDecimal(parsing: UnsafeBufferPointer(rebasing: text[index..<end])),
                    let value = try? Quantity(decimal)
                {
                    var last = end
                    for _ in 0..<4 where last < text.count { last += length(text, last) }
                    found.append(GoalNumber(value: value, clause: clause, start: index, unit: end..<last))
                }
                index = end
            } else {
                let length = length(text, index)
                if endsClause(text, index, length) {
                    clause = index + length
                    words = 0
                } else {
                    words += 1
                }
                index += length
            }
        }
        return found
    }

    /// Whether a unit stands behind the number.
    func has(unit other: String, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        other.withBytes { other in
            guard other.count <= unit.count else { return false }
            for place in other.indices where text[unit.lowerBound + place] != other[place] { return false }
            return true
        }
    }

    /// The scalars before the number in its clause without digits, the last 24 of them.
    func words(in text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var scalars = Scalars.of(UnsafeBufferPointer(rebasing: text[clause..<start]))
        if text[clause..<start].contains(where: Self.isDigit) {
            var kept: [UInt32] = []
            var isNumber = false
            for scalar in scalars {
                let isDigit = scalar >= 48 && scalar <= 57
                isNumber = isDigit || isNumber && (scalar == 0x2E || scalar == 0x2C)
                if !isNumber { kept.append(scalar) }
            }
            scalars = kept
        }
        return scalars.count > 24 ? Array(scalars.suffix(24)) : scalars
    }

    private static func countWords(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for byte in text[range] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// Behind digits, points and commas.
    private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < text.count, isDigit(text[end]) || text[end] == 0x2E || text[end] == 0x2C { end += 1 }
        return end
    }

    /// The length of a character, in a text that is UTF-8.
    private static func length(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let lead = text[index]
        return min(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - index)
    }

    /// `，。；、：,;:（）()`, a blank or the end of a line.
    private static func endsClause(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Bool {
        switch (text[index], length) {
        case (0x2C, _), (0x3B, _), (0x3A, _), (0x28, _), (0x29, _), (0x20, _), (0x0A, _): true
        // 。、
        case (0xE3, 3): text[index + 1] == 0x80 && (text[index + 2] == 0x81 || text[index + 2] == 0x82)
        // （）， ：；
        case (0xEF, 3):
            switch (text[index + 1], text[index + 2]) {
            case (0xBC, 0x88), (0xBC, 0x89), (0xBC, 0x8C), (0xBC, 0x9A), (0xBC, 0x9B): true
            default: false
            }
        default: false
        }
    }
}
