import Foundation
import Testing
import TestSupport

/// Every folder of `Cases` is a command line (`cmd`), what it prints (`expout`, `experr`) and its exit code (`status`).
@Suite("Command cases")
struct CaseTests {
    static let folder = Folder.package.appendingPathComponent("Tests/CommandTests/Cases")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { !$0.hasPrefix(".") }.sorted()

    @Test("there are cases")
    func some() { #expect(Self.names.count >= 10) }

    @Test("print what they did", arguments: names)
    func expected(name: String) throws {
        let folder = Self.folder.appendingPathComponent(name)
        func file(_ part: String) -> URL { folder.appendingPathComponent(part) }
        let tool = try Tool()
        defer { tool.remove() }
        let run = try tool.run(String(contentsOf: file("cmd"), encoding: .utf8))
        if Recording.isOn {
            try run.output.write(to: file("expout"), atomically: true, encoding: .utf8)
            try run.errors.write(to: file("experr"), atomically: true, encoding: .utf8)
            try "\(run.status)\n".write(to: file("status"), atomically: true, encoding: .utf8)
            Issue.record("recorded \(name)")
            return
        }
        #expect(run.output == (try String(contentsOf: file("expout"), encoding: .utf8)))
        #expect(run.errors == (try String(contentsOf: file("experr"), encoding: .utf8)))
        #expect("\(run.status)\n" == (try String(contentsOf: file("status"), encoding: .utf8)))
    }
}
