import Charts
import Foundation
import Testing
import TestSupport

/// The pictures of `Reports/gallery/` are those of its specifications, as far as an eye can tell.
struct GalleryTests {
    private static let folder = Folder.package.appendingPathComponent("Reports/gallery")
    static let commands =
        ((try? String(contentsOf: folder.appendingPathComponent("index.md"), encoding: .utf8)) ?? "")
        .split(separator: "\n").map(String.init).filter { $0.hasPrefix("juesuan chart ") }

    @Test(arguments: commands)
    func looksAsKept(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        func option(_ name: String) -> String? {
            words.firstIndex(of: "--" + name).map { words[$0 + 1] }
        }
        let file = try #require(option("out"))
        let name = (file as NSString).deletingPathExtension
        let json = try Data(contentsOf: Self.folder.appendingPathComponent("specifications/\(name).json"))
        let specification = try JSONDecoder().decode(ChartSpecification.self, from: json)
        let theme = Theme.variants.first { $0.name == option("theme") }?.theme ?? .slide
        let size = Size(
            width: option("width").flatMap(Double.init) ?? 1600,
            height: option("height").flatMap(Double.init) ?? 900)
        let png = try Chart.render(
            specification, size: size, scale: option("scale").flatMap(Int.init) ?? 1, theme: theme,
            fonts: .mainlandSans())
        #expect(png.count < 120_000)
        let kept = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        guard [UInt8](kept) != png else { return }
        let drawn = try #require(Pixels(png: png))
        let expected = try #require(Pixels(png: [UInt8](kept)))
        let share = drawn.visibleDifference(from: expected)
        guard share > 0.001 else { return }
        let difference = FileManager.default.temporaryDirectory.appendingPathComponent(
            "\(name)-difference.png")
        try Data(drawn.difference(from: expected)).write(to: difference)
        Issue.record(
            "\(name): \(share * 100) % of the pixels differ, run make gallery; see \(difference.path)")
    }

    @Test func specificationsAreReadAsTheyAreWritten() throws {
        for name in SampleCharts.names {
            let specification = try SampleCharts.specification(name)
            let data = try JSONEncoder().encode(specification)
            #expect(try JSONDecoder().decode(ChartSpecification.self, from: data) == specification, "\(name)")
        }
    }
}
