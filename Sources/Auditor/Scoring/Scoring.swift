import Model

/// The rule by which a document scores its indicators, inferred from its own rows.
///
/// Documents differ: a missed target scores in proportion, or nothing under 60 %; an exceeded one scores full marks or is
/// punished; a limit that was undershot is rewarded or punished. Each group of rows is fitted with the variants of its
/// situation; a variant that fits two rows and seven in ten is the rule, anything less is scoring by hand.
struct Scoring {
    /// What the rule says of a row.
    enum Verdict: Hashable {
        /// The score is what the rule gives.
        case agrees
        /// The target was missed and full marks were given.
        case fullThoughMissed
        /// The target was met and points were taken off.
        case lostThoughMet
        /// The rule gives another score.
        case departs(Points)
        /// No rule can be inferred, or the row has no numbers.
        case undecided
    }

    /// The fit of each group, for `--explain`.
    let fits: [(group: ScoringGroup, fit: ScoringFit)]
    /// The rule of execution scores.
    let execution: ExecutionRule
    /// The forms whose total can be recomputed.
    let recomputations: [AuditRecord.Recomputation]
    /// What the rule says of each row, by the number of the row.
    private let verdicts: [Verdict]

    init(_ forms: [Form]) {
        var members: [ScoringGroup: [FormRow]] = [:]
        var order: [ScoringGroup] = []
        for form in forms {
            for row in form.rows where row.score != nil && (row.weight?.units ?? 0) > 0 {
                guard let situation = row.situation, situation != .met else { continue }
                let group = ScoringGroup(row, situation)
                if members[group] == nil { order.append(group) }
                members[group, default: []].append(row)
            }
        }
        var wider: [ScoringGroup: [FormRow]] = [:]
        var fits: [(group: ScoringGroup, fit: ScoringFit)] = []
        var rules: [ScoringGroup: ScoringFit] = [:]
        for group in order {
            let rows = members[group] ?? []
            if !group.isOverall { wider[group.wider, default: []] += rows }
            guard let fit = ScoringFit(rows, group.situation) else { continue }
            fits.append((group, fit))
            if fit.isRule { rules[group] = fit }
        }
        for (group, rows) in wider where rules[group] == nil {
            if let fit = ScoringFit(rows, group.situation), fit.isRule { rules[group] = fit }
        }
        self.fits = fits
        verdicts = forms.flatMap { form in form.rows.map { Self.verdict($0, rules) } }
        execution = ExecutionRule(forms)
        recomputations = Self.recomputed(forms, verdicts, execution)
    }

    /// What the rule says of a row.
    func verdict(_ row: FormRow) -> Verdict { verdicts[row.number] }

    /// Whether a variant gives a row's score: a hundredth of a point, and what the rounding of the result can change.
    static func fits(_ row: FormRow, _ variant: ScoringVariant) -> Bool {
        guard let (target, actual) = row.measured, let weight = row.weight, let score = row.score,
            let points = variant.points(weight: weight, target: target, actual: actual)
        else { return false }
        let slack = 100 + slack(row, weight: weight, target: target)
        let difference = (Int128(score.units) * points.denominator - points.numerator).magnitude
        return difference <= UInt128(slack) * points.denominator.magnitude
    }

    /// How far the score can move where the result was rounded to its last decimal.
    private static func slack(_ row: FormRow, weight: Points, target: Int64) -> Int64 {
        guard let actual = row.actual?.value.units, actual % 1_000_000 != 0, target > 0 else { return 0 }
        var digit: Int64 = 1_000_000
        while actual % digit != 0 { digit /= 10 }
        return Int64(clamping: Int128(weight.units) * Int128(digit) / (2 * Int128(target)))
    }

    private static func verdict(_ row: FormRow, _ rules: [ScoringGroup: ScoringFit]) -> Verdict {
        guard let situation = row.situation, let weight = row.weight, let score = row.score,
            weight.units > 0
        else { return .undecided }
        if situation == .met { return score >= weight ? .agrees : .lostThoughMet }
        let missed = situation == .short || situation == .exceeded
        if missed, score >= weight, !fits(row, .proportional) { return .fullThoughMissed }
        // A limit and a result of nothing: a failure rate of 0 % is the best there is, a project of 0 days was never begun.
        if row.actual?.value.units == 0, situation == .undershot, !row.isCost { return .undecided }
        guard let fit = ScoringGroup(row, situation).nearest.lazy.compactMap({ rules[$0] }).first,
            let (target, actual) = row.measured
        else { return .undecided }
        if fits(row, fit.variant) { return .agrees }
        // A rule of few rows does not outweigh a score that is computed too, if in another way.
        if fit.matched < 5, situation.variants.contains(where: { $0.isGraded && fits(row, $0) }) {
            return .undecided
        }
        if situation == .beyond, fit.variant == .full, score < weight {
            return row.target?.comparison == .equal ? .departs(weight) : .lostThoughMet
        }
        guard let points = fit.variant.points(weight: weight, target: target, actual: actual) else {
            return .undecided
        }
        return .departs(points.points)
    }

    private static func recomputed(
        _ forms: [Form], _ verdicts: [Verdict], _ execution: ExecutionRule
    ) -> [AuditRecord.Recomputation] {
        forms.compactMap { form in
            guard let own = form.executionScore?.value, form.rows.allSatisfy({ $0.score != nil }),
                !form.rows.isEmpty
            else { return nil }
            var stated = own.units
            var recomputed = (execution.expected(form) ?? own).units
            for row in form.rows {
                let score = row.score ?? Points(units: 0)
                stated += score.units
                switch verdicts[row.number] {
                case .departs(let points): recomputed += points.units
                case .lostThoughMet: recomputed += (row.weight ?? score).units
                default: recomputed += score.units
                }
            }
            return AuditRecord.Recomputation(
                isOverall: form.isOverall, position: form.position,
                stated: form.totalScore?.value ?? Points(units: stated),
                recomputed: Points(units: recomputed))
        }
    }
}
