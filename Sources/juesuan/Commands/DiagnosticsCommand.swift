import ArgumentParser
import Model

/// `juesuan diagnostics`: the codes of messages.
struct DiagnosticsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagnostics",
        abstract: "List the codes of messages about documents: severity, meaning, what to do.",
        discussion: """
            A code never changes its meaning. error: nothing was read; warning: a value is missing or doubtful; note: \
            something was mended in reading.

            EXAMPLES
              juesuan diagnostics
              juesuan diagnostics --format markdown
            """
    )

    @OptionGroup var output: OutputOptions

    func run() {
        var table = OutputTable(columns: [
            .init(title: "code", key: "code"), .init(title: "severity", key: "severity"),
            .init(title: "meaning", key: "meaning"), .init(title: "what to do", key: "suggestion"),
        ])
        for code in DiagnosticCode.allCases {
            table.rows.append([
                .text(code.rawValue), .text(code.severity.rawValue), .text(code.meaning),
                .text(code.suggestion),
            ])
        }
        output.write(table)
    }
}
