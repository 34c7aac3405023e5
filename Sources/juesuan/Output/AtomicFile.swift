import Foundation

/// A file that is written beside its place and moved there when it is whole.
struct AtomicFile {
    private let target: URL
    private let temporary: URL
    private let handle: FileHandle

    /// Opens a file beside `path`.
    ///
    /// - Throws: `CommandFailure` where the folder does not exist or cannot be written.
    init(path: String) throws {
        target = URL(fileURLWithPath: path)
        temporary = target.deletingLastPathComponent().appendingPathComponent(
            ".\(target.lastPathComponent).partial")
        guard FileManager.default.createFile(atPath: temporary.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary.path)
        else {
            throw CommandFailure(
                message: "\(path): error: cannot be written; check that the folder exists and may be written")
        }
        self.handle = handle
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

    /// Moves the file to its place.
    func commit() throws {
        try handle.close()
        guard rename(temporary.path, target.path) == 0 else {
            throw CommandFailure(message: "\(target.path): error: cannot be replaced; check its permissions")
        }
    }

    /// Removes what was written.
    func discard() {
        try? handle.close()
        try? FileManager.default.removeItem(at: temporary)
    }
}
