import Charts
import Foundation
import Synchronization

/// Draws the figures of a report and writes its data files, several at a time.
enum FigureDrawing {
    private struct Progress {
        var next = 0
        var files: [[UInt8]]
        var failure: (any Error)?
    }

    /// More fonts opened would cost more than they save.
    private static let mostWorkers = 4

    /// The pictures and the CSV files, in the order of the charts and of the tables.
    ///
    /// - Parameter fonts: opens the fonts for one worker.
    /// - Throws: `ChartError`, of one of the charts that cannot be drawn.
    static func files(
        _ charts: [ChartSpecification], _ tables: [ReportTable],
        fonts: @escaping @Sendable () throws -> FontCollection
    ) throws -> (pictures: [[UInt8]], data: [[UInt8]]) {
        let count = charts.count + tables.count
        let progress = Mutex(Progress(files: Array(repeating: [], count: count)))
        let take: @Sendable () -> Int? = {
            progress.withLock { progress in
                guard progress.failure == nil, progress.next < count else { return nil }
                progress.next += 1
                return progress.next - 1
            }
        }
        let workers = min(count, mostWorkers, ProcessInfo.processInfo.activeProcessorCount)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            do {
                var opened: FontCollection?
                while let index = take() {
                    let file: [UInt8]
                    if index < charts.count {
                        let fonts = try opened ?? fonts()
                        opened = fonts
                        file = try Chart.render(charts[index], fonts: fonts)
                    } else {
                        file = CSVWriter.bytes(tables[index - charts.count])
                    }
                    progress.withLock { $0.files[index] = file }
                }
            } catch {
                progress.withLock { $0.failure = $0.failure ?? error }
            }
        }
        return try progress.withLock { progress in
            if let failure = progress.failure { throw failure }
            return (Array(progress.files.prefix(charts.count)), Array(progress.files.dropFirst(charts.count)))
        }
    }
}
