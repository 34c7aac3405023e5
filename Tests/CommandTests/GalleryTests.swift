import Foundation
import Testing
import TestSupport

/// `Reports/gallery/` is what its own commands make of the fixtures, and leaves no kind out.
@Suite("The gallery")
struct GalleryTests {
    static let folder = Folder.package.appendingPathComponent("Reports/gallery")
    static let commands =
        ((try? String(contentsOf: folder.appendingPathComponent("index.md"), encoding: .utf8)) ?? "")
        .split(separator: "\n").map(String.init).filter { $0.hasPrefix("juesuan chart ") }

    @Test("is up to date", arguments: commands)
    func current(command: String) throws {
        let tool = try Tool()
        defer { tool.remove() }
        let file = try #require(command.split(separator: " ").last.map(String.init))
        let name = (file as NSString).deletingPathExtension
        let run = try tool.run(command + " --print-spec")
        #expect(run.status == 0, "\(run.errors)")
        let kept = try String(
            contentsOf: Self.folder.appendingPathComponent("specifications/\(name).json"), encoding: .utf8)
        #expect(run.output == kept, "\(name) is not up to date: run make gallery")
        let made = try Data(contentsOf: tool.folder.appendingPathComponent(file))
        let picture = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        #expect(made.prefix(24) == picture.prefix(24), "\(file) has another size: run make gallery")
    }

    @Test("draws a specification as it drew the command", arguments: ["funnel", "heatmap", "panel"])
    func specification(name: String) throws {
        let tool = try Tool()
        defer { tool.remove() }
        let command = try #require(Self.commands.first { $0.hasSuffix("--out \(name).png") })
        let run = try tool.run(
            "\(command) --print-spec > s.json && juesuan chart --spec s.json --out again.png && cmp \(name).png again.png"
        )
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    @Test("shows every kind, and every picture with its command")
    func complete() throws {
        let index = try String(contentsOf: Self.folder.appendingPathComponent("index.md"), encoding: .utf8)
        let tool = try Tool()
        defer { tool.remove() }
        let kinds = try tool.run("juesuan chart nothing --out x.png").errors
        let named = kinds.split(separator: "known are ").last?.prefix { $0 != "." } ?? ""
        let names = named.split(separator: ", ")
        #expect(names.count >= 18)
        for kind in names {
            #expect(Self.commands.contains { $0.hasPrefix("juesuan chart \(kind) ") }, "\(kind)")
        }
        let pictures = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".png") }
        #expect(pictures.count == Self.commands.count)
        for picture in pictures { #expect(index.contains("](\(picture))"), "\(picture)") }
    }
}
