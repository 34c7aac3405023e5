import CExchange
import Foundation
import Model
import Renderer

/// A folder that holds a report.
///
/// The report is written whole into a folder beside it, which then takes its place in one step: whoever looks finds the earlier
/// report or the new one, never a part. Where the folder holds other things too, they are left where they are, and the report's files
/// are moved in one by one instead, the report itself last.
enum ReportFolder {
    /// Writes a report.
    ///
    /// - Throws: `CommandFailure` where the folder cannot be written; what stood there is untouched then.
    static func write(_ files: [ComparisonReport.File], to folder: String) throws {
        let place = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
        let beside = place.deletingLastPathComponent().appendingPathComponent(
            ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial")
        removeLeftOvers(beside: place)
        try? FileManager.default.removeItem(at: beside)
        defer { try? FileManager.default.removeItem(at: beside) }
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: place.path, isDirectory: &isDirectory)
        if exists, !isDirectory.boolValue { throw unwritable(folder) }
        do {
            for sub in ["figures", "data"] {
                try FileManager.default.createDirectory(
                    at: beside.appendingPathComponent(sub), withIntermediateDirectories: true)
            }
        } catch {
            throw unwritable(folder)
        }
        do {
            for file in files { try Data(file.bytes).write(to: beside.appendingPathComponent(file.path)) }
        } catch {
            throw CommandFailure(
                message:
                    "\(folder): error: cannot be written; check the space on the disk; nothing was changed")
        }
        guard exists else {
            guard rename(beside.path, place.path) == 0 else { throw unwritable(folder) }
            return
        }
        let earlier = earlierFiles(in: place)
        if holdsOnly(earlier, in: place), exchange(beside, place) { return }
        try move(files.map(\.path), from: beside, to: place, replacing: earlier)
    }

    /// Removes what processes that were killed while they wrote to this place have left beside it. That of one that lives is its own.
    private static func removeLeftOvers(beside place: URL) {
        let parent = place.deletingLastPathComponent()
        let (start, end) = (".\(place.lastPathComponent).", ".partial")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? [] {
            guard name.hasPrefix(start), name.hasSuffix(end), name.count > start.count + end.count,
                let process = pid_t(name.dropFirst(start.count).dropLast(end.count)), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(at: parent.appendingPathComponent(name))
        }
    }

    private static func unwritable(_ folder: String) -> CommandFailure {
        CommandFailure(
            message:
                "\(folder): error: cannot be made; check that it is no file and its parent may be written")
    }

    /// The names under which a report itself is written.
    private static let reports = ["report.md", "report.html", "report.docx", "report.json"]

    /// The files that the report in a folder names as its own; only those that a report can have.
    private static func earlierFiles(in folder: URL) -> Set<String> {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent("report.json")),
            let value = try? JSONReader.read([UInt8](data)[...])
        else { return [] }
        return Set(
            (value["files"]?.elements ?? []).compactMap(\.text).filter { name in
                let parts = name.split(separator: "/")
                return reports.contains(name)
                    || parts.count == 2 && ["figures", "data"].contains(parts[0]) && parts[1] != ".."
            })
    }

    /// Whether a folder has nothing but a report's files.
    private static func holdsOnly(_ files: Set<String>, in folder: URL) -> Bool {
        guard folder.path != FileManager.default.currentDirectoryPath else { return false }
        let known = files.union(["figures", "data"])
        return FileManager.default.enumerator(atPath: folder.path)?.allSatisfy { name in
            (name as? String).map(known.contains) ?? false
        } ?? false
    }

    /// Lets two folders change places; false where the file system cannot.
    private static func exchange(_ new: URL, _ old: URL) -> Bool {
        CExchangeFolders(new.path, old.path) == 0
    }

    private static func move(
        _ names: [String], from new: URL, to place: URL, replacing earlier: Set<String>
    ) throws {
        for sub in ["figures", "data"] {
            try? FileManager.default.createDirectory(
                at: place.appendingPathComponent(sub), withIntermediateDirectories: true)
        }
        for name in names {
            guard rename(new.appendingPathComponent(name).path, place.appendingPathComponent(name).path) == 0
            else {
                throw CommandFailure(
                    message: "\(place.path)/\(name): error: cannot be replaced; check its permissions")
            }
        }
        for name in earlier.subtracting(names) {
            try? FileManager.default.removeItem(at: place.appendingPathComponent(name))
        }
    }
}
