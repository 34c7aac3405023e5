import Testing

@testable import Renderer

@Suite("Long tables of several departments")
struct RunsTests {
    private static func table(_ counts: [Int]) -> ReportTable {
        let rows = counts.enumerated().flatMap { department, count in
            (0..<count).map { [ReportTable.Cell.text("\(department)局"), .count($0)] }
        }
        return ReportTable(
            id: "t", caption: "", columns: [.text("部门", key: "department"), .number("数", key: "n")],
            rows: rows, excerpt: .each)
    }

    @Test("every department has its share of the page, and what short ones leave goes to the long ones")
    func shares() {
        let table = Self.table([35, 3, 2])
        #expect(table.runs.map(\.shown) == [0..<25, 35..<38, 38..<40])
        #expect(table.runs.map(\.more) == [10, 0, 0])
        #expect(table.shown.first.count == 30 && table.shown.last.isEmpty)
    }

    @Test("of more departments than rows the first have one each", arguments: [30, 31, 100])
    func many(count: Int) {
        let table = Self.table(Array(repeating: 2, count: count))
        #expect(table.runs.count == 30 && table.shown.first.count == 30)
        #expect(table.runs.allSatisfy { $0.more == 1 })
    }

    @Test("a short table is printed whole")
    func short() { #expect(Self.table([20, 10]).shown.first.count == 30) }
}
