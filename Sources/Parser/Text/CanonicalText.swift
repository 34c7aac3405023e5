/// A document's text with layout folded away, and the way back to the file.
///
/// Blanks, line breaks and Markdown marks are dropped, full-width letters, digits and punctuation become ASCII, curly
/// quotes become straight ones: `“三公” 经费 ９．９２ 万\n元，` is `"三公"经费9.92万元,`. All matching happens here;
/// what is kept as text is taken from the file by `offsets`.
struct CanonicalText {
    /// Canonical UTF-8.
    private(set) var bytes: [UInt8] = []
    /// For every canonical byte, where its character begins in the file.
    private(set) var offsets: [Int32] = []

    /// How many bytes there are.
    var count: Int { bytes.count }

    mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
        offsets.reserveCapacity(capacity)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
    }

    /// Forgets everything from `count` on.
    mutating func truncate(to count: Int) {
        bytes.removeSubrange(count...)
        offsets.removeSubrange(count...)
    }

    /// Appends the canonical form of a part of the file and returns where it stands.
    @discardableResult
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let start = bytes.count
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = source[index]
            if byte < 0x80 {
                if !Self.isDropped(byte) { put(byte, at: index) }
                index += 1
                continue
            }
            let length = min(UTF8Form.length(byte), range.upperBound - index)
            if length == 3 {
                let second = source[index + 1]
                let third = source[index + 2]
                switch (byte, second) {
                case (0xEF, 0xBC): put(0x21 + third - 0x81, at: index)
                case (0xEF, 0xBD) where third <= 0x9E: put(0x60 + third - 0x80, at: index)
                case (0xE3, 0x80) where third == 0x80: break
                case (0xE2, 0x80): putGeneralPunctuation(third, source, index)
                case (0xE2, 0x88) where third == 0x92: put(45, at: index)
                case (0xEF, 0xBB) where third == 0xBF: break
                default: copy(source, index, length)
                }
            } else if length == 2, byte == 0xC2, source[index + 1] == 0xA0 {
                // a no-break space
            } else {
                copy(source, index, length)
            }
            index += length
        }
        return start..<bytes.count
    }

    private mutating func put(_ byte: UInt8, at offset: Int) {
        guard !Self.isDropped(byte) else { return }
        bytes.append(byte)
        offsets.append(Int32(truncatingIfNeeded: offset))
    }

    private mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
        for step in 0..<length {
            bytes.append(source[index + step])
            offsets.append(Int32(truncatingIfNeeded: index))
        }
    }

    /// U+2000–203F: blanks go, dashes become `-`, quotes become `"`.
    private mutating func putGeneralPunctuation(
        _ third: UInt8, _ source: UnsafeBufferPointer<UInt8>, _ index: Int
    ) {
        switch third {
        case 0x80...0x8F, 0xA8...0xAF: break
        case 0x90...0x95: put(45, at: index)
        case 0x98...0x9F: put(34, at: index)
        default: copy(source, index, 3)
        }
    }

    private static func isDropped(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 42 || byte == 35 || byte == 127
    }

    /// The part of the file that a canonical range stands for.
    func sourceRange(_ range: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let last = Int(offsets[range.upperBound - 1])
        return Int(offsets[range.lowerBound])..<min(last + UTF8Form.length(source[last]), source.count)
    }
}

/// The byte form of UTF-8.
enum UTF8Form {
    /// How many bytes the character that begins with `lead` has; 1 for a byte that begins none.
    static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF8: 4
        default: 1
        }
    }
}
