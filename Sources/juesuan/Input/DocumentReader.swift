import Auditor
import Model
import Parser

/// One report or one failure out of an input file.
struct ReadResult: Sendable {
    /// The file's path as given.
    let path: String
    /// The report, or the diagnostic that says why there is none.
    let result: Result<Report, ParseFailure>
    /// The report held against itself, where that was asked for.
    var audit: Audit? = nil
    /// The report as it is to be written, where that was asked for.
    var written: [UInt8]? = nil
}

/// Reads documents and parsed JSON Lines, several at a time, in the order of the files.
struct DocumentReader {
    /// How many files are read at the same time.
    let jobs: Int
    /// The encoding of the text files; nil where each tells its own.
    var encoding: TextEncoding?
    /// How a report is checked as soon as it was read; nil where it is not.
    var auditing: (@Sendable (Report) -> Audit)? = nil
    /// How a report is written as soon as it was read; nil where it is not.
    var writing: (@Sendable (Report) -> [UInt8])? = nil

    /// How many files may wait for their turn, for each job. Reports are dropped as soon as `body` had them.
    private static let window = 4

    /// Calls `body` with every report and failure, file by file in order, and returns how many of each there were.
    /// `finished` gets the place of each file that is done and how many of its results are failures.
    func forEach(
        _ paths: [String], finished: (_ index: Int, _ failures: Int) throws -> Void = { _, _ in },
        _ body: (ReadResult) async throws -> Void
    ) async throws -> (reports: Int, failures: Int) {
        var counts = (reports: 0, failures: 0)
        try await withThrowingTaskGroup(of: (Int, [ReadResult]).self) { group in
            var next = 0
            var due = 0
            var waiting: [Int: [ReadResult]] = [:]
            func start() {
                guard next < paths.count else { return }
                let index = next
                let path = paths[index]
                next += 1
                group.addTask { [encoding, auditing, writing] in
                    (index, await Self.read(path, encoding, auditing, writing))
                }
            }
            for _ in 0..<max(1, jobs) * (jobs > 1 ? Self.window : 1) { start() }
            while let (index, results) = try await group.next() {
                waiting[index] = results
                while let results = waiting.removeValue(forKey: due) {
                    due += 1
                    let before = counts.failures
                    for result in results {
                        if case .success = result.result { counts.reports += 1 } else { counts.failures += 1 }
                        try await body(result)
                    }
                    try finished(due - 1, counts.failures - before)
                    start()
                }
            }
        }
        return counts
    }

    private static func read(
        _ path: String, _ encoding: TextEncoding?, _ auditing: ((Report) -> Audit)?,
        _ writing: ((Report) -> [UInt8])?
    ) async -> [ReadResult] {
        var results = await read(path, encoding)
        guard auditing != nil || writing != nil else { return results }
        for (index, result) in results.enumerated() {
            guard case .success(let report) = result.result else { continue }
            results[index].audit = auditing?(report)
            results[index].written = writing?(report)
        }
        return results
    }

    private static func read(_ path: String, _ encoding: TextEncoding?) async -> [ReadResult] {
        do throws(ParseFailure) {
            let file = try DocumentFile(reading: path)
            if ReportLines.isReportLines(file.bytes) { return ReportLines.read(file) }
            let text = try await DocumentText.converting(file, encoding: encoding)
            return [ReadResult(path: path, result: .success(try DocumentParser.parse(text)))]
        } catch {
            return [ReadResult(path: path, result: .failure(error))]
        }
    }
}

/// Reads what `juesuan parse` wrote: one report a line.
enum ReportLines {
    /// Whether a file holds JSON objects, told by its first character.
    static func isReportLines(_ bytes: [UInt8]) -> Bool {
        withoutMark(bytes).first { $0 > 32 } == 123 && !bytes.prefix(4_096).contains(0)
            && !bytes.starts(with: Array("{\\rtf".utf8))
    }

    /// After so many lines that are no report the rest of a file is passed over.
    private static let mostFailures = 10

    private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    /// A result for every line that is not blank.
    static func read(_ file: DocumentFile) -> [ReadResult] {
        var results: [ReadResult] = []
        var failures = 0
        let lines = withoutMark(file.bytes).split(separator: 10, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 32 }) {
            let result = report(line, number: index + 1)
            if case .failure = result { failures += 1 }
            results.append(ReadResult(path: file.path, result: result))
            guard failures == mostFailures else { continue }
            let span = SourceSpan(line: index + 2, utf8: 0..<0)
            let rest = Diagnostic(
                .invalidJSON, at: span, column: 1,
                detail: "\(failures) lines were no reports, the rest was passed over")
            results.append(ReadResult(path: file.path, result: .failure(ParseFailure(rest))))
            break
        }
        return results
    }

    private static func report(_ line: ArraySlice<UInt8>, number: Int) -> Result<Report, ParseFailure> {
        func failure(_ detail: String, column: Int) -> Result<Report, ParseFailure> {
            let span = SourceSpan(line: number, utf8: 0..<0)
            return .failure(ParseFailure(Diagnostic(.invalidJSON, at: span, column: column, detail: detail)))
        }
        do throws(JSONReader.Failure) {
            let json = try JSONReader.read(line)
            do throws(ReportDecodingError) {
                return .success(try Report(json: json))
            } catch {
                return failure("\(error.path) is not \(error.expected)", column: 1)
            }
        } catch {
            return failure("not a JSON object", column: error.offset + 1)
        }
    }
}
