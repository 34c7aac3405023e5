import Model

/// A reconciliation rule (勾稽关系): what it holds, and the function that holds a report against it.
///
/// A check stands in the file of its family and nowhere else; `CheckCatalogue` lists the families.
public struct Check: Sendable, Identifiable {
    /// The stable id, `N05` for narrative and accounts, `E13` for self-evaluation forms.
    public let id: String
    /// The short title.
    public let title: Wording
    /// What must hold, in one sentence.
    public let holds: Wording
    /// The fields it needs, as dotted paths; a section's or list's name stands for all of it.
    public let fields: [String]
    /// The gravest finding it can make.
    public let severity: Finding.Severity
    /// The part of the disclosure, or the rule of the template, behind it.
    public let source: String
    let body: Body

    /// What a check looks at.
    enum Body: Sendable {
        /// One document.
        case document(@Sendable (Docket, inout Minutes) -> Void)
        /// A department's documents of two years, the earlier first.
        case years(@Sendable (Docket, Docket, inout Minutes) -> Void)
    }

    init(
        _ id: String, _ title: Wording, holds: Wording, fields: [String], severity: Finding.Severity,
        source: String, run: @escaping @Sendable (Docket, inout Minutes) -> Void
    ) {
        self.init(
            id, title, holds: holds, fields: fields, severity: severity, source: source, body: .document(run))
    }

    init(
        _ id: String, _ title: Wording, holds: Wording, fields: [String], severity: Finding.Severity,
        source: String, body: Body
    ) {
        self.id = id
        self.title = title
        self.holds = holds
        self.fields = fields
        self.severity = severity
        self.source = source
        self.body = body
    }

    /// What came of holding a report against this check, every outcome; at least one.
    public func outcomes(of report: Report) -> [Outcome] {
        Audit(of: report, checks: [self], explains: true).outcomes
    }
}
