import Auditor
import Model

extension CheckCommand {
    /// Holds each document against the one of the same department in `other`, which may be a file or a folder: the year
    /// before where there is one, else the year behind, else the nearest.
    func holdAgainst(
        _ other: String, _ report: (AuditedDocument) -> Void
    ) async throws -> ExitStatus {
        var others: [Report] = []
        let read = try await input.forEachReport(in: try InputFile.expand([other])) { result in
            if case .success(let report) = result.result { others.append(report) }
        }
        guard read.reports > 0 else {
            throw CommandFailure(message: "error: \(other) could not be read; see the lines above")
        }
        let explains = explain
        var unmatched = 0
        let counts = try await input.forEachReport { result in
            guard case .success(let later) = result.result else { return }
            guard let earlier = partner(of: later, among: others) else {
                unmatched += 1
                Console.note(
                    "\(result.path): error: no other year of \(later.department.key ?? "—") in \(other); "
                        + "name a document of the same department")
                return
            }
            let isLater = (later.fiscalYear?.value ?? 0) >= (earlier.fiscalYear?.value ?? 0)
            let audit = Audit(
                of: isLater ? later : earlier, against: isLater ? earlier : later, explains: explains)
            let chosen = Set(check.flatMap { $0.split(separator: ",") }.map { $0.uppercased() })
            let outcomes = audit.outcomes.filter { chosen.isEmpty || chosen.contains($0.check) }
            report(AuditedDocument(isLater ? later : earlier, path: result.path, outcomes: outcomes))
        }
        return InputOptions.status(
            reports: counts.reports - unmatched, failures: counts.failures + unmatched)
    }

    private func partner(of report: Report, among others: [Report]) -> Report? {
        guard let year = report.fiscalYear?.value else { return nil }
        let candidates = others.filter {
            $0.department.key == report.department.key && $0.fiscalYear != nil
                && $0.fiscalYear != report.fiscalYear
        }
        // One document against one document: the user says they are the same department, whatever its name became.
        let known =
            candidates.isEmpty && others.count == 1
            ? others.filter { $0.fiscalYear?.value != year } : candidates
        return known.min { left, right in
            rank(left.fiscalYear?.value ?? 0, year) < rank(right.fiscalYear?.value ?? 0, year)
        }
    }

    private func rank(_ other: Int, _ year: Int) -> Int {
        other < year ? 2 * (year - other) : 2 * (other - year) + 1
    }
}
