import Foundation
import Model

/// The encodings of Chinese government text.
public enum TextEncoding: String, Sendable, CaseIterable {
    /// UTF-8, with or without mark.
    case utf8 = "UTF-8"
    /// GB 18030, which covers GBK and GB 2312.
    case gb18030 = "GB18030"
    /// UTF-16, little-endian.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, big-endian.
    case utf16BigEndian = "UTF-16BE"
    /// Big5, Traditional Chinese.
    case big5 = "BIG5"

    /// The encoding a user names: `gbk`, `GB2312`, `utf8`, `utf-16`; nil for another name.
    public init?(named name: String) {
        switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
        case "utf8": self = .utf8
        case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
        case "utf16", "utf16le": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "big5": self = .big5
        default: return nil
        }
    }

    /// The encoding of a text: by its mark, by the zero bytes of UTF-16, as UTF-8 where it is valid but for a few bytes,
    /// else GB 18030 where it is valid as that; nil where it is none of them.
    static func detect(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        let sample = bytes.prefix(4_096)
        if sample.contains(0) { return wide(sample) }
        if bytes.withUnsafeBufferPointer({ UTF8Validity.isValidButCut($0) }) { return .utf8 }
        let start = Array(bytes.prefix(1 << 20))
        let utf8 = TextDecoder.decode(start, from: .utf8)?.invalid ?? .max
        let gb18030 = TextDecoder.decode(start, from: .gb18030)?.invalid ?? .max
        guard min(utf8, gb18030) <= TextDecoder.mostInvalid(start.count) else { return nil }
        return utf8 <= gb18030 ? .utf8 : .gb18030
    }

    /// Whether the bytes are UTF-8 and look like no other encoding: what `detect` finds out for most texts.
    static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]),
            !bytes.prefix(4_096).contains(0)
        else { return false }
        return bytes.withUnsafeBufferPointer { UTF8Validity.isValidButCut($0) }
    }

    /// UTF-16 without a mark: line breaks, blanks and digits have a zero on one side only.
    private static func wide(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
        var even = 0
        var odd = 0
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
        }
        // A few characters end with a zero byte themselves: 一 is 4E00.
        if odd > even * 3, odd < sample.count / 2 { return .utf16LittleEndian }
        if even > odd * 3, even < sample.count / 2 { return .utf16BigEndian }
        return nil
    }
}

/// Brings text into UTF-8 through the system's converter.
enum TextDecoder {
    /// How many bytes of a text may be wrong before it is another encoding, not a damaged text.
    static func mostInvalid(_ count: Int) -> Int { max(8, count / 2_000) }

    /// The text in UTF-8, and how many of its bytes are none of the encoding: U+FFFD stands for them. A character that the
    /// end cuts off is dropped. Nil where the system does not know the encoding.
    static func decode(_ bytes: [UInt8], from encoding: TextEncoding) -> (text: [UInt8], invalid: Int)? {
        guard let converter = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        var written = 0
        var position = 0
        var invalid = 0
        while position < input.count {
            let (left, room, failure) = convert(converter, &input, position, &output, written)
            position = input.count - left
            written = output.count - room
            switch failure {
            case nil: break
            case E2BIG: output.append(contentsOf: repeatElement(0, count: output.count))
            case EILSEQ:
                invalid += 1
                position += 1
                if output.count - written < 16 {
                    output.append(contentsOf: repeatElement(0, count: output.count))
                }
                for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
                    output[written] = byte
                    written += 1
                }
            default: position = input.count
            }
        }
        output.removeSubrange(written...)
        return (output.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(output.dropFirst(3)) : output, invalid)
    }

    /// Converts as far as it goes: the input and the output that are left, and what stopped it.
    private static func convert(
        _ converter: iconv_t, _ input: inout [UInt8], _ position: Int, _ output: inout [UInt8], _ written: Int
    ) -> (left: Int, room: Int, failure: Int32?) {
        var left = input.count - position
        var room = output.count - written
        var failure: Int32?
        input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.advanced(by: written).assumingMemoryBound(to: CChar.self)
                if iconv(converter, &from, &left, &to, &room) == -1 { failure = errno }
            }
        }
        return (left, room, failure)
    }
}
