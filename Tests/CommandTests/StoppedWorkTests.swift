import Foundation
import Loader
import Testing

/// Signals sent to a real process that does what is done whole or not at all.
@Suite("Stopped work on a store")
struct StoppedWorkTests {
    private let tool: Tool
    private var store: String { tool.folder.appendingPathComponent("a.db").path }

    /// A tool in a folder with a store.
    init() throws {
        tool = try Tool()
        let run = try tool.run("juesuan load Fixtures/documents --db a.db --loaded-at 2025-09-30 --quiet")
        #expect(FileManager.default.fileExists(atPath: store), "\(run.errors)")
    }

    /// The folder's files, without those of this test.
    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: tool.folder.path)
            .filter { !["said", ".output", ".errors"].contains($0) }.sorted()
    }

    /// A process of the command; what it says goes into a file.
    private func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
        let process = Process()
        process.executableURL = Tool.binary
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = tool.folder
        process.standardOutput = FileHandle.nullDevice
        let file = tool.folder.appendingPathComponent("said")
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        process.standardError = try FileHandle(forWritingTo: file)
        try process.run()
        return process
    }

    private func said() throws -> String {
        try String(contentsOf: tool.folder.appendingPathComponent("said"), encoding: .utf8)
    }

    @Test("a report says that nothing was written, and nothing is", arguments: [SIGINT, SIGTERM])
    func report(signal: Int32) throws {
        defer { tool.remove() }
        // A pandoc that ends only with its folder.
        for folder in ["bin", "temporary"] {
            try FileManager.default.createDirectory(
                at: tool.folder.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        let pandoc = tool.folder.appendingPathComponent("bin/pandoc").path
        let script = "#!/bin/sh\n: > \"$0.started\"; while [ -e \"$0\" ]; do sleep 0.1; done\n"
        _ = FileManager.default.createFile(
            atPath: pandoc, contents: Data(script.utf8), attributes: [.posixPermissions: 0o755])
        let before = try files()
        let process = try start(
            [
                "report", "--db", "a.db", "--year", "all", "--sections", "summary", "--format", "docx",
                "--out", "out",
            ],
            environment: [
                "PATH": "\(tool.folder.path)/bin:/usr/bin:/bin", "TMPDIR": "\(tool.folder.path)/temporary",
            ])
        while !FileManager.default.fileExists(atPath: pandoc + ".started"), process.isRunning {
            usleep(20_000)
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let words = try said()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(words == "out: stopped; nothing was written\n")
        #expect(try files() == before)
        let temporary = tool.folder.appendingPathComponent("temporary").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
    }

    @Test(
        "a store written anew or upgraded is as it was, and another's lock stays",
        arguments: [
            ["db", "vacuum", "--db", "a.db"], ["departments", "--db", "a.db", "--aliases", "aliases.csv"],
        ])
    func waiting(arguments: [String]) throws {
        defer { tool.remove() }
        try "甲局,乙局\n".write(
            to: tool.folder.appendingPathComponent("aliases.csv"), atomically: true, encoding: .utf8)
        let digests = try Store(path: store, access: .readOnly).digests()
        let lock = try #require(try StoreLock.take(store))
        let before = try files()
        let process = try start(arguments)
        while try !said().contains("waiting up to"), process.isRunning { usleep(20_000) }
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        let words = try said()
        #expect(words.hasSuffix("\na.db: stopped; the store is as it was\n"), "\(words)")
        #expect(try files() == before)
        #expect(StoreLock.holder(of: store) == Int(getpid()))
        withExtendedLifetime(lock) {}
        #expect(try Store(path: store, access: .readOnly).digests() == digests)
    }

    @Test("a check and a copy end too, and leave no part of a copy", arguments: ["check", "backup"])
    func reading(command: String) throws {
        defer { tool.remove() }
        let before = try files()
        // While another program writes the file, reading waits for up to five seconds.
        let file = open(store, O_RDWR)
        defer { close(file) }
        var range = flock()
        range.l_type = Int16(F_WRLCK)
        range.l_whence = Int16(SEEK_SET)
        range.l_start = 0x4000_0000
        range.l_len = 512
        #expect(fcntl(file, F_SETLK, &range) == 0)
        let process = try start(["db", command] + (command == "backup" ? ["b.db"] : []) + ["--db", "a.db"])
        while !listens(process), process.isRunning { usleep(20_000) }
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(
            try said()
                == (command == "check"
                    ? "a.db: stopped; the store is as it was\n"
                    : "b.db: stopped; no copy was made, and the store is as it was\n"))
        #expect(try files() == before)
    }

    /// Whether a process has taken SIGINT for itself; where that cannot be seen, after a second.
    private func listens(_ process: Process) -> Bool {
        let path = "/proc/\(process.processIdentifier)/status"
        guard let status = try? String(contentsOfFile: path, encoding: .utf8) else {
            sleep(1)
            return true
        }
        let mask = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
        let bits = mask?.split(whereSeparator: \.isWhitespace).last.flatMap { UInt64($0, radix: 16) } ?? 0
        return bits & (1 << UInt64(SIGINT - 1)) != 0
    }

    @Test("what a killed process left beside a report goes with the next one; a living one's stays")
    func leftOvers() throws {
        defer { tool.remove() }
        let ended = try start(["--version"])
        ended.waitUntilExit()
        let dead = ".out.\(ended.processIdentifier).partial"
        let kept = [
            ".out.\(getpid()).partial", ".out.x.partial", ".other.\(ended.processIdentifier).partial",
        ]
        for name in [dead] + kept {
            try FileManager.default.createDirectory(
                at: tool.folder.appendingPathComponent(name).appendingPathComponent("figures"),
                withIntermediateDirectories: true)
        }
        let run = try tool.run("juesuan report --db a.db --year 2024 --sections summary --out out")
        #expect(run.status == 0, "\(run.errors)")
        let found = try files().filter { $0.hasSuffix(".partial") }
        #expect(found == kept.sorted())
    }
}
