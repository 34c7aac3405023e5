/// Brings text into canonical form.
enum Folding {
    /// Writes the canonical form of a part of a file, and for each of its bytes where its character begins in the file.
    ///
    /// Returns how many bytes were written, never more than the part has; there must be room for as many.
    static func fold(
        _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ bytes: UnsafeMutablePointer<UInt8>,
        _ offsets: UnsafeMutablePointer<Int32>
    ) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
        var count = 0
        var index = range.lowerBound
        @inline(__always)
        func put(_ byte: UInt8) {
            guard !isDropped(byte) else { return }
            bytes[count] = byte
            offsets[count] = Int32(truncatingIfNeeded: index)
            count += 1
        }
        @inline(__always)
        func copyThree() {
            let offset = Int32(truncatingIfNeeded: index)
            for step in 0..<3 {
                bytes[count + step] = source[index + step]
                offsets[count + step] = offset
            }
            count += 3
        }
        while index < range.upperBound {
            let byte = source[index]
            // Chinese characters stay as they are.
            if byte > 0xE3, byte < 0xEF, index + 3 <= range.upperBound {
                copyThree()
                index += 3
                continue
            }
            if byte < 0x80 {
                put(byte)
                index += 1
                continue
            }
            let length = min(UTF8Form.length(byte), range.upperBound - index)
            if length == 3 {
                let third = source[index + 2]
                switch (byte, source[index + 1]) {
                case (0xEF, 0xBC): put(third &- 0x60)
                case (0xEF, 0xBD) where third <= 0x9E: put(third &- 0x20)
                case (0xE3, 0x80) where third == 0x80: break
                case (0xE2, 0x80):
                    // U+2000–203F: blanks go, dashes become `-`, quotes become `"`.
                    switch third {
                    case 0x80...0x8F, 0xA8...0xAF: break
                    case 0x90...0x95: put(45)
                    case 0x98...0x9F: put(34)
                    default: copyThree()
                    }
                case (0xE2, 0x88) where third == 0x92: put(45)
                case (0xEF, 0xBB) where third == 0xBF: break
                default: copyThree()
                }
            } else if length == 2, byte == 0xC2, source[index + 1] == 0xA0 {
                // a no-break space
            } else {
                for step in 0..<length {
                    bytes[count] = source[index + step]
                    offsets[count] = Int32(truncatingIfNeeded: index)
                    count += 1
                }
            }
            index += length
        }
        return count
    }

    /// Blanks, and the marks of Markdown.
    private static func isDropped(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 42 || byte == 35 || byte == 127
    }
}
