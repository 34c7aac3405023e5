import Foundation
import Synchronization

/// Where messages go: standard error. Data goes to standard output, never both to one.
enum Console {
    /// Whether standard error is a terminal, where messages show the line they are about.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The line of progress at the foot of the terminal; nil where none is drawn.
    private static let drawn = Mutex<String?>(nil)

    /// Writes one line to standard error, above the line of progress.
    static func note(_ line: String) {
        drawn.withLock { drawn in
            let text = drawn.map { erasure + line + "\n" + $0 } ?? line + "\n"
            _ = put(Array(text.utf8), to: STDERR_FILENO)
        }
    }

    /// Draws the line of progress in the place of the one before, cut to the terminal; nil takes it away.
    static func draw(_ line: String?) {
        drawn.withLock { drawn in
            guard drawn != nil || line != nil else { return }
            var size = winsize()
            let hasSize = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
            drawn = line.map { String($0.prefix(hasSize ? Int(size.ws_col) - 1 : 79)) }
            _ = put(Array((erasure + (drawn ?? "")).utf8), to: STDERR_FILENO)
        }
    }

    /// Goes to the beginning of the line and clears it.
    private static let erasure = "\r\u{1B}[K"

    /// Writes bytes to standard output; where it takes none, says so and ends the run.
    static func write(_ bytes: [UInt8]) {
        guard !put(bytes, to: STDOUT_FILENO) else { return }
        note(
            "standard output: error: cannot be written; check the space on the disk or the command behind the pipe"
        )
        exit(ExitStatus.fatal.rawValue)
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count = Foundation.write(descriptor, base, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}

/// Exit codes: clean, fatal, partial, findings, interrupted; misuse (64) is the argument parser's.
enum ExitStatus: Int32 {
    /// Everything was read.
    case clean = 0
    /// Nothing useful could be done.
    case fatal = 1
    /// Some inputs failed, the others were read.
    case partial = 2
    /// Everything was read, and something contradicts itself.
    case findings = 3
    /// A signal ended the run, as a shell counts it.
    case interrupted = 130
}

/// An error with one clear line: what, and what to do.
struct CommandFailure: Error {
    /// The line.
    let message: String
    /// The exit code.
    var status = ExitStatus.fatal
}
