import Foundation
import Loader

/// What loading many documents takes: time against reading alone, memory, and room in the store.
struct ScaleRun {
    let program: String
    let documents: String
    let folder: URL

    private struct Run {
        let seconds: Double
        let peakBytes: Int
        let status: Int32
    }

    /// Measures and prints a line each.
    func run() throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = folder.appendingPathComponent("scale.db").path
        let lines = folder.appendingPathComponent("scale.jsonl").path
        let added = folder.appendingPathComponent("added").path
        let (count, bytes) = try size(of: documents)
        print("\(count) documents, \(megabytes(bytes)) MB")
        let parse = try measure(["parse", documents, "--jobs", "2", "--quiet", "--output", lines])
        print("parse      \(text(parse, bytes))")
        let load = try measure(["load", documents, "--db", store, "--jobs", "2", "--quiet"])
        let percent = parse.seconds / load.seconds * 100
        print("load       \(text(load, bytes)), \(String(format: "%.0f", percent)) % of the speed of parse")
        let check = try Store(path: store, access: .readOnly).check()
        guard check.isWhole else { throw CrashRun.Broken(description: "\(check.faults)") }
        print("store      \(megabytes(check.bytes)) MB, \(check.bytes / max(count, 1)) bytes a document")
        _ = try Corpus.write(100, from: 1_000_000, into: added)
        let more = try measure(["load", added, "--db", store, "--jobs", "2", "--quiet"])
        print("100 more   \(text(more, try size(of: added).bytes))")
        let report = folder.appendingPathComponent("report").path
        let made = try measure(["report", "--db", store, "--year", "all", "--out", report, "--quiet"])
        let figures = try FileManager.default.contentsOfDirectory(atPath: report + "/figures").count
        print("report     \(text(made, check.bytes)), \(figures) figures")
        let again = try measure(["load", documents, "--db", store, "--jobs", "2", "--quiet"])
        print("load again \(text(again, bytes))")
        print(
            "backup     \(text(try measure(["db", "backup", store + ".copy", "--db", store]), check.bytes))")
        print("check      \(text(try measure(["db", "check", "--db", store]), check.bytes))")
    }

    private func size(of folder: String) throws -> (count: Int, bytes: Int) {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let sizes = try names.filter { $0.hasSuffix(".txt") }.map { name in
            try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? Int ?? 0
        }
        return (sizes.count, sizes.reduce(0, +))
    }

    private func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1_000_000) }

    private func text(_ run: Run, _ bytes: Int) -> String {
        guard run.status == 0 else { return "fails with status \(run.status)" }
        return String(
            format: "%7.2f s, %6.1f MB/s, at most %.0f MB of memory", run.seconds,
            Double(bytes) / 1_000_000 / run.seconds, Double(run.peakBytes) / 1_000_000)
    }

    /// Runs the program and looks at its memory meanwhile.
    private func measure(_ arguments: [String]) throws -> Run {
        var peak = 0
        let run = try TimedProcess(program, arguments) { peak = max(peak, TimedProcess.peakBytes(of: $0)) }
        return Run(seconds: run.seconds, peakBytes: peak, status: run.status)
    }
}
