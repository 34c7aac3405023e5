import Foundation
import Loader
import Model

/// `Benchmarks grow REPORTS.jsonl STORE [DEPARTMENTS]` makes a large store, `Benchmarks time JUESUAN STORE` measures queries,
/// `Benchmarks charts FOLDER` the drawing of specifications, `Benchmarks audit FOLDER` reading and checking documents.
/// `Benchmarks parse JUESUAN FOLDER` the stages of reading 1,000 long documents, which it writes into the folder.
/// `Benchmarks corpus FOLDER COUNT [long]` writes invented documents, `Benchmarks crash JUESUAN DOCUMENTS FOLDER ROUNDS` kills loads of them
/// and looks at what they leave, `Benchmarks scale JUESUAN DOCUMENTS FOLDER` measures loading them.
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
        case "parse" where arguments.count == 4:
            try ParseTiming(program: arguments[2], folder: arguments[3]).run()
        case "corpus" where arguments.count == 4 || arguments.count == 5 && arguments[4] == "long":
            let count = Int(arguments[3]) ?? 0
            let shape: Corpus.Shape = arguments.count == 5 ? .long : .usual
            let bytes = try Corpus.write(count, into: arguments[2], shape: shape)
            print("\(arguments[2]): \(count) documents, \(bytes) bytes")
        case "crash" where arguments.count == 6:
            try CrashRun(
                program: arguments[2], documents: arguments[3], folder: URL(fileURLWithPath: arguments[4])
            ).run(rounds: Int(arguments[5]) ?? 50)
        case "scale" where arguments.count == 5:
            try ScaleRun(
                program: arguments[2], documents: arguments[3], folder: URL(fileURLWithPath: arguments[4])
            ).run()
        default:
            print(
                "usage: Benchmarks grow REPORTS.jsonl STORE [DEPARTMENTS] | time JUESUAN STORE | charts FOLDER | audit FOLDER | parse JUESUAN FOLDER | corpus FOLDER COUNT [long] | crash JUESUAN DOCUMENTS FOLDER ROUNDS | scale JUESUAN DOCUMENTS FOLDER"
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
