import Foundation

/// A run of a program whose output nobody reads.
struct TimedProcess {
    /// The time from start to end on the clock.
    let seconds: Double
    /// The exit code.
    let status: Int32

    /// Runs a program to its end; `watch` is called with its number every 20 ms meanwhile.
    init(_ program: String, _ arguments: [String], watch: ((Int32) -> Void)? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // `waitUntilExit` looks only every 50 ms.
        let hasEnded = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in hasEnded.signal() }
        let start = ContinuousClock.now
        try process.run()
        if let watch {
            while hasEnded.wait(timeout: .now() + 0.02) == .timedOut { watch(process.processIdentifier) }
        } else {
            hasEnded.wait()
        }
        seconds = (ContinuousClock.now - start) / .seconds(1)
        status = process.terminationStatus
    }

    /// The most memory a process had, as Linux says it; 0 elsewhere.
    static func peakBytes(of process: Int32) -> Int {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
        else { return 0 }
        return (line.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) * 1024
    }
}
