import Foundation

/// Emphasis on a terminal; plain text everywhere else.
///
/// Escape sequences are written only where standard output is a terminal, `NO_COLOR` is not set (no-color.org) and the
/// terminal is not dumb.
struct TerminalStyle {
    private let isOn: Bool

    /// No emphasis.
    static let plain = TerminalStyle(isOn: false)

    /// What standard output and the environment allow.
    static var standardOutput: TerminalStyle {
        let environment = ProcessInfo.processInfo.environment
        let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return TerminalStyle(isOn: isatty(STDOUT_FILENO) == 1 && !isRefused && environment["TERM"] != "dumb")
    }

    /// A heading.
    func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// What stands back: rules and notes.
    func dim(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
