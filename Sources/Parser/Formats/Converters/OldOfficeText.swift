import Foundation
import Model

/// The text of Word and Excel files up to 2003, of OpenDocument and Rich Text: through LibreOffice where it is installed,
/// which keeps tables; else Word files through antiword.
enum OldOfficeText {
    /// The text in UTF-8.
    ///
    /// - Throws: `ParseFailure` where the file is damaged, encrypted or too large, and where no program reads it.
    static func read(_ file: DocumentFile, _ format: DocumentFormat) async throws(ParseFailure) -> [UInt8] {
        let isWord = format != .xls && format != .ods
        return try await Converter.withFolder(file.bytes, name: "document.\(format.rawValue)") {
            (folder, path) async throws(ParseFailure) in
            if let bytes = await converted(folder, path, to: isWord ? "docx" : "xlsx") {
                return isWord ? try WordText.read(bytes) : try SheetText.read(bytes)
            }
            return try await plain(path, format)
        }
    }

    /// The file as LibreOffice writes it in today's format; nil where LibreOffice is missing or fails.
    private static func converted(_ folder: String, _ path: String, to format: String) async -> [UInt8]? {
        let office = Converter(
            program: "soffice", package: "libreoffice-writer-nogui", seconds: 120, memory: 8 << 20)
        let outcome = await office.run([
            "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", format,
            "--outdir",
            folder, path,
        ])
        guard case .output = outcome,
            let data = FileManager.default.contents(atPath: "\(folder)/document.\(format)")
        else { return nil }
        return [UInt8](data)
    }

    private static func plain(_ path: String, _ format: DocumentFormat) async throws(ParseFailure) -> [UInt8]
    {
        let office = format == .xls || format == .ods ? "libreoffice-calc-nogui" : "libreoffice-writer-nogui"
        let name = Self.names[format] ?? "an Office file"
        guard format == .doc else {
            throw ParseFailure(.missingConverter, "\(name) is read by soffice of the package \(office)")
        }
        let antiword = Converter(program: "antiword", package: "antiword")
        switch await antiword.run(["-w", "0", "-m", "UTF-8.txt", path]) {
        case .output(let text):
            guard text.contains(where: { $0 > 32 }) else {
                throw ParseFailure(.emptyFile, "\(name) without text")
            }
            return text
        case .missing:
            throw ParseFailure(
                .missingConverter,
                "\(name) is read by soffice of the package \(office), or by antiword of the package antiword")
        case .failed: throw ParseFailure(.damagedFile, "\(name) that is damaged or encrypted")
        case .beyondLimit(let limit): throw ParseFailure(.tooLarge, "\(name) that takes more than \(limit)")
        }
    }

    private static let names: [DocumentFormat: String] = [
        .doc: "an old Word file", .xls: "an old Excel file", .odt: "an OpenDocument text",
        .ods: "an OpenDocument sheet", .rtf: "an RTF file",
    ]
}
