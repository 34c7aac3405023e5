import Auditor
import Model

/// A document and what came of checking it.
struct AuditedDocument {
    let path: String
    let department: String?
    let fiscalYear: Int?
    let outcomes: [Outcome]

    init(_ report: Report, path: String, outcomes: [Outcome]) {
        self.init(
            path: report.source.path ?? path, department: report.department.key ?? report.department.name,
            fiscalYear: report.fiscalYear?.value, outcomes: outcomes)
    }

    init(path: String, department: String?, fiscalYear: Int?, outcomes: [Outcome]) {
        self.path = path
        self.department = department
        self.fiscalYear = fiscalYear
        self.outcomes = outcomes
    }

    /// Whether some finding is an error or a warning.
    var isGrave: Bool { outcomes.contains { $0.finding.map { $0.severity >= .warning } ?? false } }
}

/// How many findings of which severity a run made.
struct CheckSummary {
    private(set) var documents = 0
    private var counts: [Finding.Severity: Int] = [:]

    mutating func count(_ document: AuditedDocument) {
        documents += 1
        for outcome in document.outcomes {
            if let finding = outcome.finding { counts[finding.severity, default: 0] += 1 }
        }
    }

    /// How many findings of a severity there are.
    subscript(_ severity: Finding.Severity) -> Int { counts[severity] ?? 0 }
}
