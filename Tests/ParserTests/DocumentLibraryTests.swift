import Foundation
import Model
import Parser
import Testing
import TestSupport

/// The documents in `Fixtures/documents`. With `JUESUAN_RECORD=1` they are written anew, and the run fails.
@Suite("Document library")
struct DocumentLibraryTests {
    private static let isRecording = ProcessInfo.processInfo.environment["JUESUAN_RECORD"] == "1"

    @Test("every document is what the generator makes, byte for byte", arguments: SyntheticLibrary.entries)
    func bytes(entry: SyntheticLibrary.Entry) throws {
        let made = entry.disclosure.bytes
        if Self.isRecording {
            try FileManager.default.createDirectory(
                at: SyntheticLibrary.folder, withIntermediateDirectories: true)
            try Data(made).write(to: entry.url)
            Issue.record("recorded \(entry.file)")
            return
        }
        let kept = try [UInt8](Data(contentsOf: entry.url))
        #expect(kept == made, "\(entry.file): record it with JUESUAN_RECORD=1 and look at what changed")
        #expect((8_000...40_960).contains(kept.count), "\(entry.file) has \(kept.count) bytes")
    }

    @Test("the folder holds nothing else")
    func nothingElse() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: SyntheticLibrary.folder.path)
        #expect(files.sorted() == SyntheticLibrary.entries.map(\.file).sorted())
    }

    @Test("every document is read as it was meant", arguments: SyntheticLibrary.entries)
    func truth(entry: SyntheticLibrary.Entry) { expectTruth(of: entry.disclosure) }

    @Test("one year's changes are the differences between two years' documents")
    func panels() throws {
        let offices = SyntheticLibrary.entries.filter { $0.file.contains("qingchuan-offices") }
        let reports = offices.map(\.disclosure.report)
        let (last, now) = (try #require(reports.first), try #require(reports.last))
        #expect(
            now.overall.change == now.income.total.flatMap { total in last.income.total.map { total - $0 } })
        let threePublic = try #require(now.threePublic.total) - (try #require(last.threePublic.total))
        #expect(now.threePublic.change == threePublic)
        let staff = try #require(now.staffing.active) - (try #require(last.staffing.active))
        #expect(now.staffing.activeChange == staff)
    }
}
