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
        let text = try String(
            contentsOf: tool.folder.appendingPathComponent("out/report.md"), encoding: .utf8)
        let json = try JSONReader.read(
            [UInt8](Data(contentsOf: tool.folder.appendingPathComponent("out/report.json")))[...])
        func fact(_ id: String) -> Int? {
            json["facts"]?.elements.first { $0["id"]?.text == id }?["value"]?.integer
        }
        let arrivals = Self.story.arrivals
        #expect(fact("arrivals.known") == 120)
        #expect(fact("arrivals.revised") == QuarterStory.correctedCount + 2)
        let later = arrivals[3].reports.count + arrivals[4].reports.count - QuarterStory.correctedCount - 2
        #expect(fact("arrivals.new") == later)
        #expect(fact("finding_changes.closed") == QuarterStory.correctedCount)
        #expect((fact("finding_changes.opened") ?? 0) >= 2)
        for fact in json["facts"]?.elements ?? [] {
            #expect(text.contains(fact["printed"]?.text ?? "?"), "\(fact)")
        }
    }
}
