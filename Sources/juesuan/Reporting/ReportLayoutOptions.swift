import ArgumentParser
import Foundation
import Loader
import Renderer

/// Which sections a report has, and what it is written as.
struct ReportLayoutOptions: ParsableArguments {
    @Option(help: "What the report is written as: markdown, html (one file) or docx (needs pandoc).")
    var format: ComparisonReport.Format = .markdown

    @Option(
        help: ArgumentHelp(
            "The sections to write, in order, as summary,three_public,method; all for every one, with the chart book too: \(ReportPart.names).",
            valueName: "names"))
    var sections: String?

    @Option(
        help: ArgumentHelp(
            "A Markdown file of your own in which a line {{three_public}} stands for that section; a first line # … is the title.",
            valueName: "file"), completion: .file(extensions: ["md"]))
    var template: String?

    func validate() throws {
        guard sections == nil || template == nil else {
            throw ValidationError("--template says which sections there are; leave --sections out.")
        }
    }

    /// The sections, in order, with the template's text.
    ///
    /// - Throws: `CommandFailure` for a name that is no section's and a template that cannot be read.
    func order() throws -> ReportOrder {
        do {
            if let sections { return try ReportOrder(names: sections) }
            guard let template else { return .standard }
            guard let data = FileManager.default.contents(atPath: template) else {
                throw CommandFailure(message: "\(template): error: cannot be read; check the name")
            }
            guard let text = String(validating: data, as: UTF8.self) else {
                throw CommandFailure(message: "\(template): error: is not UTF-8; save it as UTF-8")
            }
            return try ReportOrder(template: text)
        } catch let problem as ReportOrder.Problem {
            throw CommandFailure(message: line(problem))
        }
    }

    private func line(_ problem: ReportOrder.Problem) -> String {
        func place(_ line: Int?) -> String {
            line.flatMap { line in template.map { "\($0):\(line): error: " } } ?? "error: "
        }
        switch problem {
        case .unknown(let name, let line):
            let nearest = NearestNames(to: name, among: ReportPart.allCases.map(\.rawValue)).names.prefix(3)
            let hint = nearest.isEmpty ? "" : " (nearest: \(nearest.joined(separator: ", ")))"
            return place(line) + "no section \"\(name)\"\(hint); `juesuan report --help` lists them"
        case .repeated(let name, let line):
            return place(line) + "section \"\(name)\" is named twice; leave one out"
        }
    }
}

extension ReportPart {
    /// All names, for help.
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
