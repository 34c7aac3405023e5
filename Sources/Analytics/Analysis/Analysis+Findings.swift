import Loader
import Model

/// A document and what checking it found.
public struct DocumentFindings: Hashable, Sendable {
    /// The document.
    public let entity: Entity
    /// The findings, in the order they were made; nil where the document was never checked.
    public let findings: [Finding]?
}

extension Analysis {
    /// What was found in each document of a selection, by department, year and scope.
    ///
    /// - Throws: `.unknownField`, `.invalidCondition`, `.store`.
    public func findings(in selection: Selection = Selection()) throws(AnalyticsError) -> [DocumentFindings] {
        let entities = try documents(in: selection)
        let stored = try storedFindings(in: selection)
        let byID = Dictionary(uniqueKeysWithValues: stored.map { ($0.reportID, $0.findings) })
        return entities.map { DocumentFindings(entity: $0, findings: byID[$0.reportID] ?? nil) }
    }

    /// What was found in each document of the store that a selection may have.
    func storedFindings(in selection: Selection) throws(AnalyticsError) -> [StoredFindings] {
        let currentOnly = selection.asOf == nil
        func read() throws(AnalyticsError) -> [StoredFindings] {
            do { return try store.findings(currentOnly: currentOnly) } catch { throw .store(error) }
        }
        guard let cache else { return try read() }
        return try cache.findings(currentOnly: currentOnly, read: read)
    }
}
