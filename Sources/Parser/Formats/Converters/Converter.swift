import Foundation
import Model
import Subprocess

/// A program of the system that reads or writes a format, in a process of its own: a hostile file can take that process
/// down, not the batch.
public struct Converter: Sendable {
    /// The program's name.
    let program: String
    /// The Debian package that brings it.
    let package: String
    /// How many seconds it may take, on the clock and of the processor.
    let seconds: Int
    /// How much memory it may have, in KiB of address space; nil for as much as there is.
    let memory: Int?
    /// How much it may print, in bytes.
    let output: Int

    /// A program of a Debian package, and its limits: seconds on the clock and of the processor, KiB of address space (nil for
    /// none), bytes of output.
    public init(
        program: String, package: String, seconds: Int = 60, memory: Int? = 2 << 20, output: Int = 128 << 20
    ) {
        self.program = program
        self.package = package
        self.seconds = seconds
        self.memory = memory
        self.output = output
    }

    /// What came of a run.
    public enum Outcome: Sendable {
        /// What it printed.
        case output([UInt8])
        /// It is not installed.
        case missing
        /// It broke off; what it said.
        case failed(String)
        /// It went beyond a limit; which one.
        case beyondLimit(String)
    }

    /// Runs the program, its limits set by the shell before it begins.
    public func run(_ arguments: [String]) async -> Outcome {
        let room = memory.map { "ulimit -v \($0); " } ?? ""
        let limits = "ulimit -t \(seconds); \(room)exec timeout -k 2 \(seconds) \"$@\""
        do {
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: Arguments(["-c", limits, "sh", program] + arguments),
                environment: .inherit.updating(["LC_ALL": "C.UTF-8"]), output: .bytes(limit: output),
                error: .string(limit: 1 << 16))
            switch result.terminationStatus {
            case .exited(0): return .output(result.standardOutput)
            case .exited(127): return .missing
            case .exited(124), .exited(137): return .beyondLimit("\(seconds) seconds")
            case .exited(let code):
                let words = result.standardError
                return .failed(words.isEmpty ? "exit status \(code)" : words)
            default:
                let room = memory.map { " or \($0 >> 10) MiB of memory" } ?? ""
                return .beyondLimit("\(seconds) seconds\(room)")
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .beyondLimit("\(output >> 20) MiB of text")
        } catch {
            return .failed("it cannot be started")
        }
    }

    /// Hands a copy of the bytes in a file of a folder of its own to `body`; the folder is removed behind it.
    static func withFolder<Result>(
        _ bytes: [UInt8], name: String,
        _ body: (_ folder: String, _ file: String) async throws(ParseFailure) -> Result
    ) async throws(ParseFailure) -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "juesuan-\(UUID().uuidString)")
        let file = folder.appendingPathComponent(name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        } catch {
            throw ParseFailure(
                .unreadableFile, "no room for its conversion in \(folder.deletingLastPathComponent().path)")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path, file.path)
    }
}
