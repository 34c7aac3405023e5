import Foundation
import Testing

/// Files that tests compare with, in `Tests/ChartsTests/Goldens`.
///
/// `JUESUAN_RECORD=1` writes them and makes the run fail, so that a recording is never taken for a pass.
enum Golden {
    static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Goldens")

    static var isRecording: Bool { ProcessInfo.processInfo.environment["JUESUAN_RECORD"] == "1" }

    /// The stored bytes of `name`; nil, with an issue recorded, when there are none or they have just been
    /// written.
    static func bytes(_ name: String, recording actual: [UInt8]) throws -> [UInt8]? {
        let file = directory.appendingPathComponent(name)
        if isRecording {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            try Data(actual).write(to: file)
            Issue.record("recorded \(name); look at it, then run without JUESUAN_RECORD")
            return nil
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            Issue.record("no golden \(name); record it with JUESUAN_RECORD=1")
            return nil
        }
        return [UInt8](data)
    }

    /// Compares text with a golden, line by line for a readable failure.
    static func expect(_ actual: String, matches name: String) throws {
        guard let bytes = try bytes(name, recording: Array(actual.utf8)) else { return }
        let expected = String(decoding: bytes, as: UTF8.self)
        guard actual != expected else { return }
        let pairs = zip(lines(actual), lines(expected)).enumerated()
        if let (index, pair) = pairs.first(where: { $0.element.0 != $0.element.1 }) {
            Issue.record("\(name) line \(index + 1): drew\n\(pair.0)\nexpected\n\(pair.1)")
        } else {
            Issue.record("\(name): drew \(lines(actual).count) calls, expected \(lines(expected).count)")
        }
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
