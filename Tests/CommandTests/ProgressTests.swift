import Foundation
import TestSupport
import Testing

@testable import juesuan

@Suite("Progress")
struct ProgressTests {
    @Test("says how much of how much, how fast, how long yet, and what failed")
    func line() {
        func text(
            _ files: Int, _ bytes: Int, _ seconds: Int, of ofBytes: Int = 100_000_000, documents: Int = 0
        ) -> String {
            ProgressLine(
                files: files, of: 10_000, documents: documents, bytes: bytes, ofBytes: ofBytes, failures: 2,
                elapsed: .seconds(seconds)
            ).text
        }
        #expect(text(2_500, 25_000_000, 5) == "2,500 of 10,000 files, 5.0 MB/s, 0:15 left, 2 failed")
        #expect(text(10_000, 100_000_000, 125) == "10,000 of 10,000 files, 0.8 MB/s, 2 failed")
        #expect(text(100, 1_000_000, 10) == "100 of 10,000 files, 0.1 MB/s, 16:30 left, 2 failed")
        #expect(text(100, 0, 10, of: 0) == "100 of 10,000 files, 16:30 left, 2 failed")
        #expect(
            text(1, 0, 9, of: 0, documents: 5_678)
                == "1 of 10,000 files, 5,678 documents, 1499:51 left, 2 failed")
        #expect(text(0, 0, 0) == "0 of 10,000 files, 2 failed")
    }

    @Test(
        "where there is no terminal a plain line says it every few seconds, and nothing with --quiet",
        arguments: [("", true), (" --quiet", false)])
    func plainLine(flag: String, isTold: Bool) throws {
        let tool = try Tool()
        defer { tool.remove() }
        let pause = Progress.plainInterval / .seconds(1) + 0.5
        let documents = "Fixtures/documents/bailu-archives-202"
        let run = try tool.run(
            "(sleep \(pause); cat \(documents)4.txt) | juesuan parse \(documents)3.txt - --jobs 1\(flag)")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 2)
        let lines = run.errors.split(separator: "\n").filter { $0.contains(" of 2 files") }
        #expect(lines.count == (isTold ? 1 : 0), "\(run.errors)")
        #expect(lines.allSatisfy { $0.hasSuffix(", 0 failed") && $0.contains(" MB/s") })
    }
}
