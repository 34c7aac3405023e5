import Model

/// A report held against itself.
///
/// ```swift
/// let audit = Audit(of: report)
/// audit.findings.filter { $0.severity == .error }
/// ```
public struct Audit: Sendable {
    /// Every outcome, in the order of the catalogue. Without `explains` those of findings only.
    public let outcomes: [Outcome]
    /// The forms whose total the document's own rule determines, in document order.
    public let recomputations: [AuditRecord.Recomputation]

    /// Runs checks over a report; `explains` keeps the outcomes that are no findings too.
    public init(of report: Report, checks: [Check] = CheckCatalogue.all, explains: Bool = false) {
        let docket = Docket(report)
        var minutes = Minutes(explains: explains)
        for index in checks.indices {
            guard case .document(let run) = checks[index].body else { continue }
            minutes.begin(checks[index].id)
            run(docket, &minutes)
            if minutes.isEmpty {
                minutes.note(
                    .notApplicable, Wording("文件没有所需内容", "the document has nothing to hold it against"))
            }
        }
        outcomes = minutes.outcomes
        recomputations = docket.scoring.recomputations
    }

    /// Holds a department's documents of two years against each other.
    public init(
        of later: Report, against earlier: Report, checks: [Check] = CheckCatalogue.acrossYears,
        explains: Bool = false
    ) {
        let dockets = (earlier: Docket(earlier), later: Docket(later))
        var minutes = Minutes(explains: explains)
        for check in checks {
            guard case .years(let run) = check.body else { continue }
            minutes.begin(check.id)
            run(dockets.earlier, dockets.later, &minutes)
            if minutes.isEmpty {
                minutes.note(.notApplicable, Wording("文件没有所需内容", "the documents have nothing to hold"))
            }
        }
        outcomes = minutes.outcomes
        recomputations = []
    }

    /// The findings, in the order of the catalogue.
    public var findings: [Finding] { outcomes.compactMap(\.finding) }

    /// What the store keeps.
    public var record: AuditRecord { AuditRecord(findings: findings, recomputations: recomputations) }
}
