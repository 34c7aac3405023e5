import Model

/// The characters around a place of a text, looked at for residue.
struct ResidueWindow {
    /// The place, in bytes.
    private let place: Int
    private let text: [UInt16]
    /// The character at the place.
    private let index: Int
    /// So many characters before the place can tell whether a sentence asks.
    private static let before = 16
    /// So many from the place on can be a doubled word and what is shown behind it.
    private static let behind = 24

    init(_ bytes: UnsafeBufferPointer<UInt8>, around place: Int) {
        self.place = place
        var start = place
        for _ in 0..<Self.before where start > 0 {
            start -= 1
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        }
        var text: [UInt16] = []
        text.reserveCapacity(Self.before + Self.behind)
        var index = 0
        while start < bytes.count, text.count < index + Self.behind {
            if start == place { index = text.count }
            let length = Self.length(bytes, start)
            text.append(Self.scalar(bytes, start, length))
            start += length
        }
        self.text = text
        self.index = index
    }

    /// The kind of the piece that begins here and its length in characters; nil where none does.
    var residue: (kind: Wording, length: Int)? {
        guard index + 1 < text.count else { return nil }
        let scalar = text[index]
        let next = text[index + 1]
        switch scalar {
        case 0x3002 where next == 0x3002, 0xFF0C where next == 0xFF0C, 0x3001 where next == 0x3001:
            return (Wording("标点重复", "a doubled stop"), 2)
        case 0xFF0C where next == 0x3002:
            return (Wording("标点连用", "a comma before a full stop"), 2)
        case 0x58 where next == 0x58, 0xD7 where next == 0xD7:
            return (Wording("占位符未替换", "a placeholder"), 2)
        case 0xFF1F, 0x3F:
            if index > 0, Self.isHan(text[index - 1]), Self.isHan(next) || next == scalar, !asks {
                return (Wording("句中问号", "a question mark in a statement"), 1)
            }
        default: break
        }
        guard Self.isHan(scalar), Self.isHan(next) else { return nil }
        // A word of two to eight characters twice in a row.
        for length in 2...8 where index + 2 * length <= text.count {
            guard text[index + length] == scalar, text[index + length + 1] == next else { continue }
            var same = 2
            while same < length, text[index + same] == text[index + length + same],
                Self.isHan(text[index + same])
            { same += 1 }
            guard same == length, scalar != next, !isReduplication(length) else { continue }
            return (Wording("词语重复", "a doubled word"), 2 * length)
        }
        return nil
    }

    /// Whether the words before a question mark ask something.
    private var asks: Bool {
        // 吗 呢 么 何 怎 哪 谁 否 几 啥 多(少)
        let words: [UInt16] = [
            0x5417, 0x5462, 0x4E48, 0x4F55, 0x600E, 0x54EA, 0x8C01, 0x5426, 0x51E0, 0x5565, 0x591A,
        ]
        return text[max(index - 16, 0)..<index].contains { words.contains($0) }
    }

    /// 一个一个, 逐个逐个: words that are doubled on purpose.
    private func isReduplication(_ length: Int) -> Bool {
        length == 2 && (text[index] == 0x4E00 || text[index] == 0x9010)
    }

    private static func isHan(_ scalar: UInt16) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }

    /// The piece of so many characters and six characters on both sides.
    func excerpt(_ length: Int) -> String {
        var words = ""
        for place in max(index - 6, 0)..<min(index + length + 6, text.count) where text[place] > 32 {
            if let scalar = Unicode.Scalar(text[place]) { words.unicodeScalars.append(scalar) }
        }
        return words
    }

    /// Where the piece of so many characters ends, in bytes.
    func end(of length: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = place
        for _ in 0..<length { end += Self.length(bytes, end) }
        return end
    }

    /// The length of the character at a place.
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let lead = bytes[place]
        return min(lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - place)
    }

    /// A scalar of the basic plane; U+FFFD for what lies beyond it.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int) -> UInt16 {
        let lead = UInt16(bytes[place])
        switch length {
        case 1 where lead < 0x80: return lead
        case 2: return (lead & 0x1F) << 6 | UInt16(bytes[place + 1] & 0x3F)
        case 3: return lead << 12 | UInt16(bytes[place + 1] & 0x3F) << 6 | UInt16(bytes[place + 2] & 0x3F)
        default: return 0xFFFD
        }
    }
}
