import Foundation

/// What a thread has used of the processor: other programs do not count.
enum ThreadClock {
    /// The time so far, in milliseconds.
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
    }
}
