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

    /// The largest file that is read; no disclosure comes near it.
    static let largest = 512 << 20

    /// Reads a file, or standard input where the path is `-`.
    ///
    /// - Throws: `ParseFailure` with `.unreadableFile` where it cannot be read, with `.tooLarge` where it is larger than
    ///   any disclosure.
    public init(reading path: String) throws(ParseFailure) {
        self.path = path
        let data: Data
        do {
            if path == "-" {
                data = try FileHandle.standardInput.readToEnd() ?? Data()
            } else {
                let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
                guard size <= Self.largest else {
                    throw ParseFailure(Diagnostic(.tooLarge, detail: "\(size >> 20) MiB"))
                }
                data = try Data(contentsOf: URL(fileURLWithPath: path))
            }
        } catch let failure as ParseFailure {
            throw failure
        } catch {
            throw ParseFailure(Diagnostic(.unreadableFile, detail: "cannot be read"))
        }
        bytes = [UInt8](data)
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
