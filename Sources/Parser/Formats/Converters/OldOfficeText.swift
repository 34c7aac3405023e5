import Foundation
import Model

/// The text of Word and Excel files up to 2003: through LibreOffice where it is installed, which keeps tables, else
/// through antiword or xls2csv.
enum OldOfficeText {
    /// The text in UTF-8.
    ///
    /// - Throws: `ParseFailure` where the file is damaged, encrypted or too large, and where no program reads it.
    static func read(_ file: DocumentFile, _ format: DocumentFormat) async throws(ParseFailure) -> [UInt8] {
        let isWord = format == .doc
        return try await Converter.withFolder(file.bytes, name: isWord ? "document.doc" : "document.xls") {
            (folder, path) async throws(ParseFailure) in
            if let bytes = await converted(folder, path, to: isWord ? "docx" : "xlsx") {
                return isWord ? try WordText.read(bytes) : try SheetText.read(bytes)
            }
            return try await plain(path, isWord: isWord)
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

    private static func plain(_ path: String, isWord: Bool) async throws(ParseFailure) -> [UInt8] {
        let program =
            isWord
            ? Converter(program: "antiword", package: "antiword")
            : Converter(program: "xls2csv", package: "catdoc")
        let name = isWord ? "an old Word file" : "an old Excel file"
        let arguments =
            isWord ? ["-w", "0", "-m", "UTF-8.txt", path] : ["-q0", "-c", "\t", "-d", "utf-8", path]
        switch await program.run(arguments) {
        case .output(let text):
            guard text.contains(where: { $0 > 32 }) else {
                throw ParseFailure(.emptyFile, "\(name) without text")
            }
            return text
        case .missing:
            throw ParseFailure(
                .missingConverter,
                "\(name) is read by \(program.program) of the package \(program.package), or by soffice of "
                    + (isWord ? "libreoffice-writer-nogui" : "libreoffice-calc-nogui"))
        case .failed: throw ParseFailure(.damagedFile, "\(name) that is damaged or encrypted")
        case .beyondLimit(let limit): throw ParseFailure(.tooLarge, "\(name) that takes more than \(limit)")
        }
    }
}
