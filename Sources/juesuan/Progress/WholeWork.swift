import Foundation
import Synchronization

/// Ctrl-C and the request to end (SIGINT, SIGTERM), while something is done that is done whole or not at all: a report, a copy of a
/// store, a store written anew.
///
/// Such work has no documents between which it could stop. Wherever it is, what it has begun beside its place is taken away,
/// one line says what stands as it was, and the process ends with `ExitStatus.interrupted`.
final class WholeWork: Sendable {
    private struct State {
        /// The line that is said when the work is stopped.
        var words: String
        /// Gives the work a moment to stop by itself; nil where it is left wherever it is.
        var stop: (@Sendable () -> Void)?
        var isAsked = false
        /// Whether it is too late to stop: the result takes its place.
        var isConcluding = false
    }

    /// How long work that can stop by itself may take to.
    private static let patience = 0.8
    private static let queue = DispatchQueue(label: "juesuan.patience")
    private let state: Mutex<State>
    private let undo: @Sendable () -> Void

    private init(_ words: String, _ undo: @escaping @Sendable () -> Void) {
        state = Mutex(State(words: words))
        self.undo = undo
    }

    /// Does the work, and listens to signals while it lasts.
    ///
    /// - Parameters:
    ///   - words: the line that is said when it is stopped.
    ///   - undo: takes away what the work may have begun.
    static func run<Value>(
        orSay words: String, undo: @escaping @Sendable () -> Void = {},
        _ body: (WholeWork) async throws -> Value
    ) async throws -> Value {
        let work = WholeWork(words, undo)
        let signals = EndingSignals { work.asked() }
        defer { signals.end() }
        do { return try await body(work) } catch {
            work.leaveWhereAsked()
            throw error
        }
    }

    /// The same for work that waits for nothing.
    static func run<Value>(
        orSay words: String, undo: @escaping @Sendable () -> Void = {}, _ body: (WholeWork) throws -> Value
    ) throws -> Value {
        let work = WholeWork(words, undo)
        let signals = EndingSignals { work.asked() }
        defer { signals.end() }
        do { return try body(work) } catch {
            work.leaveWhereAsked()
            throw error
        }
    }

    /// How the work stops by itself, which it is given a moment for.
    func stops(by stop: @escaping @Sendable () -> Void) {
        state.withLock { $0.stop = stop }
        leaveWhereAsked()
    }

    /// From here on the result takes its place, which is not stopped any more.
    func conclude() {
        leaveWhereAsked()
        state.withLock { $0.isConcluding = true }
    }

    /// After one result the next is begun, which can be stopped again; `words` are those said of it.
    func beginNext(orSay words: String) {
        state.withLock {
            $0.words = words
            $0.isConcluding = false
        }
        leaveWhereAsked()
    }

    private func asked() {
        let stop = state.withLock { state -> (@Sendable () -> Void)? in
            state.isAsked = true
            return state.isConcluding ? nil : state.stop
        }
        guard let stop else { return leaveWhereAsked() }
        Self.queue.asyncAfter(deadline: .now() + Self.patience) { [self] in leaveWhereAsked() }
        stop()
    }

    /// Ends the process where that was asked for and nothing takes its place at the moment. Who else comes here meanwhile waits.
    private func leaveWhereAsked() {
        state.withLock { state in
            guard state.isAsked, !state.isConcluding else { return }
            undo()
            Console.note(state.words)
            _exit(ExitStatus.interrupted.rawValue)
        }
    }
}
