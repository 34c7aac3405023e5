import Charts
import Foundation
import Synchronization

/// Draws the figures of a report beside the making of its sections.
final class FigureDrawing: Sendable {
    /// Opens the fonts, for one of the two who draw.
    typealias Fonts = @Sendable () throws -> sending FontCollection

    private struct Progress {
        var waiting: [(id: String, chart: ChartSpecification)] = []
        var pictures: [String: [UInt8]] = [:]
        var failure: (any Error)?
        /// Whether somebody draws in the background.
        var isRunning = false
    }

    private let fonts: Fonts
    private let progress = Mutex(Progress())
    private let background = Mutex<FontCollection?>(nil)
    private let foreground = Mutex<FontCollection?>(nil)
    private let group = DispatchGroup()

    /// Draws with fonts that are opened when the first figure comes.
    init(fonts: @escaping Fonts) { self.fonts = fonts }

    /// Has a figure drawn, sooner or later.
    func add(_ figure: ReportFigure) {
        let (id, chart) = (figure.id, figure.chart)
        let starts = progress.withLock { progress in
            progress.waiting.append((id, chart))
            defer { progress.isRunning = true }
            return !progress.isRunning
        }
        guard starts else { return }
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            while draw(isBackground: true) {}
        }
    }

    /// The pictures by the figures' ids, when all of them are drawn.
    ///
    /// - Throws: `ChartError`, of one of the charts that cannot be drawn.
    func pictures() throws -> [String: [UInt8]] {
        while draw(isBackground: false) {}
        group.wait()
        return try progress.withLock { progress in
            if let failure = progress.failure { throw failure }
            return progress.pictures
        }
    }

    /// Draws the figure that waits longest; false where none waits, or where one could not be drawn.
    private func draw(isBackground: Bool) -> Bool {
        let next: (id: String, chart: ChartSpecification)? = progress.withLock { progress in
            guard progress.failure == nil, !progress.waiting.isEmpty else {
                if isBackground { progress.isRunning = false }
                return nil
            }
            return progress.waiting.removeFirst()
        }
        guard let next else { return false }
        do {
            let picture = try isBackground ? render(next.chart, background) : render(next.chart, foreground)
            progress.withLock { $0.pictures[next.id] = picture }
        } catch {
            progress.withLock { $0.failure = $0.failure ?? error }
        }
        return true
    }

    private func render(
        _ chart: ChartSpecification, _ opened: borrowing Mutex<FontCollection?>
    ) throws -> [UInt8] {
        try opened.withLock { opened in
            let known = try opened ?? fonts()
            opened = known
            return try Chart.render(chart, fonts: known)
        }
    }
}
