import ArgumentParser
import Auditor
import Loader
import Model

/// `juesuan shared`: texts that departments share.
struct SharedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shared",
        abstract: "Find goals, results and reasons that departments share, word for word or nearly.",
        discussion: """
            Texts are alike where they share four fifths of their runs of four characters. A text that only one department \
            uses, however often, is not listed: `juesuan check` tells it (E24, E25).

            EXAMPLES
              juesuan shared 2024/
              juesuan shared --db accounts.db --kind reason --limit 20 --format markdown
            """
    )

    @OptionGroup var store: StoreOptions

    @Option(help: "Only goal, result or reason.")
    var kind: SharedText.Kind?

    @Option(help: "So many departments or more.")
    var departments = 2

    @Option(help: "Print so many texts at the most.")
    var limit: Int?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard departments >= 2 else { throw ValidationError("--departments takes a number from 2 up.") }
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit takes a number from 1 up.") }
    }

    func run() async throws {
        var texts = SharedTexts()
        var status = ExitStatus.clean
        if let db = store.db {
            let opened = try Store(path: db, access: .readOnly, asOf: store.asOf)
            try opened.forEachProse { department, year, path, text in
                guard let kind = SharedText.Kind(path: path) else { return }
                texts.add(
                    text, kind,
                    SharedText.Use(department: department, fiscalYear: year, field: path, line: nil))
            }
        } else {
            let counts = try await store.input.forEachReport { result in
                if case .success(let report) = result.result { texts.add(report) }
            }
            status = InputOptions.status(reports: counts.reports, failures: counts.failures)
        }
        let shared = texts.shared(byAtLeast: departments).filter { kind == nil || $0.kind == kind }
        output.write(
            table(shared.prefix(limit ?? shared.count)),
            notes: [
                output.pick(
                    "\(shared.count) 段文字为 \(departments) 个及以上部门共用",
                    "\(shared.count) texts are shared by \(departments) departments or more")
            ])
        throw ExitCode(status.rawValue)
    }

    private func table(_ texts: ArraySlice<SharedText>) -> OutputTable {
        var table = OutputTable(columns: [
            .init(title: output.pick("类别", "Kind"), key: "kind"),
            .init(title: output.pick("部门数", "Departments"), key: "departments", isNumeric: true),
            .init(title: output.pick("次数", "Uses"), key: "uses", isNumeric: true),
            .init(title: output.pick("逐字相同", "Word for word"), key: "exact"),
            .init(title: output.pick("部门", "Who"), key: "who"),
            .init(title: output.pick("文字", "Text"), key: "text"),
        ])
        for text in texts {
            let isForReading = output.format == .table
            let names = text.departments
            let who =
                isForReading && names.count > 3
                ? names.prefix(3).joined(separator: "、") + " …" : names.joined(separator: "、")
            let words = isForReading && text.text.count > 60 ? text.text.prefix(60) + "…" : text.text[...]
            table.rows.append([
                .text(text.kind.rawValue), .integer(names.count), .integer(text.uses.count),
                .text(text.isExact ? output.pick("是", "yes") : output.pick("近似", "nearly")), .text(who),
                .text(String(words)),
            ])
        }
        return table
    }
}

extension SharedText.Kind: ExpressibleByArgument {
    /// The kind of prose that stands at a path of a report; nil for prose of another kind.
    init?(path: String) {
        guard path.hasPrefix("performance.projects[") else { return nil }
        if path.hasSuffix(".expected_goal") {
            self = .goal
        } else if path.hasSuffix(".actual_goal") {
            self = .result
        } else if path.hasSuffix(".deviation_reason") {
            self = .reason
        } else {
            return nil
        }
    }
}
