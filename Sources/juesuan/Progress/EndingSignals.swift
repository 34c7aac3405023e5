import Foundation
import Synchronization

/// Listens to Ctrl-C and the request to end (SIGINT, SIGTERM), which end the process by themselves before and after.
///
/// A signal is handed through a pipe to a thread of its own: none is lost from the start on, what reads a file meanwhile reads on, and
/// programs that are started meanwhile hear signals as ever.
struct EndingSignals {
    private static let numbers = [SIGINT, SIGTERM]
    private static let listener = Mutex<(@Sendable () -> Void)?>(nil)

    /// The two ends of the pipe, and the thread that reads it as long as the process lives; nil where no more files can be open.
    private static let ends: (reading: Int32, writing: Int32)? = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        Thread.detachNewThread {
            // Whoever started this process may have blocked them.
            var heard = sigset_t()
            sigemptyset(&heard)
            for number in numbers { sigaddset(&heard, number) }
            pthread_sigmask(SIG_UNBLOCK, &heard, nil)
            var byte: UInt8 = 0
            while true {
                let count = read(reading, &byte, 1)
                if count == 1 { listener.withLock(\.self)?() }
                if count == 0 || count < 0 && errno != EINTR { return }
            }
        }
        return (reading, writing)
    }()

    /// Calls `body` on another thread for every signal that comes from now on.
    init(_ body: @escaping @Sendable () -> Void) {
        guard Self.ends != nil else { return }
        Self.listener.withLock { $0 = body }
        for number in Self.numbers {
            signal(number) { _ in
                let error = errno
                var byte: UInt8 = 1
                if let end = EndingSignals.ends?.writing { _ = write(end, &byte, 1) }
                errno = error
            }
        }
    }

    /// Listens no more; a signal ends the process again.
    func end() {
        for number in Self.numbers { signal(number, SIG_DFL) }
        Self.listener.withLock { $0 = nil }
    }
}
