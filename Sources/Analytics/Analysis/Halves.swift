import Foundation
import Synchronization

/// Two halves of one piece of work, side by side.
package enum Halves {
    /// What `make` makes of the halves 0 and 1.
    ///
    /// - Throws: what `make` threw, of the first half where both did.
    package static func make<Made: Sendable, Failure: Error>(
        _ make: @Sendable (_ half: Int) throws(Failure) -> Made
    ) throws(Failure) -> (Made, Made) {
        let results = Mutex<[Int: Result<Made, Failure>]>([:])
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            let result: Result<Made, Failure>
            do throws(Failure) { result = .success(try make(half)) } catch { result = .failure(error) }
            results.withLock { $0[half] = result }
        }
        let made = results.withLock { $0 }
        func half(_ half: Int) throws(Failure) -> Made {
            guard let result = made[half] else { return try make(half) }
            return try result.get()
        }
        return (try half(0), try half(1))
    }
}
