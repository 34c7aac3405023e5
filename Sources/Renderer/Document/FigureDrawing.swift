import Charts
import Foundation
import Synchronization

/// Draws the figures of a report, several at a time.
enum FigureDrawing {
    private struct Progress {
        var next = 0
        var pictures: [[UInt8]]
        var failure: (any Error)?
    }

    /// More fonts opened would cost more than they save.
    private static let mostWorkers = 4

    /// The pictures, in the order of the charts.
    ///
    /// - Throws: `ChartError`, that of the first chart that cannot be drawn, among those drawn at the time.
    static func pictures(
        of charts: [ChartSpecification], fonts: @escaping @Sendable () throws -> FontCollection
    ) throws -> [[UInt8]] {
        let progress = Mutex(Progress(pictures: charts.map { _ in [] }))
        let take: @Sendable () -> Int? = {
            progress.withLock { progress in
                guard progress.failure == nil, progress.next < charts.count else { return nil }
                progress.next += 1
                return progress.next - 1
            }
        }
        let workers = min(charts.count, mostWorkers, ProcessInfo.processInfo.activeProcessorCount)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            do {
                let fonts = try fonts()
                while let index = take() {
                    let picture = try Chart.render(charts[index], fonts: fonts)
                    progress.withLock { $0.pictures[index] = picture }
                }
            } catch {
                progress.withLock { $0.failure = $0.failure ?? error }
            }
        }
        return try progress.withLock { progress in
            if let failure = progress.failure { throw failure }
            return progress.pictures
        }
    }
}
