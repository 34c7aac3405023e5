import Model
import Testing

@testable import Loader

@Suite("Reading back what was loaded")
struct RoundTripTests {
    @Test("a report comes back with all values and lines")
    func roundTrip() throws {
        let store = try Store()
        let report = SampleReports.report("甲局", sha256: "aa")
        let id = try store.load(report, loadedAt: "2025-09-30").id
        let copy = try #require(try store.report(id: id))
        #expect(SampleReports.text(copy) == SampleReports.text(report))
        #expect(copy.diagnostics == report.diagnostics)
        #expect(copy.staffing.span(of: \.active)?.line == 91)
        let span = try #require(copy.staffing.span(of: \.active))
        #expect(copy.text.snippet(of: span) == "在职人员 100 人")
        #expect(copy.projects[1].totalScore == nil && copy.projects[0].funds[0].executed?.fen == 150_000_000)
    }

    @Test("public tables come back with heads, amounts and lines; none is not unknown")
    func tables() throws {
        let store = try Store()
        var report = SampleReports.report("甲局", sha256: "aa")
        report.tables = SampleTables.all
        let copy = try #require(try store.report(id: try store.load(report).id))
        #expect(copy.tables == SampleTables.all && copy.tablesAreKnown)
        #expect(SampleReports.text(copy) == SampleReports.text(report))
        let other = try store.load(SampleReports.report("乙局", sha256: "bb")).id
        let none = try #require(try store.report(id: other))
        #expect(none.tables.isEmpty && none.tablesAreKnown)
        report = SampleReports.report("丙局", sha256: "cc")
        report.tablesAreKnown = false
        let unknown = try #require(try store.report(id: try store.load(report).id))
        #expect(unknown.tables.isEmpty && !unknown.tablesAreKnown)
    }

    @Test("an empty report comes back empty")
    func empty() throws {
        let store = try Store()
        let id = try store.load(Report()).id
        let copy = try #require(try store.report(id: id))
        #expect(SampleReports.text(copy) == SampleReports.text(Report()))
        #expect(copy.overallEvaluation == nil && copy.projects.isEmpty)
        #expect(try store.report(id: 99) == nil)
    }

    @Test("labelled documents come back", .enabled(if: GoldReports.isPresent), arguments: ["000", "003"])
    func gold(name: String) throws {
        let store = try Store()
        let report = try GoldReports.report(name)
        let copy = try #require(try store.report(id: try store.load(report).id))
        #expect(copy.valueCount == report.valueCount)
        #expect(SampleReports.text(copy) == SampleReports.text(report))
    }

    @Test("every decimal of every size comes back", arguments: 0..<200)
    func decimals(seed: Int) {
        var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
        for _ in 0..<100 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let units = Int64(bitPattern: state) >> Int64(14 + seed % 40)
            let percentage = Percentage(units: units)
            let points = Points(units: units)
            #expect(
                FieldValue(stored: .real(percentage.doubleValue), kind: .percentage)
                    == .percentage(percentage))
            #expect(FieldValue(stored: .real(points.doubleValue), kind: .points) == .points(points))
        }
    }

    private static func lines(_ values: RowValues) -> String {
        var bytes = OutputBytes(capacity: 16)
        RowLines.append(values, to: &bytes)
        return String(decoding: bytes.array, as: UTF8.self)
    }

    @Test("lines are kept in one number where they are one")
    func lines() {
        let form = SampleReports.project("维修", score: nil)
        #expect(Self.lines(form.indicators[0].values) == ",70,71,,,")
        #expect(Self.lines(form.funds[1].values).isEmpty)
        var row = Model.Row<ClassFields>()
        row.set(ClassFields.shared.share, to: Percentage(units: 1), at: SourceSpan(line: 9, utf8: 0..<0))
        #expect(Self.lines(row.values) == "9")
    }
}
