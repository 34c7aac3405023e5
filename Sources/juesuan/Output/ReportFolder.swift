import Foundation
import Model
import Renderer

/// A folder that holds a report. Every file is written beside its place and moved there when it is whole, `report.md`
/// last; files of the report that stood there before and are no part of the new one are removed, others are left.
enum ReportFolder {
    /// Writes a report.
    ///
    /// - Throws: `CommandFailure` where the folder cannot be written.
    static func write(_ files: [ComparisonReport.File], to folder: String) throws {
        let base = URL(fileURLWithPath: folder)
        let earlier = namedFiles(base.appendingPathComponent("report.json"))
        do {
            for sub in ["", "figures", "data"] {
                try FileManager.default.createDirectory(
                    at: base.appendingPathComponent(sub), withIntermediateDirectories: true)
            }
        } catch {
            throw CommandFailure(
                message:
                    "\(folder): error: cannot be made; check that it is no file and its parent may be written"
            )
        }
        var pending: [AtomicFile] = []
        do {
            for file in files {
                let output = try AtomicFile(path: base.appendingPathComponent(file.path).path)
                pending.append(output)
                try output.write(file.bytes)
            }
        } catch {
            pending.forEach { $0.discard() }
            throw error
        }
        for output in pending { try output.commit() }
        let kept = Set(files.map(\.path))
        for name in earlier where !kept.contains(name) {
            try? FileManager.default.removeItem(at: base.appendingPathComponent(name))
        }
    }

    /// The files that the report in a folder names as its own; only those inside `figures` and `data`.
    private static func namedFiles(_ json: URL) -> [String] {
        guard let data = try? Data(contentsOf: json), let value = try? JSONReader.read([UInt8](data)[...])
        else {
            return []
        }
        return (value["files"]?.elements ?? []).compactMap(\.text).filter { name in
            let parts = name.split(separator: "/")
            return parts.count == 2 && (parts[0] == "figures" || parts[0] == "data") && parts[1] != ".."
        }
    }
}
