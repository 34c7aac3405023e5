import Foundation

/// Text in another encoding than UTF-8.
public enum EncodedText {
    /// The text in an encoding of the system's converter, such as `GB18030` or `UTF-16LE`; nil where that has none of the
    /// name, or the text has a character that the encoding lacks.
    public static func bytes(_ text: String, in encoding: String) -> [UInt8]? {
        guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: input.count * 2 + 16)
        var left = input.count
        var room = output.count
        let isDone = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &from, &left, &to, &room) != -1
            }
        }
        return isDone ? Array(output.prefix(output.count - room)) : nil
    }
}
