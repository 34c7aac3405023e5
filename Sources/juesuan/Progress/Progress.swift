import Foundation

/// How far a run over documents has come, on standard error: one line drawn again and again on a terminal, else a plain line
/// every few seconds. A run of a moment shows nothing.
final class Progress {
    /// Between two plain lines.
    static let plainInterval = Duration.seconds(5)
    /// Between two drawings on a terminal.
    static let drawnInterval = Duration.milliseconds(200)

    private let sizes: [Int]
    private let bytes: Int
    private let isDrawn: Bool
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var files = 0
    private var documents = 0
    private var doneBytes = 0
    private var failures = 0

    /// The progress of a run over files; nil where it is not wanted.
    init?(_ paths: [String], isQuiet: Bool) {
        guard !isQuiet else { return nil }
        isDrawn = Console.isTerminal
        sizes = paths.map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return attributes?[.size] as? Int ?? 0
        }
        bytes = sizes.reduce(0, +)
    }

    /// Counts a file that is done, and how many of its documents failed.
    func finish(_ index: Int, failures: Int) {
        files += 1
        doneBytes += sizes[index]
        self.failures += failures
        tell()
    }

    /// Counts a document, of which a file of JSON Lines has many.
    func countDocument() {
        documents += 1
        tell()
    }

    private func tell() {
        let now = ContinuousClock.now
        guard now - last >= (isDrawn ? Self.drawnInterval : Self.plainInterval) else { return }
        last = now
        let line = ProgressLine(
            files: files, of: sizes.count, documents: documents, bytes: doneBytes, ofBytes: bytes,
            failures: failures,
            elapsed: now - start)
        if isDrawn { Console.draw(line.text) } else { Console.note(line.text) }
    }

    /// Takes the line off the terminal.
    func end() { if isDrawn { Console.draw(nil) } }
}

/// `1,234 of 10,000 files, 12.3 MB/s, 0:31 left, 2 failed`, or `0 of 1 files, 5,678 documents, 0 failed` where files have many.
struct ProgressLine {
    let text: String

    init(
        files: Int, of total: Int, documents: Int, bytes: Int, ofBytes: Int, failures: Int, elapsed: Duration
    ) {
        let seconds = elapsed / .seconds(1)
        let speed = seconds > 0 ? Double(bytes) / seconds : 0
        var parts = ["\(Self.grouped(files)) of \(Self.grouped(total)) files"]
        // The next file may have begun.
        if documents > files + 1 { parts.append("\(Self.grouped(documents)) documents") }
        if bytes > 0 { parts.append(String(format: "%.1f MB/s", speed / 1_000_000)) }
        // By bytes where they are known: files differ in size.
        let share = ofBytes > 0 ? Double(bytes) / Double(ofBytes) : Double(files) / Double(max(total, 1))
        if share > 0, files < total {
            let left = Int((seconds / share - seconds).rounded(.up))
            parts.append("\(left / 60):\(String(format: "%02d", left % 60)) left")
        }
        parts.append("\(Self.grouped(failures)) failed")
        text = parts.joined(separator: ", ")
    }

    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}
