import ArgumentParser
import Foundation

/// The command line.
@main
struct Juesuan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "juesuan",
        abstract: "Read, compare and chart the final accounts of government departments (部门决算公开说明).",
        version: ProgramVersion.text,
        subcommands: [
            ParseCommand.self, LoadCommand.self, HistoryCommand.self, DepartmentsCommand.self,
            ReportCommand.self, QueryCommand.self, OutliersCommand.self,
            CheckCommand.self, CompareCommand.self, SqlCommand.self, StatsCommand.self, ChartCommand.self,
            MetricsCommand.self, FieldsCommand.self, ChecksCommand.self, SharedCommand.self, TextCommand.self,
            DiagnosticsCommand.self, DoctorCommand.self, DbCommand.self,
        ]
    )

    /// Runs the command; failures become one line and an exit code here and nowhere else.
    static func main() async {
        openStandardDescriptors()
        do {
            var command = try parseAsRoot(readable(Array(CommandLine.arguments.dropFirst())))
            if (command as? QueryCommand)?.selection.db != nil
                || (command as? OutliersCommand)?.selection.db != nil
            {
                Memory.serveOneThread()
            }
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch is Interruption.Stopped {
            Console.note("stopped; nothing was written")
            Foundation.exit(ExitStatus.interrupted.rawValue)
        } catch let failure as CommandFailure {
            Console.note(failure.message)
            Foundation.exit(failure.status.rawValue)
        } catch {
            if let line = FailureText.line(error) {
                Console.note(line)
                Foundation.exit(ExitStatus.fatal.rawValue)
            }
            exit(withError: error)
        }
    }

    /// Opens what the caller has closed of standard input, output and error on nothing: else the next file that is opened
    /// would take its place, and messages would be written into it.
    private static func openStandardDescriptors() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1
        {
            _ = open("/dev/null", O_RDWR)
        }
    }

    /// The arguments with a blank before a query that begins with a comment of SQL, which is no option.
    private static func readable(_ arguments: [String]) -> [String] {
        guard arguments.first == SqlCommand.configuration.commandName else { return arguments }
        return arguments.map { argument in
            guard argument.hasPrefix("--"), let third = argument.dropFirst(2).first else { return argument }
            let isComment = third.isWhitespace || argument.contains(where: \.isNewline)
            return isComment ? " " + argument : argument
        }
    }
}
