import Foundation

/// A file that is written beside its place and moved there when it is whole.
///
/// A symbolic link is followed to the file it names. What is no regular file, as a pipe or a device, is written straight
/// through: there is nothing to replace.
struct AtomicFile {
    private let target: URL
    private let temporary: URL?
    private let handle: FileHandle

    /// Opens a file beside `path`.
    ///
    /// - Throws: `CommandFailure` where the folder does not exist or cannot be written.
    init(path: String) throws {
        target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let failure = CommandFailure(
            message: "\(path): error: cannot be written; check that the folder exists and may be written")
        let type =
            (try? FileManager.default.attributesOfItem(atPath: target.path))?[.type] as? FileAttributeType
        if let type, type != .typeRegular {
            guard type != .typeDirectory, let handle = FileHandle(forWritingAtPath: target.path) else {
                throw failure
            }
            temporary = nil
            self.handle = handle
            return
        }
        let beside = target.deletingLastPathComponent().appendingPathComponent(
            ".\(target.lastPathComponent).partial")
        guard FileManager.default.createFile(atPath: beside.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: beside.path)
        else { throw failure }
        temporary = beside
        self.handle = handle
    }

    /// Appends bytes.
    ///
    /// - Throws: `CommandFailure` where there is no room.
    func write(_ bytes: [UInt8]) throws {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw CommandFailure(
                message: "\(target.path): error: cannot be written; check the space on the disk")
        }
    }

    /// Moves the file to its place.
    ///
    /// - Throws: `CommandFailure` where it cannot be moved there.
    func commit() throws {
        try handle.close()
        guard let temporary else { return }
        guard rename(temporary.path, target.path) == 0 else {
            throw CommandFailure(message: "\(target.path): error: cannot be replaced; check its permissions")
        }
    }

    /// Removes what was written.
    func discard() {
        try? handle.close()
        if let temporary { try? FileManager.default.removeItem(at: temporary) }
    }
}
