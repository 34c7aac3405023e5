import Foundation
import Loader
import Model
import Testing
import TestSupport

/// Signals sent to a real process.
@Suite("Interrupted loads")
struct InterruptionTests {
    private let tool: Tool
    private var store: String { tool.folder.appendingPathComponent("a.db").path }

    /// A tool in a folder with enough documents for a load to take a while.
    init() throws {
        tool = try Tool()
        let folder = tool.folder.appendingPathComponent("docs")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(
            contentsOf: Folder.package.appendingPathComponent("Fixtures/documents/bailu-archives-2024.txt"),
            encoding: .utf8)
        for number in 0..<160 {
            try text.replacing("青川市白鹭区档案馆", with: "青川市白鹭区第\(number + 1)档案馆").write(
                to: folder.appendingPathComponent("\(String(format: "%03d", number)).txt"), atomically: true,
                encoding: .utf8)
        }
    }

    /// Starts a load and sends it a signal at a moment; how it ended and what it said.
    private func load(_ signal: Int32?, after seconds: Double, _ arguments: [String] = ["--jobs", "2"]) throws
        -> (status: Int32, errors: String)
    {
        let process = Process()
        process.executableURL = Tool.binary
        process.arguments = ["load", "docs", "--db", "a.db", "--loaded-at", "2025-09-30"] + arguments
        process.currentDirectoryURL = tool.folder
        process.standardOutput = FileHandle.nullDevice
        let file = tool.folder.appendingPathComponent("errors")
        FileManager.default.createFile(atPath: file.path, contents: nil)
        process.standardError = try FileHandle(forWritingTo: file)
        try process.run()
        if let signal {
            Thread.sleep(forTimeInterval: seconds)
            kill(process.processIdentifier, signal)
        }
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: file, encoding: .utf8))
    }

    /// The documents of the store, which must be whole, each with its audit.
    private func documents() throws -> Int {
        let check: StoreCheck
        do {
            check = try Store(path: store, access: .readOnly).check()
        } catch {
            // What was killed before its first table is no store yet.
            guard case LoaderError.missingStore = error else { throw error }
            return 0
        }
        #expect(check.isWhole, "\(check.faults)")
        #expect(check.unchecked == 0)
        return check.rows.first { $0.table == "reports" }?.count ?? 0
    }

    @Test("stop at once, say what is kept, and can be gone on with", arguments: [SIGINT, SIGTERM])
    func asked(signal: Int32) throws {
        defer { tool.remove() }
        let run = try load(signal, after: 1.2)
        let kept = try documents()
        // A machine may be so fast, or so slow, that there was nothing to stop yet or any more.
        if run.status == 130 {
            #expect(run.errors.contains("stopped"), "\(run.errors)")
            #expect(kept < 160)
            let loads = try Store(path: store, access: .readOnly).loads()
            #expect(loads.allSatisfy { !$0.isFinished } && loads.map(\.summary.added).reduce(0, +) == kept)
        } else {
            #expect(run.status == 0 && kept == 160 || run.status == signal && kept == 0, "\(run)")
        }
        let rest = try load(nil, after: 0)
        #expect(rest.status == 0)
        #expect(
            rest.errors.contains("\(160 - kept) new, 0 revised, \(kept) unchanged, 0 failed"),
            "\(rest.errors)")
        #expect(try documents() == 160)
        #expect(!FileManager.default.fileExists(atPath: store + "-lock"))
    }

    @Test("killed at moments a seed chooses: whole documents only, and loading again completes the store")
    func killed() throws {
        defer { tool.remove() }
        let start = ContinuousClock.now
        #expect(try load(nil, after: 0).status == 0)
        let time = (ContinuousClock.now - start) / .seconds(1)
        let reference = try Store(path: store, access: .readOnly).digests()
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<4 {
            for file in ["", "-journal", "-lock"] {
                try? FileManager.default.removeItem(atPath: store + file)
            }
            let moment = time * Double(generator.next() >> 11) / Double(1 << 53)
            _ = try load(SIGKILL, after: moment)
            let kept = try documents()
            #expect(kept <= 160)
            let rest = try load(nil, after: 0)
            #expect(rest.status == 0, "\(rest.errors)")
            #expect(try Store(path: store, access: .readOnly).digests() == reference, "after \(moment) s")
        }
    }
}
