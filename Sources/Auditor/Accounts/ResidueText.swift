import Model

/// A text to be looked through for residue: the document where it is at hand, else the report's prose.
struct ResidueText {
    let field: String
    /// The characters and `padding` zeros.
    private let scalars: [UInt16]
    private let count: Int
    private let firstLine: Int
    /// So that a window of eight can be read behind every character.
    private static let padding = 10

    /// The texts of a report. One that was parsed from a document still has all of it.
    static func all(_ report: Report) -> [ResidueText] {
        let bytes = report.text.bytes
        if let size = report.source.bytes, size == bytes.count, size > 0 {
            return [ResidueText(field: "source", bytes: bytes, firstLine: 1)]
        }
        var texts: [ResidueText] = []
        func add(_ values: RowValues, _ path: String) {
            for field in values.layout.fields where field.isProse {
                guard let cell = values[field], case .text(let text) = cell.value else { continue }
                texts.append(
                    ResidueText(
                        field: "\(path).\(field.name)", bytes: Array(text.utf8),
                        firstLine: cell.span?.line ?? 1))
            }
        }
        for section in Report.sections { add(section.values(of: report), section.layout.name) }
        for (position, project) in report.projects.enumerated() {
            add(project.fields.values, "performance.projects[\(position)]")
        }
        return texts
    }

    private init(field: String, bytes: [UInt8], firstLine: Int) {
        self.field = field
        self.firstLine = firstLine
        var size = 0
        scalars = [UInt16](unsafeUninitializedCapacity: bytes.count + Self.padding) { scalars, count in
            bytes.withUnsafeBufferPointer { size = Self.decode($0, into: scalars) }
            for place in size..<size + Self.padding { scalars[place] = 0 }
            count = size + Self.padding
        }
        self.count = size
    }

    /// Decodes the basic plane; what lies beyond it is U+FFFD. Returns how many scalars there are.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        var count = 0
        var index = 0
        while index < bytes.count {
            let byte = UInt16(bytes[index])
            if byte & 0xF0 == 0xE0, index + 2 < bytes.count {
                scalars[count] =
                    byte << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
                index += 3
            } else if byte < 0x80 {
                scalars[count] = byte
                index += 1
            } else if byte & 0xE0 == 0xC0, index + 1 < bytes.count {
                scalars[count] = (byte & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
                index += 2
            } else {
                scalars[count] = 0xFFFD
                index += byte & 0xF8 == 0xF0 ? 4 : 1
            }
            count += 1
        }
        return count
    }

    /// Calls `body` with each piece of residue, what surrounds it, and its line.
    func forEachResidue(_ body: (Wording, String, Int) -> Void) {
        scalars.withUnsafeBufferPointer { padded in
            let text = UnsafeBufferPointer(rebasing: padded[..<count])
            var line = firstLine
            var index = 0
            while index + 1 < text.count {
                let scalar = text[index]
                if Self.isHan(scalar), !Self.recurs(padded, index) {
                    index += 1
                    continue
                }
                if scalar == 10 { line += 1 }
                if let (kind, length) = Self.residue(text, index) {
                    body(kind, excerpt(text, index, length), line)
                    for skipped in index..<index + length where text[skipped] == 10 { line += 1 }
                    index += length
                } else {
                    index += 1
                }
            }
        }
    }

    /// Whether a character comes again two to nine characters on, which it must where a word is doubled.
    private static func recurs(_ padded: UnsafeBufferPointer<UInt16>, _ index: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(padded)
        let four = UInt64(padded[index]) &* 0x0001_0001_0001_0001
        let near = bytes.loadUnaligned(fromByteOffset: (index + 2) * 2, as: UInt64.self) ^ four
        let far = bytes.loadUnaligned(fromByteOffset: (index + 6) * 2, as: UInt64.self) ^ four
        return hasZero(near) || hasZero(far)
    }

    /// Whether one of four characters is zero.
    private static func hasZero(_ four: UInt64) -> Bool {
        (four &- 0x0001_0001_0001_0001) & ~four & 0x8000_8000_8000_8000 != 0
    }

    private static func residue(
        _ text: UnsafeBufferPointer<UInt16>, _ index: Int
    ) -> (Wording, Int)? {
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
            if index > 0, isHan(text[index - 1]), isHan(next) || next == scalar, !asks(text, index) {
                return (Wording("句中问号", "a question mark in a statement"), 1)
            }
        default: break
        }
        guard isHan(scalar), isHan(next) else { return nil }
        // A word of two to eight characters twice in a row.
        for length in 2...8 where index + 2 * length <= text.count {
            guard text[index + length] == scalar, text[index + length + 1] == next else { continue }
            var same = 2
            while same < length, text[index + same] == text[index + length + same],
                isHan(text[index + same])
            { same += 1 }
            guard same == length, scalar != next, !isReduplication(text, index, length) else { continue }
            return (Wording("词语重复", "a doubled word"), 2 * length)
        }
        return nil
    }

    /// Whether the words before a question mark ask something.
    private static func asks(_ text: UnsafeBufferPointer<UInt16>, _ index: Int) -> Bool {
        // 吗 呢 么 何 怎 哪 谁 否 几 啥 多(少)
        let words: [UInt16] = [
            0x5417, 0x5462, 0x4E48, 0x4F55, 0x600E, 0x54EA, 0x8C01, 0x5426, 0x51E0, 0x5565, 0x591A,
        ]
        return text[max(index - 16, 0)..<index].contains { words.contains($0) }
    }

    /// 一个一个, 逐个逐个: words that are doubled on purpose.
    private static func isReduplication(
        _ text: UnsafeBufferPointer<UInt16>, _ index: Int, _ length: Int
    ) -> Bool { length == 2 && (text[index] == 0x4E00 || text[index] == 0x9010) }

    private static func isHan(_ scalar: UInt16) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }

    private func excerpt(_ text: UnsafeBufferPointer<UInt16>, _ index: Int, _ length: Int) -> String {
        var words = ""
        for place in max(index - 6, 0)..<min(index + length + 6, text.count) where text[place] > 32 {
            if let scalar = Unicode.Scalar(text[place]) { words.unicodeScalars.append(scalar) }
        }
        return words
    }
}
