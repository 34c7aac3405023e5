import Foundation
import Model
import Parser
import TestSupport

/// One invented disclosure in many formats, and what it states.
enum FormatFixtures {
    static let folder = Folder.package.appendingPathComponent("Fixtures/formats")

    /// Whether poppler is installed, which reads PDF files.
    static let hasPoppler = has("pdftotext")
    /// Whether LibreOffice is installed, which reads OpenDocument and old Office files.
    static let hasOffice = has("soffice")

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The document as `pdftotext -layout` prints it.
    static func layoutText() throws -> String {
        String(decoding: try bytes("whole.layout.txt"), as: UTF8.self)
    }

    /// What the document states, by dotted path.
    static func truth() throws -> [String: String] {
        let json = try JSONReader.read(try bytes("whole.json")[...])
        return Flat.values(json["fields"] ?? .null)
    }

    /// The report of a file's bytes, whatever its format.
    static func report(_ bytes: [UInt8], path: String = "a.txt") async throws -> Report {
        let text = try await DocumentText.converting(DocumentFile(path: path, bytes: bytes))
        return try DocumentParser.parse(text)
    }

    /// The diagnostic of a file that cannot be read; nil where it can.
    static func failure(_ bytes: [UInt8]) async -> DiagnosticCode? {
        do throws(ParseFailure) {
            let file = DocumentFile(path: "a.txt", bytes: bytes)
            _ = try DocumentParser.parse(try await DocumentText.converting(file))
            return nil
        } catch { return error.diagnostic.code }
    }

    private static func has(_ program: String) -> Bool {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
}
