import Model

/// A finding that was opened or closed between two days.
public struct FindingChange: Hashable, Sendable {
    /// What became of it.
    public enum Kind: Hashable, Sendable {
        /// In a document that was not there before.
        case arrived
        /// In the revision of a document that did not have it.
        case opened
        /// In the document that was revised, and not in the revision.
        case closed
    }

    /// The document that has or had it.
    public let entity: Entity
    /// What became of it.
    public let kind: Kind
    /// The finding.
    public let finding: Finding
}

extension StateComparison {
    /// The findings of at least a severity that were opened and closed, in the order of departments.
    ///
    /// A finding is still open where the revision has one of the same check on the same fields, whatever its numbers.
    /// - Throws: as `Analysis.table`.
    public func findingChanges(atLeast severity: Finding.Severity = .warning) throws(AnalyticsError)
        -> [FindingChange]
    {
        let earlier = Dictionary(
            try before.findings(in: selection).map { (DocumentIdentity($0.entity), $0) },
            uniquingKeysWith: { first, _ in first })
        var changes: [FindingChange] = []
        for document in try after.findings(in: selection) {
            let now = (document.findings ?? []).filter { $0.severity >= severity }
            guard let previous = earlier[DocumentIdentity(document.entity)] else {
                changes += now.map { FindingChange(entity: document.entity, kind: .arrived, finding: $0) }
                continue
            }
            guard previous.entity.reportID != document.entity.reportID else { continue }
            let then = (previous.findings ?? []).filter { $0.severity >= severity }
            changes += Self.surplus(of: then, over: now).map {
                FindingChange(entity: document.entity, kind: .closed, finding: $0)
            }
            changes += Self.surplus(of: now, over: then).map {
                FindingChange(entity: document.entity, kind: .opened, finding: $0)
            }
        }
        return changes
    }

    /// The findings that the others do not have, counting those of one check on the same fields.
    private static func surplus(of findings: [Finding], over others: [Finding]) -> [Finding] {
        func identity(_ finding: Finding) -> [String] { [finding.check] + finding.values.map(\.field) }
        var open: [[String]: Int] = [:]
        for finding in others { open[identity(finding), default: 0] += 1 }
        return findings.filter { finding in
            guard let count = open[identity(finding)], count > 0 else { return true }
            open[identity(finding)] = count - 1
            return false
        }
    }
}
