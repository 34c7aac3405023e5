import CExchange

/// How the C library hands out memory.
enum Memory {
    /// Lets all threads share one heap: right where one of them does most of the work, or two for a moment. A thread's own heap
    /// grows a page at a time, each by a call of the system; the common one grows in large steps.
    static func serveOneThread() { CExchangeShareHeap(4 << 20) }
}
