import Foundation
import Testing
import TestSupport

/// Data flows one way. Each module imports only what stands to its left, and each library has one door.
@Suite("The import rule")
struct ImportRuleTests {
    /// What each module may import of ours.
    static let allowed: [String: Set<String>] = [
        "Model": [],
        "Parser": ["Model"],
        "Auditor": ["Model"],
        "Loader": ["Model"],
        "Statistics": [],
        "Analytics": ["Model", "Loader", "Statistics"],
        "Charts": ["Statistics"],
        "Renderer": ["Model", "Analytics", "Auditor", "Charts"],
        "juesuan": [
            "Model", "Parser", "Auditor", "Loader", "Statistics", "Analytics", "Charts", "Renderer",
        ],
        "Benchmarks": ["Model", "Parser", "Auditor", "Loader", "Charts"],
        "Fuzz": ["Model", "Parser", "Auditor"],
    ]

    /// The libraries, and the modules that may import each.
    static let doors: [String: Set<String>] = [
        "GRDB": ["Loader"], "GRDBSQLite": ["Loader"], "CGD": ["Charts"], "CFreeType": ["Charts"],
        "CFontconfig": ["Charts"],
        "CCrypto": ["Parser"], "CXML2": ["Parser"], "CZip": ["Parser", "Renderer"], "CMark": ["Renderer"],
        "Subprocess": ["Parser"],
        "ArgumentParser": ["juesuan"], "CExchange": ["juesuan"],
    ]

    /// What the language's own distribution brings.
    static let free: Set<String> = ["Foundation", "Synchronization", "Glibc"]

    /// What only benchmarks may import besides.
    static let invented: Set<String> = ["TestSupport"]

    private static func imports(of module: String) throws -> [(file: String, module: String)] {
        let folder = Folder.package.appendingPathComponent("Sources/\(module)").path
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
            try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
                .split(separator: "\n")
                .filter {
                    $0.hasPrefix("import ") || $0.hasPrefix("@testable import ")
                        || $0.hasPrefix("public import ")
                }
                .compactMap { $0.split(separator: " ").last.map { (file, String($0)) } }
        }
    }

    @Test("holds in every module", arguments: allowed.keys.sorted())
    func holds(module: String) throws {
        let ours = Set(Self.allowed.keys)
        for entry in try Self.imports(of: module) {
            if ours.contains(entry.module) {
                #expect(
                    Self.allowed[module]?.contains(entry.module) == true,
                    "\(module)/\(entry.file): \(entry.module)")
            } else if let door = Self.doors[entry.module] {
                #expect(
                    door.contains(module),
                    "\(module)/\(entry.file): \(entry.module) belongs to \(door.sorted())")
            } else {
                #expect(
                    Self.free.contains(entry.module)
                        || module == "Benchmarks" && Self.invented.contains(entry.module),
                    "\(module)/\(entry.file): \(entry.module) is not in the table")
            }
        }
    }

    @Test("knows every folder of Sources")
    func complete() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Folder.package.appendingPathComponent("Sources").path)
        let known = Set(Self.allowed.keys).union(Self.doors.keys)
        for folder in folders where !folder.hasPrefix(".") { #expect(known.contains(folder), "\(folder)") }
    }
}
