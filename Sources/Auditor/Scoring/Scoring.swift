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
    /// The rows that the rule speaks against, in document order.
    let deviations: [(form: Form, row: FormRow, verdict: Verdict)]

    init(_ forms: [Form]) {
        // A document has few groups: they are looked for one after the other.
        var groups: [Members] = []
        /// The rows that tell something, with their groups; nil for targets that were met.
        var telling: [(form: Form, row: FormRow, group: Int?)] = []
        for form in forms {
            for row in form.rows {
                guard let score = row.score, let weight = row.weight, weight.units > 0,
                    let situation = row.situation
                else { continue }
                if situation == .met {
                    if score < weight { telling.append((form, row, nil)) }
                    continue
                }
                let place = Self.place(of: ScoringGroup(row, situation), in: &groups)
                groups[place].rows.append(row)
                telling.append((form, row, place))
            }
        }
        var wider: [Members] = []
        var fits: [(group: ScoringGroup, fit: ScoringFit)] = []
        var rules: [(group: ScoringGroup, fit: ScoringFit)] = []
        for members in groups {
            let group = members.group
            if !group.isOverall {
                let place = Self.place(of: group.wider, in: &wider)
                wider[place].rows += members.rows
            }
            guard let fit = ScoringFit(members.rows, group.situation) else { continue }
            fits.append((group, fit))
            if fit.isRule { rules.append((group, fit)) }
        }
        func rule(_ group: ScoringGroup) -> ScoringFit? { rules.first { $0.group.isSame(as: group) }?.fit }
        for members in wider where rule(members.group) == nil {
            if let fit = ScoringFit(members.rows, members.group.situation), fit.isRule {
                rules.append((members.group, fit))
            }
        }
        let speaking = groups.map { $0.group.nearest.lazy.compactMap(rule).first }
        self.fits = fits
        var deviations: [(form: Form, row: FormRow, verdict: Verdict)] = []
        for (form, row, group) in telling {
            let verdict = Self.verdict(row, group.flatMap { speaking[$0] })
            if verdict != .agrees, verdict != .undecided { deviations.append((form, row, verdict)) }
        }
        self.deviations = deviations
        execution = ExecutionRule(forms)
        recomputations = Self.recomputed(forms, deviations, execution)
    }

    /// The rows of a group.
    private struct Members {
        let group: ScoringGroup
        var rows: [FormRow] = []
    }

    /// The place of a group; one that is not there is added.
    private static func place(of group: ScoringGroup, in groups: inout [Members]) -> Int {
        for place in groups.indices where groups[place].group.isSame(as: group) { return place }
        groups.append(Members(group: group))
        return groups.count - 1
    }

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

    /// `fit` is the rule that speaks for the row's group; nil where none does.
    private static func verdict(_ row: FormRow, _ fit: ScoringFit?) -> Verdict {
        guard let situation = row.situation, let weight = row.weight, let score = row.score,
            weight.units > 0
        else { return .undecided }
        if situation == .met { return score >= weight ? .agrees : .lostThoughMet }
        let missed = situation == .short || situation == .exceeded
        if missed, score >= weight, !fits(row, .proportional) { return .fullThoughMissed }
        // A limit and a result of nothing: a failure rate of 0 % is the best there is, a project of 0 days was never begun.
        if row.actual?.value.units == 0, situation == .undershot, !row.isCost { return .undecided }
        guard let fit, let (target, actual) = row.measured else { return .undecided }
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
        _ forms: [Form], _ deviations: [(form: Form, row: FormRow, verdict: Verdict)],
        _ execution: ExecutionRule
    ) -> [AuditRecord.Recomputation] {
        var rest = deviations[...]
        return forms.compactMap { form in
            let own = rest.prefix { $0.form === form }
            rest = rest.dropFirst(own.count)
            guard let score = form.executionScore?.value, let scores = form.traits.scores else { return nil }
            var recomputed = (execution.expected(form) ?? score).units &+ scores
            for (_, row, verdict) in own {
                guard let stated = row.score else { continue }
                switch verdict {
                case .departs(let points): recomputed += points.units - stated.units
                case .lostThoughMet: recomputed += (row.weight ?? stated).units - stated.units
                case .agrees, .fullThoughMissed, .undecided: break
                }
            }
            return AuditRecord.Recomputation(
                isOverall: form.isOverall, position: form.position,
                stated: form.totalScore?.value ?? Points(units: score.units &+ scores),
                recomputed: Points(units: recomputed))
        }
    }
}
