import Analytics
import ArgumentParser
import Renderer

/// The positional arguments of `juesuan chart`.
enum ChartArguments {
    /// The kind of a name.
    ///
    /// - Throws: `ValidationError` that lists the kinds.
    static func kind(_ name: String) throws -> BriefingKind {
        guard let kind = BriefingKind(rawValue: name) else {
            let names = BriefingKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("No kind of chart \"\(name)\"; known are \(names).")
        }
        return kind
    }

    /// Completes kinds first, then metrics and stated figures.
    static let completion = CompletionKind.custom { words, index, _ in
        let prefix = words.indices.contains(index) ? words[index] : ""
        let metrics = Set(MetricCatalogue.all.map(\.id) + MetricCatalogue.statedFigures.map(\.id)).sorted()
        return (BriefingKind.allCases.map(\.rawValue) + metrics).filter { $0.hasPrefix(prefix) }
    }
}
