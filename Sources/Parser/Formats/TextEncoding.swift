import Foundation

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

    /// The encoding of a text: by its mark, by the zero bytes of UTF-16, as UTF-8 where it is valid, else GB 18030 where
    /// that is valid; nil where it is none of them.
    static func detect(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        let sample = bytes.prefix(4_096)
        if sample.contains(0) { return wide(sample) }
        if bytes.withUnsafeBufferPointer({ isUTF8($0) }) { return .utf8 }
        return TextDecoder.decode(
            Array(bytes.prefix(1 << 20)), from: .gb18030, cutsEnd: bytes.count > 1 << 20) == nil
            ? nil : .gb18030
    }

    /// UTF-16 without a mark: line breaks, blanks and digits have a zero on one side only.
    private static func wide(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
        var even = 0
        var odd = 0
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
        }
        if even == 0, odd > 0, odd < sample.count / 2 { return .utf16LittleEndian }
        if odd == 0, even > 0, even < sample.count / 2 { return .utf16BigEndian }
        return nil
    }

    /// Whether the bytes are UTF-8; a character that the end of the file cuts off is passed over, as the document
    /// is then known to be cut, not to be in another encoding.
    static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = bytes.count
        for back in 1...min(4, max(1, bytes.count)) where bytes.count >= back {
            let lead = bytes[bytes.count - back]
            if lead & 0xC0 == 0x80 { continue }
            if UTF8Form.length(lead) > back { end = bytes.count - back }
            break
        }
        return String(validating: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self) != nil
    }
}

/// Brings text into UTF-8 through the system's converter.
enum TextDecoder {
    /// The text in UTF-8; nil where the bytes are not of the encoding. With `cutsEnd` a character that the end cuts off
    /// is passed over.
    static func decode(_ bytes: [UInt8], from encoding: TextEncoding, cutsEnd: Bool = true) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        var written = 0
        var position = 0
        while position < input.count {
            let capacity = output.count
            var status = 0
            var left = 0
            var room = 0
            input.withUnsafeMutableBytes { source in
                output.withUnsafeMutableBytes { target in
                    var from = source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
                    var to = target.baseAddress?.advanced(by: written).assumingMemoryBound(to: CChar.self)
                    left = source.count - position
                    room = capacity - written
                    status = Int(bitPattern: UInt(iconv(converter, &from, &left, &to, &room)))
                }
            }
            let failure = errno
            position = input.count - left
            written = capacity - room
            guard status == -1 else { break }
            switch failure {
            case E2BIG: output.append(contentsOf: repeatElement(0, count: output.count))
            case EINVAL where cutsEnd: position = input.count
            default: return nil
            }
        }
        output.removeSubrange(written...)
        return output.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(output.dropFirst(3)) : output
    }
}
