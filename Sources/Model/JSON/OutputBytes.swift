/// Bytes that grow at their end: what a `JSONWriter` writes into, and a store's rows.
///
/// An array would ask for every byte whether it is shared and whether there is room; here room is made once for a value.
package struct OutputBytes: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    package private(set) var count = 0

    package init(capacity: Int) {
        start = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { start.deallocate() }

    /// A copy of the bytes.
    package var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// The address of the first byte, until the next change.
    package var address: UnsafePointer<UInt8> { UnsafePointer(start) }

    /// Forgets the bytes behind the first ones and keeps the room.
    package mutating func truncate(to count: Int = 0) { self.count = min(count, self.count) }

    /// Makes room for so many bytes more.
    @inline(__always)
    private mutating func reserve(_ room: Int) {
        if capacity - count < room { grow(room) }
    }

    @inline(never)
    private mutating func grow(_ room: Int) {
        let capacity = max(self.capacity * 2, count + room)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
        self.capacity = capacity
    }

    /// Appends a byte.
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }

    /// Appends bytes as they are.
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).update(from: base, count: bytes.count)
        count += bytes.count
    }

    /// Appends bytes as they are.
    package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    /// Appends a word of the program.
    package mutating func append(_ word: StaticString) {
        append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Appends a byte many times.
    mutating func append(repeating byte: UInt8, count times: Int) {
        for _ in 0..<times { append(byte) }
    }

    /// Appends a whole number.
    package mutating func append(number: Int) {
        if number < 0 { append(45) }
        append(digits: UInt64(number.magnitude), least: 1)
    }

    /// Appends the digits of a number, with zeros before it where it has fewer than `least`.
    private mutating func append(digits number: UInt64, least: Int) {
        var width = 1
        var rest = number
        while rest >= 10 {
            rest /= 10
            width += 1
        }
        width = max(width, least)
        reserve(width)
        rest = number
        var place = count + width
        for _ in 0..<width {
            place -= 1
            start[place] = 48 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
    }

    /// Appends a decimal of `units` with `fraction` digits behind the point, of which at least `printed` are written.
    mutating func append(units: Int64, fraction: Int, printed: Int) {
        if units < 0 { append(45) }
        let scale = UInt64(PowerOfTen.of(fraction))
        append(digits: units.magnitude / scale, least: 1)
        var rest = units.magnitude % scale
        var width = fraction
        while width > printed, rest % 10 == 0 {
            rest /= 10
            width -= 1
        }
        guard width > 0 else { return }
        append(46)
        append(digits: rest, least: width)
    }

    /// Appends text between the quotes of a JSON string: quotes, backslashes and control characters are escaped. Where
    /// `folding` is true, line breaks and tabs are left out.
    package mutating func append(escaping text: UnsafeBufferPointer<UInt8>, folding: Bool = false) {
        reserve(text.count)
        var index = 0
        while index < text.count {
            // Eight bytes at a time, as long as none of them needs anything.
            while index + 8 <= text.count, let base = text.baseAddress {
                let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                guard Self.isPlain(word) else { break }
                UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: UInt64.self)
                index += 8
                count += 8
            }
            guard index < text.count else { return }
            let byte = text[index]
            index += 1
            if byte >= 32, byte != 34, byte != 92 {
                start[count] = byte
                count += 1
                continue
            }
            if folding, byte == 10 || byte == 13 || byte == 9 { continue }
            append(escaped: byte)
            reserve(text.count - index)
        }
    }

    /// Whether none of eight bytes is a quote, a backslash or a control character.
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        /// The top bits of bytes below `limit`, as far as the first one of them; none where there is none.
        func below(_ word: UInt64, _ limit: UInt64) -> UInt64 { (word &- ones &* limit) & ~word & tops }
        return (below(word, 32) | below(word ^ ones &* 34, 1) | below(word ^ ones &* 92, 1)) == 0
    }

    /// Appends what stands at a span of a document between the quotes of a JSON string, with layout folded.
    package mutating func append(snippetOf span: SourceSpan, in text: SourceText) {
        if let part = text.wholeCharacters(of: span) {
            text.bytes.withUnsafeBufferPointer {
                append(escaping: UnsafeBufferPointer(rebasing: $0[part]), folding: true)
            }
        } else {
            var snippet = text.snippet(of: span)
            snippet.withUTF8 { append(escaping: $0) }
        }
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case 34, 92:
            append(92)
            append(byte)
        case 10: append("\\n")
        default:
            append("\\u00")
            append(Self.hexadecimal(byte >> 4))
            append(Self.hexadecimal(byte & 15))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}
