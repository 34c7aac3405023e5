import Analytics
import ArgumentParser
import Foundation
import Model

/// Which documents a question is about, and in which groups.
struct SelectionOptions: ParsableArguments {
    @Option(help: "Ask a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    @Option(
        name: .shortAndLong,
        help: "How many documents to read at the same time; without it one for each core.")
    var jobs: Int?

    @Option(help: "department, project or indicator.")
    var level: Metric.Level = .department

    @Option(help: "The fiscal year, or all.")
    var year: String = "all"

    @Option(
        name: .customLong("where"), help: "A condition over fields, as \"staffing.active > 50\".",
        completion: FieldCompletion.fields)
    var condition: String?

    @Option(
        name: .customLong("by"),
        help:
            "Group by level, prefecture, county, scope, fiscal_year, size (bands of 在职人员), peer or any field.",
        completion: FieldCompletion.groups)
    var groups: [String] = []

    @Option(
        help: "A CSV file with a department key and the name of its peer group on each line; groups by peer.",
        completion: .file(extensions: ["csv"]))
    var peers: String?

    func validate() throws {
        _ = try YearChoice(year)
        guard peers != nil || !grouping.contains("peer") else {
            throw ValidationError("--by peer goes with --peers: name the file with the groups.")
        }
    }

    /// The fields to group by, each once, with `peer` where a peer file is given.
    var grouping: [String] {
        var named: [String] = []
        for group in groups.flatMap({ $0.split(separator: ",").map(String.init) })
            + (peers == nil ? [] : ["peer"])
        where !named.contains(group) { named.append(group) }
        return named
    }

    /// Opens what the paths or `--db` name.
    func open(_ paths: [String]) async throws -> (
        analysis: Analysis, selection: Selection, status: ExitStatus
    ) {
        let options = StoreOptions(paths: paths, jobs: jobs, db: db, asOf: asOf)
        try options.validate()
        let (analysis, status) = try await options.open()
        var selection = Selection(years: try YearChoice(year).years(in: analysis.store), condition: condition)
        let known = selection.years == nil ? [] : try analysis.years()
        if let year = selection.years?.first(where: { !known.contains($0) }), !known.isEmpty {
            throw CommandFailure(
                message:
                    "error: no document of the year \(year); there are \(known.map(String.init).joined(separator: ", "))"
            )
        }
        if let condition {
            for unknown in try analysis.unknownTexts(in: condition, level: level) {
                Console.note(
                    "warning: no document has \(unknown.field) = '\(unknown.text)'; documents have "
                        + unknown.known.joined(separator: ", "))
            }
        }
        if let peers { selection.peers = try PeerFile.read(peers, departments: analysis.departmentKeys()) }
        return (analysis, selection, status)
    }
}

extension Metric.Level: ExpressibleByArgument {}

/// Reads a peer file: `department key,group` on each line, a heading line allowed.
enum PeerFile {
    /// The group of each department key; says how many of the keys are none of `departments`, where these are given.
    ///
    /// - Throws: `CommandFailure` where there is no such file, and with the line that is not of two columns.
    static func read(_ path: String, departments: Set<String>? = nil) throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(message: "\(path): error: no such file; name the file with the peer groups")
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure(message: "\(path): error: cannot be read as UTF-8 text; check the path")
        }
        var groups: [String: String] = [:]
        var strangers: [String] = []
        let lines = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "").split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let cells = line.split(separator: ",", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw CommandFailure(
                    message:
                        "\(path):\(index + 1): error: not a department key and a group; write them as key,group"
                )
            }
            if index == 0, cells[0] == "department" || cells[0] == "key" { continue }
            let earlier = groups.updateValue(cells[1], forKey: cells[0])
            if let earlier, earlier != cells[1] {
                Console.note(
                    "\(path):\(index + 1): warning: \(cells[0]) was in the group \(earlier) before; the last line counts"
                )
            }
            if earlier == nil, departments?.contains(cells[0]) == false {
                strangers.append(cells[0])
            }
        }
        guard !groups.isEmpty else {
            throw CommandFailure(
                message: "\(path): error: no peer group in it; write a department key and its group a line")
        }
        if let first = strangers.first {
            Console.note(
                "\(path): warning: \(strangers.count) of \(groups.count) keys are no department here, the first is \(first); "
                    + "write the keys as `juesuan departments` does")
        }
        return groups
    }
}
