import Analytics
import ArgumentParser
import Foundation

/// The positional arguments of a command on metrics: metrics first, then documents.
enum MetricArguments {
    /// The metrics come first; the first argument that is none, and all behind it, are documents.
    ///
    /// - Throws: `AnalyticsError` where the first argument is no metric, and where another is no file but a metric of another
    ///   level or nearly one.
    static func split(
        _ arguments: [String], level: Metric.Level
    ) throws(AnalyticsError) -> (metrics: [Metric], paths: [String]) {
        var metrics: [Metric] = []
        for (index, argument) in arguments.enumerated() {
            do throws(AnalyticsError) {
                metrics.append(try MetricCatalogue.metric(argument, level: level))
            } catch {
                guard index > 0, isDocument(argument, error) else { throw error }
                return (metrics, Array(arguments[index...]))
            }
        }
        return (metrics, [])
    }

    /// Whether an argument that is no metric, for this reason, may be a document.
    private static func isDocument(_ argument: String, _ reason: AnalyticsError) -> Bool {
        if argument == "-" || FileManager.default.fileExists(atPath: argument) { return true }
        return switch reason {
        case .unknownMetric(_, let nearest): nearest.isEmpty
        case .otherLevel: false
        default: true
        }
    }

    /// Completes metrics, stated figures and files.
    static let completion = CompletionKind.custom { words, index, _ in
        let prefix = words.indices.contains(index) ? words[index] : ""
        let metrics = Set(MetricCatalogue.all.map(\.id) + MetricCatalogue.statedFigures.map(\.id))
        return metrics.sorted().filter { $0.hasPrefix(prefix) } + FieldCompletion.files(prefix)
    }
}
