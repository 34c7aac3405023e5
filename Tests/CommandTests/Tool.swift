import Foundation
import TestSupport

/// The built command, run as a user runs it.
struct Tool {
    /// What a run printed and how it ended.
    struct Run {
        let output: String
        let errors: String
        let status: Int32
    }

    /// The folder with the built command: the one the tests themselves run from.
    static let binary =
        Bundle.allBundles.map(\.bundleURL)
        .first { $0.pathExtension == "xctest" }.map { $0.deletingLastPathComponent() }
        .map { $0.appendingPathComponent("juesuan") }
        ?? URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("juesuan")

    /// A folder of its own in which `Fixtures` is found, as in the package.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("juesuan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("Fixtures"),
            withDestinationURL: Folder.package.appendingPathComponent("Fixtures"))
    }

    /// Runs a command line in the folder with a shell, `juesuan` being the built command.
    func run(_ commandLine: String, input: String? = nil) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", commandLine]
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = "\(Self.binary.deletingLastPathComponent().path):\(environment["PATH"] ?? "")"
        environment["COLUMNS"] = "80"
        process.environment = environment
        let output = folder.appendingPathComponent(".output")
        let errors = folder.appendingPathComponent(".errors")
        for file in [output, errors] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Run(
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8), status: process.terminationStatus)
    }

    /// Removes the folder.
    func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// Whether goldens are to be written: the run then fails, so that nobody takes it for a pass.
enum Recording {
    static var isOn: Bool { ProcessInfo.processInfo.environment["JUESUAN_RECORD"] == "1" }
}
