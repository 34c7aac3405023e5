import Foundation
import Testing
import TestSupport

/// Reports on more departments than a picture has room for.
@Suite("Reports on many departments")
struct ManyDepartmentsTests {
    @Test("figures say which departments they draw and of how many; the data files have all of them")
    func chosen() throws {
        let tool = try Tool()
        defer { tool.remove() }
        let folder = tool.folder.appendingPathComponent("docs")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(
            contentsOf: Folder.package.appendingPathComponent("Fixtures/documents/bailu-archives-2024.txt"),
            encoding: .utf8)
        for number in 1...24 {
            try text.replacing("青川市白鹭区档案馆", with: "青川市白鹭区第\(number)档案馆").write(
                to: folder.appendingPathComponent("\(number).txt"), atomically: true, encoding: .utf8)
        }
        let run = try tool.run("juesuan report docs --sections structure,scores --out out --quiet")
        #expect(run.status == 0, "\(run.errors)")
        func file(_ path: String) throws -> String {
            try String(contentsOf: tool.folder.appendingPathComponent("out/\(path)"), encoding: .utf8)
        }
        let report = try file("report.md")
        #expect(report.contains("图中为项目最多的 10 个部门，其余见数据文件。"))
        #expect(report.contains("图中为本年支出合计最大的 20 个部门，其余见数据文件。"))
        #expect(report.contains("以深色标出，图中放得下的标名"))
        for number in 1...24 {
            #expect(try file("data/expenditure_classes.csv").contains("第\(number)档案馆"))
            #expect(try file("data/project_scores.csv").contains("第\(number)档案馆"))
        }
    }
}
