/// All checks, by family.
public enum CheckCatalogue {
    /// Every check, in the order of ids: first the narrative and its accounts, then the self-evaluation forms.
    public static let all: [Check] =
        [
            BalanceChecks.checks, ShareChecks.checks, FunctionChecks.checks, BasicExpenditureChecks.checks,
            ThreePublicChecks.checks, ProcurementChecks.checks, VarianceChecks.checks, GrowthChecks.checks,
            StaffingChecks.checks, VehicleChecks.checks, RepetitionChecks.checks, ResidueChecks.checks,
            NamingChecks.checks, TableChecks.checks, ProjectTotalsChecks.checks, OverallFormChecks.checks,
            ScoreSumChecks.checks,
            ExecutionChecks.checks, ScoringRuleChecks.checks, TargetChecks.checks, CostChecks.checks,
            AgreementChecks.checks, WordingChecks.checks, ShapeChecks.checks,
        ].flatMap(\.self).sorted { left, right in
            // The narrative, its tables, the forms.
            (rank(left), left.id) < (rank(right), right.id)
        }

    /// The checks of a department's documents of two years, in the order of ids.
    public static let acrossYears: [Check] = YearChecks.checks

    private static func rank(_ check: Check) -> Int {
        check.id.hasPrefix("N") ? 0 : check.id.hasPrefix("T") ? 1 : 2
    }

    /// The check with this id, in either case; nil where there is none.
    public static func check(_ id: String) -> Check? {
        (all + acrossYears).first { $0.id == id.uppercased() }
    }
}
