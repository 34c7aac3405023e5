import Charts
import Foundation

/// Times of charts, from the specification to the bytes of the PNG.
enum ChartTiming {
    /// Prints the median of twenty drawings of every specification in a folder, and of six charts at the same time.
    static func run(_ folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".json")
        }.sorted()
        let charts = try names.map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            return (String(name.dropLast(5)), try JSONDecoder().decode(ChartSpecification.self, from: data))
        }
        let opened = try milliseconds { _ = try FontCollection.mainlandSans() }
        print("fonts opened  \(text(opened)) ms")
        let fonts = try FontCollection.mainlandSans()
        for (name, chart) in charts {
            let first = try milliseconds { _ = try Chart.render(chart, fonts: fonts) }
            let times = try (0..<20).map { _ in try milliseconds { _ = try Chart.render(chart, fonts: fonts) }
            }.sorted()
            let layout = try (0..<20).map { _ in
                try milliseconds { _ = try Chart.makeLayout(chart, measurer: fonts) }
            }.sorted()
            let bytes = try Chart.render(chart, fonts: fonts).count
            print(
                name.padding(toLength: 12, withPad: " ", startingAt: 0),
                "\(text(times[10])) ms, of that layout \(text(layout[10])), first \(text(first)), \(bytes) bytes"
            )
        }
        let six = charts.map(\.1).prefix(6)
        let parallel = try (0..<20).map { _ in
            try milliseconds {
                DispatchQueue.concurrentPerform(iterations: six.count) { index in
                    guard let fonts = try? FontCollection.mainlandSans() else { return }
                    _ = try? Chart.render(six[index], fonts: fonts)
                }
            }
        }.sorted()
        print("six at once   \(text(parallel[10])) ms, fonts opened for each")
    }

    private static func text(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try body()
        return (ContinuousClock.now - start) / .milliseconds(1)
    }
}
