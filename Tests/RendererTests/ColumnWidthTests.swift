import Testing

@testable import Renderer

@Suite("Widths of columns on paper")
struct ColumnWidthTests {
    private func widths(_ heads: [(String, Bool)], _ rows: [[String]]) -> [Double] {
        let table = PrintedReport.Table(
            name: "表 1", caption: "", heads: heads.map { (title: $0.0, isNumeric: $0.1) }, rows: rows,
            total: rows.count, excerpt: .first, data: "data/t.csv")
        return ColumnWidths(of: table).widths
    }

    @Test("numbers, years and days stay whole beside long names, and the page is filled")
    func wholeNumbers() {
        let heads = [
            ("部门", false), ("年度", false), ("入库日期", false), ("在职人员（人）", true), ("本年支出合计（万元）", true),
            ("一般公共预算财政拨款支出（万元）", true), ("“三公”经费支出（万元）", true), ("公开自评项目数（个）", true),
        ]
        let row = [
            String(repeating: "某", count: 60), "2024", "2024-09-20", "3,191", "64,774.33", "152,436.34",
            "414.36", "4",
        ]
        let found = widths(heads, [row])
        for (width, cell) in zip(found, row).dropFirst() {
            #expect(width >= Double(cell.unicodeScalars.count) + 1.5, "\(cell): \(width)")
        }
        #expect(abs(found.reduce(0, +) - ColumnWidths.page) < 1e-9)
        #expect(found[0] > found[5])
    }

    @Test("a table wider than the page keeps its proportions")
    func tooWide() {
        let found = widths((1...14).map { ("第\($0)", true) }, [Array(repeating: "1,234,567.89", count: 14)])
        #expect(abs(found.reduce(0, +) - ColumnWidths.page) < 1e-9)
        #expect(Set(found.map { Int($0 * 1000) }).count == 1)
    }

    @Test("a table without rows has columns as wide as its headings")
    func noRows() {
        let found = widths([("部门", false), ("一般公共预算财政拨款支出", true)], [])
        #expect(found[1] > found[0] && found[0] > 0)
    }
}
