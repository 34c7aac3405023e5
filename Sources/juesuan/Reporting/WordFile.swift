import Foundation
import Parser
import Renderer

/// A report as a Word document, made of its Markdown by pandoc.
enum WordFile {
    private static let pandoc = Converter(
        program: "pandoc", package: "pandoc", seconds: 120, memory: nil, output: 16 << 20)

    /// Where a report lies while it is converted.
    private static let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "juesuan-\(UUID().uuidString)")

    /// Takes away what lies there.
    @Sendable static func discard() { try? FileManager.default.removeItem(at: folder) }

    /// The files of a report with `report.docx` in the place of `report.md`.
    ///
    /// - Throws: `CommandFailure` where pandoc is missing or fails.
    static func converted(_ files: [ComparisonReport.File], _ language: ReportLanguage) async throws
        -> [ComparisonReport.File]
    {
        defer { discard() }
        do {
            for sub in ["figures", "data"] {
                try FileManager.default.createDirectory(
                    at: folder.appendingPathComponent(sub), withIntermediateDirectories: true)
            }
            for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.path)) }
        } catch {
            throw CommandFailure(
                message: "\(folder.path): error: cannot be written; check the space on the disk")
        }
        let style = folder.appendingPathComponent("style.docx")
        let plain = try await run(["--print-default-data-file", "reference.docx"])
        try Data(plain).write(to: style)
        guard WordStyle.apply(toFile: style.path, language) else {
            throw CommandFailure(
                message: "error: pandoc's reference document cannot be read; reinstall the package pandoc")
        }
        let report = folder.appendingPathComponent("report.docx")
        _ = try await run([
            "--from", "markdown-implicit_figures+pipe_tables+east_asian_line_breaks-tex_math_dollars", "--to",
            "docx",
            "--resource-path", folder.path, "--reference-doc", style.path, "--output", report.path,
            folder.appendingPathComponent("report.md").path,
        ])
        guard let bytes = FileManager.default.contents(atPath: report.path) else {
            throw CommandFailure(message: "error: pandoc wrote nothing; use --format markdown or html")
        }
        return files.filter { $0.path != "report.md" }
            + [ComparisonReport.File(path: "report.docx", bytes: [UInt8](bytes))]
    }

    private static func run(_ arguments: [String]) async throws -> [UInt8] {
        switch await pandoc.run(arguments) {
        case .output(let bytes): return bytes
        case .missing:
            throw CommandFailure(
                message:
                    "error: --format docx needs pandoc; install the package pandoc, or use --format markdown or html"
            )
        case .failed(let words):
            let line = words.split(separator: "\n").first.map(String.init) ?? words
            throw CommandFailure(message: "error: pandoc failed (\(line)); use --format markdown or html")
        case .beyondLimit(let limit):
            throw CommandFailure(
                message: "error: pandoc took more than \(limit); use --format markdown or html")
        }
    }
}
