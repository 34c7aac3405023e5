import Foundation
import Loader
import Synchronization

/// Ends the program a second after a query's time is up.
///
/// SQLite looks at the clock between its steps; deep in one function, as a search in megabytes of text, it takes none. What
/// is asked is only read, so nothing is left half done.
final class TimeLimit: Sendable {
    private let hasEnded = Mutex(false)

    /// Begins to count.
    init(_ limit: Duration) {
        Thread.detachNewThread { [self] in
            Thread.sleep(forTimeInterval: limit / .seconds(1) + 1)
            hasEnded.withLock { hasEnded in
                guard !hasEnded else { return }
                Console.note(FailureText.line(LoaderError.timedOut(limit)))
                _exit(ExitStatus.fatal.rawValue)
            }
        }
    }

    /// The query has ended.
    func end() { hasEnded.withLock { $0 = true } }
}
