import Foundation
import Loader

/// A CSV file of renamed departments: the old key and the new one on each line, as `旧名称,新名称`.
struct AliasFile {
    /// The file.
    let path: String
    /// The new key of each old one.
    private(set) var aliases: [String: String] = [:]
    /// The line on which each old key stands first.
    private var lines: [String: Int] = [:]

    private static let headings: Set<String> = ["old", "old_key", "旧名", "旧名称", "原名称", "from"]

    /// Reads the file.
    ///
    /// - Throws: `CommandFailure` with the line that is not of two columns, or names an old key again.
    init(_ path: String) throws {
        self.path = path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure(message: "\(path): error: cannot be read as UTF-8 text; check the path")
        }
        let texts = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "").split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in texts.enumerated()
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
            if index == 0, Self.headings.contains(cells[0].lowercased()) { continue }
            guard cells[0] != cells[1] else { throw failure("\(cells[0]) is its own new key; leave it out") }
            guard aliases[cells[0]] == nil || aliases[cells[0]] == cells[1] else {
                throw failure("\(cells[0]) was renamed above already; a key has one new key")
            }
            aliases[cells[0]] = cells[1]
            lines[cells[0]] = lines[cells[0]] ?? index + 1
        }
    }

    /// Puts the aliases into a store, in the place of those it knew, and says what came of it.
    func apply(to store: Store) throws {
        for overlap in try store.setAliases(aliases) {
            Console.note(
                "\(path): warning: \(overlap.statedKeys.joined(separator: " and ")) both published \(overlap.fiscalYear); "
                    + "the document known last counts; if they are two departments, take the alias out")
        }
        Console.note("\(store.path ?? ""): earlier names of departments: \(aliases.count)")
    }

    /// Warns of old keys that no document of a store states. One that another line leads to may have none of its own.
    func warnOfUnknown(in store: Store) throws {
        let known = try store.statedDepartmentKeys()
        let passed = Set(aliases.values)
        let unknown = lines.filter { !known.contains($0.key) && !passed.contains($0.key) }
        for (key, line) in unknown.sorted(by: { $0.value < $1.value }) {
            let nearest = NearestNames(to: key, among: known.sorted()).names
            Console.note(
                "\(path):\(line): warning: no document of \(key) in this store"
                    + (nearest.isEmpty ? "" : " (nearest: \(nearest.joined(separator: ", ")))")
                    + "; the line stands for those to come, correct the name if it is misspelt")
        }
    }
}
