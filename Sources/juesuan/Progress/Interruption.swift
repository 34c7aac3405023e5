import Foundation
import Synchronization

/// Ctrl-C and the request to end (SIGINT, SIGTERM), while documents are read.
///
/// The run is asked to stop at the next document; it then says what is kept. Where that takes longer than a moment the
/// process ends as it is: files are written beside their places and a store undoes what was half written, so that nothing is
/// broken by it.
final class Interruption {
    /// What a run throws when it is asked to stop.
    struct Stopped: Error {}

    private static let isAsked = Atomic(false)
    /// How long a run may take to stop.
    private static let patience = 0.8
    private let signals: EndingSignals

    /// Listens until `end`.
    init() {
        Self.isAsked.store(false, ordering: .relaxed)
        signals = EndingSignals {
            guard !Self.isAsked.exchange(true, ordering: .relaxed) else { return }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { Self.leave() }
        }
    }

    /// Listens no more; a signal ends the process again.
    func end() { signals.end() }

    /// Throws where the run was asked to stop.
    func check() throws(Stopped) {
        if Self.isAsked.load(ordering: .relaxed) { throw Stopped() }
    }

    private static func leave() {
        Console.draw(nil)
        Console.note("stopped at once; what was finished before is kept, nothing is half written")
        _exit(ExitStatus.interrupted.rawValue)
    }
}
