import Loader

/// A text that a condition compares a field with and that no document has.
public struct UnknownText: Hashable, Sendable {
    /// The field as the condition names it.
    public let field: String
    /// The text.
    public let text: String
    /// Texts that documents have, the nearest first, else a few of them in their order.
    public let known: [String]
}

extension Analysis {
    /// The texts that a condition compares fields of documents with by `=` and that no document has: mostly misspelt ones.
    ///
    /// - Throws: as `Condition` does for one that is not valid, and `.store`.
    public func unknownTexts(
        in condition: String, level: Metric.Level = .department
    ) throws(AnalyticsError) -> [UnknownText] {
        var unknown: [UnknownText] = []
        for compared in try Condition(condition, level: level).comparedTexts {
            var known: [String] = []
            let sql = compared.field.sql
            do {
                try store.forEachRow(
                    "SELECT DISTINCT \(sql) FROM reports WHERE \(sql) IS NOT NULL ORDER BY 1"
                ) { row in
                    if let text = row.text(0) { known.append(text) }
                }
            } catch {
                throw .store(error)
            }
            // Without a value in any document the field is missing, which the answer says.
            guard !known.isEmpty, !known.contains(compared.text) else { continue }
            let near = NearestNames(to: compared.text, among: known).names
            unknown.append(
                UnknownText(
                    field: compared.name, text: compared.text,
                    known: near.isEmpty ? Array(known.prefix(6)) : near))
        }
        return unknown
    }
}
