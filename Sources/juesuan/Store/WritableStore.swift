import Foundation
import Loader

/// A store that this process alone writes.
struct WritableStore {
    /// The store.
    let store: Store
    private let lock: StoreLock

    /// Opens a store for writing. While another process writes it, waits and says so once.
    ///
    /// - Parameters:
    ///   - wait: for how many seconds at the most.
    ///   - mustExist: whether a store that is missing is an error; else it is made.
    /// - Throws: `CommandFailure` where it is still in use then; `LoaderError`.
    init(path: String, wait: Int, mustExist: Bool = false) throws {
        if mustExist, !FileManager.default.fileExists(atPath: path) {
            throw LoaderError.missingStore(path: path)
        }
        let end = ContinuousClock.now + .seconds(wait)
        var hasTold = false
        while true {
            if let lock = try StoreLock.take(path) {
                self.lock = lock
                store = try Store(path: path)
                return
            }
            let holder = StoreLock.holder(of: path).map { " (process \($0))" } ?? ""
            guard ContinuousClock.now < end else {
                throw CommandFailure(
                    message:
                        "\(path): error: another command writes this store\(holder); try again when it has ended, or allow more with --wait"
                )
            }
            if !hasTold {
                Console.note("\(path): another command writes this store\(holder); waiting up to \(wait) s")
                hasTold = true
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
    }

    /// Takes away the lock that this process has on a store, where it has one: for a process that ends in the middle.
    static func undoing(_ path: String) -> @Sendable () -> Void {
        { StoreLock.giveUp(path) }
    }
}
