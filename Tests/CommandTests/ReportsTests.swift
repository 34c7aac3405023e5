import Foundation
import Model
import Testing
import TestSupport

/// `Reports/` is what the main job makes of `Fixtures/`.
@Suite("Reports")
struct ReportsTests {
    private static let jobs = [
        ("disclosures", "juesuan report Fixtures/reports --year all --out out"),
        (
            "synthetic",
            "juesuan report Fixtures/documents --year 2024 --out out --remark 所用文件为虚构，地名与部门均不存在，仅供试用。"
        ),
        ("2025Q3", quarter),
    ]

    /// What the Makefile does for the quarter.
    private static let quarter = """
        d=Fixtures/documents; l="juesuan load --quiet --db quarter.db --loaded-at"
        $l 2021-09-20 $d/*-2020.txt && $l 2024-09-20 $d/*-2023.txt &&
        $l 2025-06-25 Fixtures/revisions/lanxi-health-2024.txt $d/bailu-archives-2024.txt $d/songkou-*-2024.txt &&
        $l 2025-08-28 $d/bailu-wutong-centre-2024.txt $d/qingchuan-*-2024.txt &&
        $l 2025-09-15 $d/lanxi-health-2024.txt $d/shiqiao-street-2024.txt &&
        juesuan report --db quarter.db --quarter 2025Q3 --out out --remark 所用文件为虚构，地名与部门均不存在，仅供试用。
        """

    @Test("are up to date, text and data to the byte", arguments: jobs)
    func current(name: String, command: String) throws {
        let tool = try Tool()
        defer { tool.remove() }
        let run = try tool.run(command)
        #expect(run.status == 0, "\(run.errors)")
        let made = try files(tool.folder.appendingPathComponent("out"))
        let kept = try files(Folder.package.appendingPathComponent("Reports/\(name)"))
        #expect(made.keys.sorted() == kept.keys.sorted(), "run make report")
        for (path, bytes) in made where !path.hasSuffix(".png") {
            #expect(kept[path] == bytes, "\(path) is not up to date: run make report")
        }
        for (path, bytes) in made where path.hasSuffix(".png") {
            #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(path)")
            #expect(kept[path]?.prefix(24) == bytes.prefix(24), "\(path) has another size: run make report")
        }
    }

    @Test("have every number of their text in report.json", arguments: jobs.map(\.0))
    func facts(name: String) throws {
        let folder = Folder.package.appendingPathComponent("Reports/\(name)")
        let text = try String(contentsOf: folder.appendingPathComponent("report.md"), encoding: .utf8)
        let json = try JSONReader.read(
            [UInt8](Data(contentsOf: folder.appendingPathComponent("report.json")))[...])
        let facts = json["facts"]?.elements ?? []
        #expect(facts.count > 20)
        for fact in facts { #expect(text.contains(fact["printed"]?.text ?? "?"), "\(fact)") }
    }

    @Test("with the chart book too have a figure a measure, each with what it says among the facts")
    func chartBook() throws {
        let tool = try Tool()
        defer { tool.remove() }
        let run = try tool.run(
            "juesuan report Fixtures/documents --year 2024 --sections all --out out && juesuan report Fixtures/documents --year 2024 --sections distributions --lang en --out en"
        )
        #expect(run.status == 0, "\(run.errors)")
        for name in ["out", "en"] {
            let folder = tool.folder.appendingPathComponent(name)
            let text = try String(
                contentsOf: folder.appendingPathComponent("report.md"), encoding: .utf8)
            let made = try files(folder).keys.filter { $0.hasPrefix("figures/distribution_") }
            #expect(made.count >= 15)
            let json = try JSONReader.read(
                [UInt8](Data(contentsOf: folder.appendingPathComponent("report.json")))[...])
            let facts = (json["facts"]?.elements ?? []).filter {
                $0["id"]?.text?.hasPrefix("distribution.") ?? false
            }
            #expect(facts.count >= 6 * made.count)
            for fact in facts { #expect(text.contains(fact["printed"]?.text ?? "?"), "\(fact)") }
            for file in made { #expect(text.contains("](\(file))"), "\(file)") }
            // Every measure is drawn or said not to be.
            #expect(text.contains(name == "en" ? "Not drawn" : "不足 8 个的不画"))
        }
        let all = try files(tool.folder.appendingPathComponent("out")).keys
        #expect(all.count { $0.hasPrefix("figures/") } >= 20)
    }

    private func files(_ folder: URL) throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var files: [String: Data] = [:]
        for name in names where !(name as NSString).pathExtension.isEmpty {
            files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
        }
        return files
    }
}
