import Foundation
import Loader
import TestSupport

/// Kills loads at moments that a seed chooses, and looks at what they leave.
///
/// After each kill the store must open, pass its check (pages, references, whole documents, figures), and hold a beginning of
/// what a load that was let be holds; loading again must complete it to the same content.
struct CrashRun {
    let program: String
    let documents: String
    let folder: URL

    /// What a store must never be after a kill.
    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    /// Kills as many loads as are asked for, and prints a line each.
    func run(rounds: Int, seed: UInt64 = 2025) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let whole = folder.appendingPathComponent("whole.db").path
        let start = ContinuousClock.now
        guard try load(into: whole, killedAfter: nil) == 0 else {
            throw Broken(description: "the load fails")
        }
        let time = (ContinuousClock.now - start) / .seconds(1)
        let reference = try Store(path: whole, access: .readOnly).digests()
        let count = try Store(path: whole, access: .readOnly).reportIDs(currentOnly: false).count
        print("\(count) documents load in \(String(format: "%.2f", time)) s")
        var generator = SeededGenerator(seed: seed)
        var kept: [Int] = []
        for round in 1...rounds {
            let moment = time * Double(generator.next() >> 11) / Double(1 << 53)
            let path = folder.appendingPathComponent("killed-\(round).db").path
            let status = try load(into: path, killedAfter: moment)
            let documents = try look(at: path)
            kept.append(documents)
            guard try load(into: path, killedAfter: nil) == 0,
                try Store(path: path, access: .readOnly).digests() == reference,
                try Store(path: path, access: .readOnly).check().isWhole
            else { throw Broken(description: "round \(round): loading again does not complete the store") }
            print(
                "\(round): killed after \(String(format: "%.3f", moment)) s (status \(status)), \(documents) documents kept, completed"
            )
            try FileManager.default.removeItem(atPath: path)
        }
        print(
            "\(rounds) kills: every store whole and completed to the same content; between \(kept.min() ?? 0) and "
                + "\(kept.max() ?? 0) of \(count) documents kept")
    }

    /// How many documents a killed load left, all of them whole.
    private func look(at path: String) throws -> Int {
        guard FileManager.default.fileExists(atPath: path) else { return 0 }
        let store: Store
        do {
            store = try Store(path: path, access: .readOnly)
        } catch LoaderError.missingStore {
            return 0
        }
        let check = try store.check()
        guard check.isWhole else { throw Broken(description: "\(path): \(check.faults)") }
        let ids = try store.reportIDs(currentOnly: false)
        let unchecked = check.unchecked
        guard unchecked == 0 else { throw Broken(description: "\(path): \(unchecked) without audit") }
        return ids.count
    }

    private func load(into path: String, killedAfter seconds: Double?) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["load", documents, "--db", path, "--loaded-at", "2025-09-30", "--jobs", "2"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let hasEnded = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in hasEnded.signal() }
        try process.run()
        if let seconds {
            _ = hasEnded.wait(timeout: .now() + seconds)
            kill(process.processIdentifier, SIGKILL)
            if process.isRunning { hasEnded.wait() }
        } else {
            hasEnded.wait()
        }
        return process.terminationStatus
    }
}
