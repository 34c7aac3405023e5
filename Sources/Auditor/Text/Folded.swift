/// Text without what typing changes: blanks, full stops, and the width of punctuation.
struct Folded: Hashable {
    private let bytes: [UInt8]

    /// Folds a text.
    init(_ text: String) { bytes = Self.bytes(text) }

    /// Hashes all bytes at once.
    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

    /// The folded text.
    static func text(_ text: String) -> String { String(decoding: bytes(text), as: UTF8.self) }

    private static func bytes(_ text: String) -> [UInt8] {
        text.withBytes { text in
            [UInt8](unsafeUninitializedCapacity: text.count) { folded, count in
                var index = 0
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
                            folded[count] = UInt8(wide + 0x20)
                            count += 1
                            index += 3
                            continue
                        }
                    default: break
                    }
                    folded[count] = byte
                    count += 1
                    index += 1
                }
            }
        }
    }
}
