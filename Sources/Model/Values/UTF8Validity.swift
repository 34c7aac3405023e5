/// Whether bytes are UTF-8.
package enum UTF8Validity {
    /// Whether the bytes are UTF-8; a character that their end cuts off is passed over, as the text is then known to be
    /// cut, not to be in another encoding.
    package static func isValidButCut(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = bytes.count
        for back in 1...4 where bytes.count >= back {
            let lead = bytes[bytes.count - back]
            if lead & 0xC0 == 0x80 { continue }
            if length(lead) > back { end = bytes.count - back }
            break
        }
        return isValid(UnsafeBufferPointer(rebasing: bytes[..<end]))
    }

    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF8: 4
        default: 1
        }
    }

    /// Whether the bytes are characters of UTF-8 and nothing else.
    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        let count = bytes.count
        func isTail(_ index: Int) -> Bool { index < count && bytes[index] & 0xC0 == 0x80 }
        while index < count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            // Nearly everything is Chinese characters: three bytes, of which only E0 and ED need a closer look.
            if index + 4 <= count, let base = bytes.baseAddress {
                let word = UInt32(
                    littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self))
                if word & 0x00C0_C0F0 == 0x0080_80E0, lead != 0xE0, lead != 0xED {
                    index += 3
                    continue
                }
            }
            guard isTail(index + 1) else { return false }
            let second = bytes[index + 1]
            switch lead {
            case 0xC2...0xDF: index += 2
            case 0xE0...0xEF:
                guard isTail(index + 2), lead != 0xE0 || second >= 0xA0, lead != 0xED || second < 0xA0 else {
                    return false
                }
                index += 3
            case 0xF0...0xF4:
                guard isTail(index + 2), isTail(index + 3), lead != 0xF0 || second >= 0x90,
                    lead != 0xF4 || second < 0x90
                else { return false }
                index += 4
            default: return false
            }
        }
        return true
    }
}
