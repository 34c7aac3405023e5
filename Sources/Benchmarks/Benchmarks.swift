import Foundation
import Loader
import Model

/// `Benchmarks grow REPORTS.jsonl STORE [DEPARTMENTS]` makes a large store, `Benchmarks time JUESUAN STORE` measures queries,
/// `Benchmarks charts FOLDER` the drawing of specifications, `Benchmarks audit FOLDER` reading and checking documents.
///
/// No part of what is shipped; `make bench` runs them.
@main
enum Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "grow" where arguments.count >= 4:
            try grow(
                arguments[2], store: arguments[3],
                departments: arguments.dropFirst(4).first.flatMap(Int.init) ?? 10_000)
        case "time" where arguments.count == 4: try time(arguments[2], store: arguments[3])
        case "charts" where arguments.count == 3: try ChartTiming.run(arguments[2])
        case "audit" where arguments.count == 3: try AuditTiming.run(arguments[2])
        default:
            print(
                "usage: Benchmarks grow REPORTS.jsonl STORE [DEPARTMENTS] | time JUESUAN STORE | charts FOLDER | audit FOLDER"
            )
        }
    }

    private static func grow(_ path: String, store: String, departments: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let seeds = try bytes.split(separator: 10).map { try Report(json: JSONReader.read($0)) }
        var growth = StoreGrowth(seeds)
        var index = 0
        let reports = AnyIterator<Report> {
            defer { index += 1 }
            return index < departments ? growth.report(index) : nil
        }
        let start = ContinuousClock.now
        let summary = try Store(path: store).load(IteratorSequence(reports))
        print("\(store): \(summary.added) departments in \(ContinuousClock.now - start)")
    }

    private static func time(_ program: String, store: String) throws {
        for question in Timing.questions {
            let seconds = try Timing.median(of: 7, program, question + ["--db", store])
            let text = seconds.map { String(format: "%6.3f s", $0) } ?? "  failed"
            print("\(text)  juesuan \(question.joined(separator: " "))")
        }
    }
}
