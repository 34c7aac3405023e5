import Foundation
import Model
import Parser

/// Times of `juesuan parse` by stages, and of the whole command beside others that only count.
struct ParseTiming {
    let program: String
    let folder: String
    /// How many times everything is measured; the median counts.
    private static let passes = 5
    private static let documents = 1_000

    /// Writes the documents where they are missing, measures, and prints a line each.
    func run() throws {
        if !FileManager.default.fileExists(atPath: folder) {
            _ = try Corpus.write(Self.documents, into: folder, shape: .long)
        }
        let paths = try files()
        let bytes = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)).count }.reduce(0, +)
        print("\(folder): \(paths.count) documents, \(Self.text(Double(bytes) / 1e6)) MB")
        printStages(paths, Double(bytes) / 1e6)
        let output = "\(folder).jsonl"
        for jobs in ["1", "2"] {
            try printRun(
                "juesuan parse --jobs \(jobs)", program,
                ["parse", folder, "--jobs", jobs, "--quiet", "--output", output], bytes)
        }
        for (name, path, arguments) in [
            ("wc -m", "/usr/bin/wc", ["-m"]), ("grep -c 万元", "/usr/bin/grep", ["-c", "万元"]),
        ] where FileManager.default.isExecutableFile(atPath: path) {
            try printRun(name, path, arguments + paths, bytes)
        }
    }

    private func files() throws -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
    }

    /// The stages in one thread, by the processor's time.
    private func printStages(_ paths: [String], _ megabytes: Double) {
        _ = Self.pass(paths)
        let passes = (0..<Self.passes).map { _ in Self.pass(paths) }
        func line(_ name: String, _ time: Double) {
            let speed = megabytes / time * 1_000
            print(
                name.padding(toLength: 12, withPad: " ", startingAt: 0),
                "\(Self.text(time / Double(paths.count))) ms a document, \(Self.text(speed)) MB/s")
        }
        for stage in Stage.allCases {
            line("\(stage)", Self.median(passes.map { $0[stage.rawValue] }))
        }
        let reading = Self.median(passes.map { $0.dropLast().reduce(0, +) })
        line("all but json", reading)
        line("all", Self.median(passes.map { $0.reduce(0, +) }))
    }

    /// The stages as they are printed.
    private enum Stage: Int, CaseIterable {
        case read, text, scan, title, narrative, forms, tables, rest, json
    }

    /// The milliseconds of each stage over all documents.
    private static func pass(_ paths: [String]) -> [Double] {
        var times = [Double](repeating: 0, count: Stage.allCases.count)
        for path in paths {
            var last = ThreadClock.now()
            func ended(_ stage: Stage) {
                let now = ThreadClock.now()
                times[stage.rawValue] += now - last
                last = now
            }
            guard let file = try? DocumentFile(reading: path) else { continue }
            ended(.read)
            guard let text = try? DocumentText(file) else { continue }
            ended(.text)
            let report = try? DocumentParser.parse(text) { stage in
                switch stage {
                case .scan: ended(.scan)
                case .title: ended(.title)
                case .narrative: ended(.narrative)
                case .forms: ended(.forms)
                case .tables: ended(.tables)
                }
            }
            ended(.rest)
            guard let report else { continue }
            var json = JSONWriter()
            report.write(to: &json)
            json.endLine()
            _ = json.bytes.count
            ended(.json)
        }
        return times
    }

    /// A whole command: the median time on the clock and the most memory it had.
    private func printRun(_ name: String, _ path: String, _ arguments: [String], _ bytes: Int) throws {
        var peak = 0
        let runs = try (0..<Self.passes).map { _ in
            try TimedProcess(path, arguments) { peak = max(peak, TimedProcess.peakBytes(of: $0)) }
        }
        guard runs.allSatisfy({ $0.status == 0 }) else { return print("\(name) fails") }
        let seconds = Self.median(runs.map(\.seconds))
        let speed = Double(bytes) / 1e6 / seconds
        print(
            name.padding(toLength: 24, withPad: " ", startingAt: 0),
            "\(Self.text(seconds)) s, \(Self.text(speed)) MB/s, at most \(peak / 1_000_000) MB of memory")
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}
