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
    /// - Throws: `ParseFailure` with `.unreadableFile` where it cannot be read, with `.tooLarge` where it is larger than
    ///   any disclosure.
    public init(reading path: String) throws(ParseFailure) {
        self.path = path
        if path != "-", let bytes = Self.regularFile(path) {
            self.bytes = bytes
            return
        }
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

    /// The bytes of a regular file that can be read in one go; nil for anything else.
    private static func regularFile(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return nil
        }
        let size = Int(status.st_size)
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(Foundation.read(file, buffer.baseAddress, size), 0)
            isWhole = count == size
        }
        return isWhole ? bytes : nil
    }

    /// The SHA-256 of the bytes in hexadecimal.
    var digest: String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = SHA256(bytes, bytes.count, &digest)
        let hex = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// A file of which nothing useful is left: one diagnostic says why.
public struct ParseFailure: Error, Hashable, Sendable {
    /// The diagnostic, of severity error.
    public let diagnostic: Diagnostic

    /// A failure with its diagnostic.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// A failure without a place in the file.
    init(_ code: DiagnosticCode, _ detail: String) { self.init(Diagnostic(code, detail: detail)) }
}
