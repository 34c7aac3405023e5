import ArgumentParser

/// The command line.
@main
struct Juesuan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "juesuan",
        abstract: "Read, compare and chart the final accounts of government departments (部门决算公开说明).",
        subcommands: [ParseCommand.self]
    )
}
