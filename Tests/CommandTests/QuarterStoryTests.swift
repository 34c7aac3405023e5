import Foundation
import Model
import Testing
import TestSupport

/// The quarter's report over 300 invented departments, as a bureau makes it.
@Suite("A quarter's report")
struct QuarterStoryTests {
    private static let story = QuarterStory()

    /// The store of the story, every arrival loaded on its day; in the folder that `JUESUAN_STORY` names it is kept.
    private func store(_ tool: Tool) throws -> String {
        let kept = ProcessInfo.processInfo.environment["JUESUAN_STORY"]
        let path = kept.map { "\($0)/accounts.db" } ?? "accounts.db"
        for (index, arrival) in Self.story.arrivals.enumerated() {
            let file = tool.folder.appendingPathComponent("\(index).jsonl")
            try Data(arrival.jsonLines).write(to: file)
            let run = try tool.run("juesuan load \(index).jsonl --db \(path) --loaded-at \(arrival.day)")
            #expect(run.status == 0, "\(run.errors)")
        }
        return path
    }

    @Test("says what came in, what changed and what is awaited, every number in report.json")
    func report() throws {
        let tool = try Tool()
        defer { tool.remove() }
        let path = try store(tool)
        let run = try tool.run("juesuan report --db \(path) --quarter 2025Q3 --out out")
        #expect(run.status == 0, "\(run.errors)")
        let folder = tool.folder.appendingPathComponent("out")
        let json = try JSONReader.read(
            [UInt8](Data(contentsOf: folder.appendingPathComponent("report.json")))[...])
        func fact(_ id: String) -> Int? {
            json["facts"]?.elements.first { $0["id"]?.text == id }?["value"]?.integer
        }
        let arrivals = Self.story.arrivals
        let revised = QuarterStory.correctedCount + 2
        #expect(fact("arrivals.known") == arrivals[2].reports.count)
        #expect(fact("arrivals.revised") == revised)
        #expect(fact("arrivals.new") == arrivals[3].reports.count + arrivals[4].reports.count - revised)
        #expect(fact("finding_changes.closed") == QuarterStory.correctedCount)
        #expect((fact("finding_changes.opened") ?? 0) >= 2)
        let awaited = try #require(fact("arrivals.awaited"))

        let numbers = try PrintedNumbers(
            report: folder.appendingPathComponent("report.md"),
            json: folder.appendingPathComponent("report.json"))
        // Limits and the year are part of the wording, not of the data.
        let strangers = numbers.strangers(
            in: [
                "摘要", "本期公开情况", "位次变动", "值得核对的数值：新增与消失", "勾稽问题：新增与消除", "更正", "“三公”经费",
                "支出结构", "预决算差异", "同比变化", "项目预算执行",
            ], constants: ["2024", "2020", "20", "70", "90", "100"])
        #expect(strangers == [])
        #expect(numbers.tableCount > 15)
        #expect(numbers.strangeRows == [])

        // Once the renamed are known under one key, nobody waits for their old names.
        let renamed = Self.story.renamed.map { "\($0.old),\($0.new)\n" }.joined()
        try Data(("old,new\n" + renamed).utf8).write(
            to: tool.folder.appendingPathComponent("renamed.csv"))
        let command = """
            cp \(path) renamed.db && juesuan departments --db renamed.db --aliases renamed.csv --format csv > keys.csv && \
            juesuan report --db renamed.db --quarter 2025Q3 --sections arrivals --format html --out joined
            """
        let joined = try tool.run(command)
        #expect(joined.status == 0, "\(joined.errors)")
        let page = try String(
            contentsOf: tool.folder.appendingPathComponent("joined/report.html"), encoding: .utf8)
        #expect(page.contains("\(awaited - Self.story.renamed.count) 个尚未公开"))
    }
}
