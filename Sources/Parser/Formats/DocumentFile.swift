import CCrypto
import Foundation
import Model

/// A file as it was read, before anything is made of it.
public struct DocumentFile: Sendable {
    /// The path as given, used in messages and provenance.
    public let path: String
    /// The bytes.
    public let bytes: [UInt8]

    /// A file's bytes under a name of the caller's.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads a file, or standard input where the path is `-`.
    ///
    /// - Throws: `ParseFailure` with `.unreadableFile` where it cannot be read.
    public init(reading path: String) throws(ParseFailure) {
        self.path = path
        do {
            let data =
                path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path))
            bytes = [UInt8](data)
        } catch {
            throw ParseFailure(Diagnostic(.unreadableFile, detail: "cannot be read"))
        }
    }

    /// The SHA-256 of the bytes in hexadecimal.
    var digest: String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = SHA256(bytes, bytes.count, &digest)
        let hex = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The bytes are text in UTF-8, or the diagnostic says what they are.
    func checkText() throws(ParseFailure) {
        guard bytes.contains(where: { $0 > 32 }) else {
            throw ParseFailure(Diagnostic(.emptyFile, detail: "no text in \(bytes.count) bytes"))
        }
        let sample = bytes.prefix(8_192)
        if let known = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
            throw ParseFailure(Diagnostic(.binaryFile, detail: "\(known.name), not text"))
        }
        if sample.contains(0) {
            throw ParseFailure(Diagnostic(.binaryFile, detail: "binary data, not text"))
        }
        guard bytes.withUnsafeBufferPointer({ Self.isUTF8($0) }) else {
            throw ParseFailure(Diagnostic(.unknownEncoding, detail: "text in another encoding than UTF-8"))
        }
    }

    /// Whether the bytes are UTF-8; a character that the end of the file cuts off is passed over, as the document
    /// is then known to be cut, not to be in another encoding.
    private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = bytes.count
        for back in 1...min(4, max(1, bytes.count)) where bytes.count >= back {
            let lead = bytes[bytes.count - back]
            if lead & 0xC0 == 0x80 { continue }
            if UTF8Form.length(lead) > back { end = bytes.count - back }
            break
        }
        return String(validating: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self) != nil
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF file"), ([0x50, 0x4B, 3, 4], "a ZIP archive (DOCX, XLSX)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x1F, 0x8B], "a gzip archive"),
    ]
}

/// A file of which nothing useful is left: one diagnostic says why.
public struct ParseFailure: Error, Hashable, Sendable {
    /// The diagnostic, of severity error.
    public let diagnostic: Diagnostic

    /// A failure with its diagnostic.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
