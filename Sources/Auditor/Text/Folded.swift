/// Text without what typing changes: blanks, full stops, and the width of punctuation.
enum Folded {
    /// Whether two texts are the same but for what typing changes; most differ in their first characters.
    static func areSame(_ left: String, _ right: String) -> Bool {
        left.withBytes { left in
            right.withBytes { right in
                var (one, other) = (0, 0)
                while true {
                    let byte = next(left, &one)
                    guard byte == next(right, &other) else { return false }
                    if byte == nil { return true }
                }
            }
        }
    }

    /// The same number for texts that fold to the same.
    static func hash(_ text: String) -> UInt64 {
        text.withBytes { text in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            var index = 0
            while let byte = next(text, &index) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            return hash
        }
    }

    /// The folded text.
    static func text(_ text: String) -> String { String(decoding: bytes(text), as: UTF8.self) }

    private static func bytes(_ text: String) -> [UInt8] {
        text.withBytes { text in
            [UInt8](unsafeUninitializedCapacity: text.count) { folded, count in
                var index = 0
                while let byte = next(text, &index) {
                    folded[count] = byte
                    count += 1
                }
            }
        }
    }

    /// The next folded byte; nil at the end.
    private static func next(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8? {
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0...32, 0x2E:
                index += 1
                continue
            case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0:
                index += 2
                continue
            case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80:
                // U+3000, the wide blank, and U+3002, the full stop
                if text[index + 2] == 0x80 || text[index + 2] == 0x82 {
                    index += 3
                    continue
                }
            case 0xEF where index + 2 < text.count && (text[index + 1] & 0xFE) == 0xBC:
                // U+FF01 to U+FF5E are U+0021 to U+007E, wide.
                let wide = Int(text[index + 1] & 1) << 6 | Int(text[index + 2] & 0x3F)
                if wide >= 0x01, wide <= 0x5E {
                    index += 3
                    return UInt8(wide + 0x20)
                }
            default: break
            }
            index += 1
            return byte
        }
        return nil
    }
}
