import Foundation
import GRDB

extension Store {
    /// Copies the store into another file as it is at one moment, whoever reads or writes it meanwhile. The file is written
    /// beside its place and moved there when it is whole; an older copy is replaced.
    ///
    /// - Parameter beforeMoving: is told when the copy is whole and takes its place.
    /// - Throws: `.cannotCopy`, `.full`; the place is then as it was.
    public func backUp(to target: String, beforeMoving: () -> Void = {}) throws(LoaderError) {
        let partial = Self.partialFiles(ofCopy: target)
        let beside = partial[0]
        func remove() { for file in partial { try? FileManager.default.removeItem(atPath: file) } }
        remove()
        do {
            let copy = try DatabaseQueue(path: beside)
            try queue.backup(to: copy)
            try copy.close()
        } catch {
            remove()
            throw LoaderError(error, copying: path, to: target)
        }
        beforeMoving()
        guard rename(beside, target) == 0 else {
            let reason = String(cString: strerror(errno))
            remove()
            throw .cannotCopy(path: target, reason: reason)
        }
    }

    /// The files beside the place of a copy while it is written, the copy itself first.
    public static func partialFiles(ofCopy target: String) -> [String] {
        [target + ".partial", target + ".partial-journal"]
    }

    /// Has the statement that is under way given up and undone, from another thread; it throws then.
    public func interrupt() { queue.interrupt() }

    /// Writes the file anew without its free pages.
    ///
    /// - Returns: the bytes of the file before and after.
    /// - Throws: `.readOnly`, `.full`, `.inUse`; the store is then as it was.
    public func vacuum() throws(LoaderError) -> (before: Int, after: Int) {
        guard access == .readWrite else { throw .readOnly }
        func size() -> Int {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path ?? "")
            return attributes?[.size] as? Int ?? 0
        }
        let before = size()
        do { try queue.vacuum() } catch { throw LoaderError(error, loading: nil, into: path) }
        return (before, size())
    }

    /// The version of the schema, from 1, that a file has; `currentVersion` where it is up to date.
    ///
    /// - Throws: as opening it.
    public static func version(of path: String) throws(LoaderError) -> Int {
        let store = try Store(path: path, access: .readOnly)
        return try store.read { db in try StoreMigrations.migrator.appliedIdentifiers(db).count }
    }

    /// The version of the schema that this program writes.
    public static var currentVersion: Int { StoreMigrations.migrator.migrations.count }
}
