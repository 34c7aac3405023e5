import Analytics
import ArgumentParser
import Foundation

/// Completes the values of options that name fields, statistics or columns.
enum FieldCompletion {
    /// Every field and metric that conditions and weights may name.
    static let fields = completion(of: MetricCatalogue.fieldNames)

    /// Every metric and stated figure of departments; behind a comma the next one.
    static let metrics = completion(
        of: (MetricCatalogue.metrics(of: .department) + MetricCatalogue.statedFigures).map(\.id))

    /// Every field to group by; behind a comma the next one.
    static let groups = completion(of: MetricCatalogue.fieldNames + ["peer"])

    /// Every statistic; behind a comma the next one.
    static let statistics = completion(of: Statistic.names.map(\.name) + ["p10", "p90"])

    /// The columns to sort by, from the lowest and, with a minus sign, from the highest.
    static let columns = completion(
        of: (["value", "rank", "department", "fiscal_year", "ratio_to_median", "percentile"]
            + Statistic.names.map(\.name)).flatMap { [$0, "-\($0)"] })

    /// The files and folders that begin with what is typed.
    static func files(_ prefix: String) -> [String] {
        let folder =
            prefix.contains("/") ? String(prefix[...(prefix.lastIndex(of: "/") ?? prefix.startIndex)]) : ""
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map { folder + $0 }
            .filter { $0.hasPrefix(prefix) }
    }

    /// The names are put together when a shell asks for them, not whenever a command begins.
    private static func completion(of names: @autoclosure @escaping @Sendable () -> [String])
        -> CompletionKind
    {
        .custom { words, index, _ in
            let word = words.indices.contains(index) ? words[index] : ""
            // What stands before the last comma is kept.
            let start = word.lastIndex(of: ",").map { word.index(after: $0) } ?? word.startIndex
            return names().filter { $0.hasPrefix(word[start...]) }.map { word[..<start] + $0 }
        }
    }
}
