import Foundation

/// Where messages go: standard error. Data goes to standard output, never both to one.
enum Console {
    /// Writes one line to standard error.
    static func note(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Writes bytes to standard output.
    static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}

/// Exit codes: clean, fatal, partial; misuse (64) is the argument parser's.
enum ExitStatus: Int32 {
    /// Everything was read.
    case clean = 0
    /// Nothing useful could be done.
    case fatal = 1
    /// Some inputs failed, the others were read.
    case partial = 2
}

/// An error with one clear line: what, and what to do.
struct CommandFailure: Error {
    /// The line.
    let message: String
    /// The exit code.
    var status = ExitStatus.fatal
}
