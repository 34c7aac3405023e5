import Foundation

/// The files that the paths of a command line stand for.
enum InputFile {
    /// File names that are read in a folder; named files are read whatever they are called.
    static let extensions: Set<String> = [
        "txt", "md", "jsonl", "html", "htm", "docx", "doc", "pdf", "xlsx", "xls",
    ]

    /// Files as they are named, folders as the files in them, sorted by path. `-` is standard input.
    ///
    /// - Throws: `CommandFailure` where a path does not exist or nothing is left to read.
    static func expand(_ paths: [String]) throws -> [String] {
        var files: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            if path == "-" {
                files.append(path)
            } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                throw CommandFailure(message: "\(path): error: no such file or folder; check the path")
            } else if isFolder.boolValue {
                files += contents(of: path)
            } else {
                files.append(path)
            }
        }
        guard !files.isEmpty else {
            throw CommandFailure(
                message: "\(paths.joined(separator: " ")): error: no documents; name files or a folder with "
                    + extensions.sorted().map { ".\($0)" }.joined(separator: ", ") + " files")
        }
        return files
    }

    private static func contents(of folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            extensions.contains((name as NSString).pathExtension.lowercased())
                && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        .sorted()
        .map { (folder as NSString).appendingPathComponent($0) }
    }
}
