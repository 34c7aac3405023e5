import Model

/// A document that took the place of another between two days, and what it states differently.
public struct DocumentRevision: Hashable, Sendable {
    /// The document of the later day.
    public let entity: Entity
    /// The file of the document of the earlier day; nil where unknown.
    public let previousPath: String?
    /// What is different, in the order of the catalogue; empty where only the file is another.
    public let differences: [FieldDifference]
    /// Whether the public tables (公开01–09表) were compared; false where the store kept none of one of the documents.
    public let comparesTables: Bool
}

extension StateComparison {
    /// The documents that were revised, in the order of departments, those that others include among them.
    ///
    /// A document that was corrected several times is held against the one of the earlier day.
    /// - Throws: as `Analysis.table`.
    public func revisions(_ arrivals: Arrivals) throws(AnalyticsError) -> [DocumentRevision] {
        var revisions: [DocumentRevision] = []
        for news in arrivals.revised {
            guard let previous = news.previousID, let old = try before.report(id: previous),
                let new = try after.report(id: news.entity.reportID)
            else { continue }
            let comparison = ReportDifferences(from: old, to: new)
            revisions.append(
                DocumentRevision(
                    entity: news.entity, previousPath: old.source.path,
                    differences: comparison.differences, comparesTables: comparison.comparesTables))
        }
        return revisions
    }
}
