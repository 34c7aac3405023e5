import Auditor
import Loader
import Model

/// The findings kept in a store. With `explains` its reports are checked again, since the store keeps findings only.
struct StoredAudit {
    private let store: Store
    private let path: String
    private let checks: [Check]
    private let explains: Bool

    init(path: String, asOf: CalendarDay?, checks: [Check], explains: Bool) throws {
        store = try Store(path: path, access: .readOnly, asOf: asOf)
        self.path = path
        self.checks = checks
        self.explains = explains
    }

    /// Calls `body` with every current report, by department and year.
    func forEach(_ body: (AuditedDocument) -> Void) throws {
        let ids = Set(checks.map(\.id))
        var unchecked = 0
        for entry in try store.findings() {
            if explains, let report = try store.report(id: entry.reportID) {
                let audit = Audit(of: report, checks: checks, explains: true)
                body(AuditedDocument(report, path: path, outcomes: audit.outcomes))
                continue
            }
            guard let findings = entry.findings else {
                unchecked += 1
                continue
            }
            let outcomes = findings.filter { ids.contains($0.check) }.map(Outcome.init)
            body(
                AuditedDocument(
                    path: entry.path ?? path, department: entry.department, fiscalYear: entry.fiscalYear,
                    outcomes: outcomes))
        }
        if unchecked > 0 {
            Console.note(
                "\(path): warning: \(unchecked) reports were loaded by a version that did not check; load their documents again"
            )
        }
    }
}
