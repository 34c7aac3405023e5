import Auditor
import Foundation
import Model
import Parser

/// Processor times of reading documents and of holding them against themselves, apart, on one thread.
enum AuditTiming {
    /// Prints the median of seven passes over the documents of a folder, each pass after one that is not counted.
    ///
    /// Reading is the file's bytes to the report; checking is the report to its findings, every check among it.
    static func run(_ folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
        let paths = names.map { "\(folder)/\($0)" }
        guard !paths.isEmpty else { return print("\(folder): no .txt or .md file") }
        _ = pass(paths)
        let passes = (0..<7).map { _ in pass(paths) }
        let reading = median(passes.map(\.reading))
        let checking = median(passes.map(\.checking))
        let shares = median(passes.map { $0.checking / $0.reading })
        let first = passes[0]
        let megabytes = Double(first.bytes) / 1e6
        let count = Double(max(first.documents, 1))
        print("\(folder): \(first.documents) documents, \(text(megabytes)) MB, \(first.findings) findings")
        print("reading   \(text(reading / count)) ms a document, \(text(megabytes / reading * 1_000)) MB/s")
        print("checking  \(text(checking / count)) ms a document, \(text(shares * 100)) % of reading")
    }

    /// One pass over the documents; times in milliseconds.
    private struct Pass {
        var documents = 0
        var bytes = 0
        var findings = 0
        var reading = 0.0
        var checking = 0.0
    }

    private static func pass(_ paths: [String]) -> Pass {
        var pass = Pass()
        for path in paths {
            let start = ThreadClock.now()
            guard let file = try? DocumentFile(reading: path), let report = try? DocumentParser.parse(file)
            else { continue }
            let read = ThreadClock.now()
            let audit = Audit(of: report)
            let checked = ThreadClock.now()
            pass.reading += read - start
            pass.checking += checked - read
            pass.documents += 1
            pass.bytes += file.bytes.count
            pass.findings += audit.findings.count
        }
        return pass
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}
