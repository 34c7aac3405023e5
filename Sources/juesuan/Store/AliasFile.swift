import Foundation
import Loader

/// A CSV file of renamed departments: the old key and the new one on each line, as `旧名称,新名称`.
enum AliasFile {
    private static let headings: Set<String> = ["old", "old_key", "旧名", "旧名称", "原名称", "from"]

    /// The new key of each old one.
    ///
    /// - Throws: `CommandFailure` with the line that is not of two columns, or names an old key again.
    static func read(_ path: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure(message: "\(path): error: cannot be read as UTF-8 text; check the path")
        }
        var aliases: [String: String] = [:]
        let lines = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "").split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["\""])
            }
            func failure(_ what: String) -> CommandFailure {
                CommandFailure(message: "\(path):\(index + 1): error: \(what)")
            }
            guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw failure("not an old and a new key; write them as 旧名称,新名称")
            }
            if index == 0, headings.contains(cells[0].lowercased()) { continue }
            guard cells[0] != cells[1] else { throw failure("\(cells[0]) is its own new key; leave it out") }
            guard aliases[cells[0]] == nil || aliases[cells[0]] == cells[1] else {
                throw failure("\(cells[0]) was renamed above already; a key has one new key")
            }
            aliases[cells[0]] = cells[1]
        }
        return aliases
    }

    /// Puts the aliases of a file into a store and says what came of it.
    static func apply(_ path: String, to store: Store) throws {
        let aliases = try read(path)
        for overlap in try store.setAliases(aliases) {
            Console.note(
                "\(path): warning: \(overlap.statedKeys.joined(separator: " and ")) both published \(overlap.fiscalYear); "
                    + "the document known last counts; if they are two departments, take the alias out")
        }
        Console.note("\(store.path ?? ""): earlier names of departments: \(aliases.count)")
    }
}
