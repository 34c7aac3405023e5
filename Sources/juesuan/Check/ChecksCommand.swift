import ArgumentParser
import Auditor

/// `juesuan checks`: the catalogue of checks.
struct ChecksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks",
        abstract: "List the checks of `juesuan check`: id, title, what it holds, gravest finding.",
        discussion: """
            N01 and following hold the narrative and its accounts, E01 and following the self-evaluation \
            forms, Y01 and following two years of a department (`juesuan check --against`).

            EXAMPLES
              juesuan checks
              juesuan checks --format markdown --lang en
            """
    )

    @OptionGroup var output: OutputOptions

    func run() {
        var table = OutputTable(columns: [
            .init(title: "id", key: "id"), .init(title: output.pick("名称", "title"), key: "title"),
            .init(title: output.pick("最高级别", "severity"), key: "severity"),
            .init(title: output.pick("内容", "holds"), key: "holds"),
            .init(title: output.pick("来源", "source"), key: "source"),
        ])
        for check in CheckCatalogue.all + CheckCatalogue.acrossYears {
            table.rows.append([
                .text(check.id), .text(output.pick(check.title.chinese, check.title.english)),
                .text(check.severity.rawValue), .text(output.pick(check.holds.chinese, check.holds.english)),
                .text(check.source),
            ])
        }
        output.write(table)
    }
}
