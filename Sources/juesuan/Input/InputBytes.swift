import Foundation

/// The bytes of a file that is read whole.
enum InputBytes {
    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: `CommandFailure` where it cannot be read.
    static func read(_ path: String) throws -> Data {
        do {
            return path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            guard isThere || path == "-" else {
                throw CommandFailure(message: "\(path): error: no such file; check the path")
            }
            throw CommandFailure(
                message: "\(path): error: cannot be read; check the path and its permissions")
        }
    }
}
