import Foundation
import Model
import Testing
import TestSupport

/// The README shows what really happens and leaves nothing out.
@Suite("The README")
struct ReadmeTests {
    private var text: String {
        get throws {
            try String(contentsOf: Folder.package.appendingPathComponent("README.md"), encoding: .utf8)
        }
    }

    /// Command lines and what they print: the ```console blocks, each line that begins with `$ ` being a command.
    private var transcripts: [(command: String, output: String)] {
        get throws {
            var found: [(command: String, output: String)] = []
            var isInside = false
            for line in try text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("```") {
                    isInside = line == "```console"
                } else if isInside, line.hasPrefix("$ ") {
                    found.append((String(line.dropFirst(2)), ""))
                } else if isInside, !found.isEmpty {
                    found[found.count - 1].output += line + "\n"
                }
            }
            return found
        }
    }

    @Test("shows transcripts as they come out, in their order")
    func transcriptsHold() throws {
        let tool = try Tool()
        defer { tool.remove() }
        if Recording.isOn { return try record(with: tool) }
        let transcripts = try transcripts
        #expect(transcripts.count >= 6)
        for (command, output) in transcripts {
            #expect(try shown(command, by: tool) == output, "$ \(command)")
        }
    }

    /// What a command prints; CSV ends its lines with CR LF, the README with LF.
    private func shown(_ command: String, by tool: Tool) throws -> String {
        try tool.run(command.contains("2>/dev/null") ? command : command + " 2>&1").output.replacing(
            "\r\n", with: "\n")
    }

    /// Writes the transcripts anew; the run fails.
    private func record(with tool: Tool) throws {
        var lines: [String] = []
        var isInside = false
        for line in try text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isInside = line == "```console" }
            guard isInside, !line.hasPrefix("```") else {
                lines.append(String(line))
                continue
            }
            guard line.hasPrefix("$ ") else { continue }
            lines.append(String(line))
            let output = try shown(String(line.dropFirst(2)), by: tool)
            lines += output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
                String.init)
        }
        try lines.joined(separator: "\n").write(
            to: Folder.package.appendingPathComponent("README.md"), atomically: true, encoding: .utf8)
        Issue.record("recorded the transcripts")
    }

    @Test("names every command and every flag")
    func complete() throws {
        let tool = try Tool()
        defer { tool.remove() }
        let text = try text
        let help = try tool.run("juesuan help").output
        let commands = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See 'juesuan") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(commands.count >= 6)
        for command in commands {
            #expect(text.contains("juesuan \(command)"), "\(command)")
            let flags = try tool.run("juesuan help \(command)").output.split { " ,.:;[]()\n<>/".contains($0) }
                .filter { $0.hasPrefix("--") && $0.count > 2 && $0 != "--help" && $0 != "--version" }
            for flag in Set(flags) { #expect(text.contains("`\(flag)"), "\(command) \(flag)") }
        }
    }

    @Test("names every metric and every diagnostic code")
    func catalogues() throws {
        let tool = try Tool()
        defer { tool.remove() }
        let text = try text
        for line in try tool.run("juesuan metrics --format csv").output.split(separator: "\r\n").dropFirst() {
            let id = line.prefix { $0 != "," }
            #expect(text.contains("`\(id)`"), "\(id)")
        }
        for code in DiagnosticCode.allCases {
            #expect(text.contains("`\(code.rawValue)`"), "\(code.rawValue)")
        }
    }
}
