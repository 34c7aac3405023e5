import Foundation
import Testing
import TestSupport

/// A newcomer reads the tree first.
@Suite("The tree")
struct TreeTests {
    private static let topLevel: Set<String> = [
        "Package.swift", "Sources", "Tests", "Fixtures", "Reports", "README.md", "Makefile",
        "Package.resolved",
    ]

    @Test("has nothing at the top but what belongs there")
    func top() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Folder.package.path)
        for name in names where !name.hasPrefix(".") { #expect(Self.topLevel.contains(name), "\(name)") }
    }

    @Test("has small files: none of the sources over 400 lines, half of them under 150")
    func sizes() throws {
        let folder = Folder.package.appendingPathComponent("Sources").path
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let sizes = try files.filter { $0.hasSuffix(".swift") }.map { file in
            (
                file,
                try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false
                ).count
            )
        }
        for (file, lines) in sizes { #expect(lines <= 400, "\(file): \(lines)") }
        let sorted = sizes.map(\.1).sorted()
        #expect(sorted[sorted.count / 2] <= 150)
    }

    @Test("names no machine and no folder beside it")
    func portable() throws {
        for folder in ["Sources", "Fixtures", "Reports"] {
            let path = Folder.package.appendingPathComponent(folder).path
            let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            for file in files
            where ["swift", "md", "json", "jsonl", "csv"].contains((file as NSString).pathExtension) {
                let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
                #expect(!text.contains("../shared") && !text.contains("/root/"), "\(folder)/\(file)")
            }
        }
    }
}
