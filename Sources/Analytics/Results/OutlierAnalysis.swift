import Statistics

/// Which values of a group stand out, by which rule, and what the rule could not say.
///
/// A flag means “worth checking”, never “abnormal”.
public struct OutlierAnalysis: Hashable, Sendable {
    /// Why no value was scored.
    public enum Abstention: Hashable, Sendable {
        /// Fewer than eight values: rank and ratio to the median are all that can be said.
        case smallGroup(count: Int)
        /// More than half of the values are equal: their MAD is 0.
        case noSpread
        /// Fewer than eight values below 100.
        case fewBelowHundred(count: Int)
        /// Fewer than five positive values.
        case fewPositive(count: Int)

        /// The name in data: `small_group`.
        public var name: String {
            switch self {
            case .smallGroup: "small_group"
            case .noSpread: "no_spread"
            case .fewBelowHundred: "few_below_hundred"
            case .fewPositive: "few_positive"
            }
        }
    }

    /// A value that is a finding by itself, without statistics.
    public enum Plain: String, Hashable, Sendable {
        /// A rate or score above 100.
        case aboveHundred = "above_hundred"
        /// A rate or score at 0.
        case zero
        /// A rate or score below 0.
        case belowZero = "below_zero"
        /// An amount that is 0 or less, which has no logarithm.
        case notPositive = "not_positive"
        /// A change to 0 or less, which is no proportion that can be compared.
        case fellToZero = "fell_to_zero"
        /// A difference that should be 0 and is not.
        case notZero = "not_zero"
    }

    /// A value that stands out.
    public struct Flag: Hashable, Sendable {
        /// The value with its rank and its ratio to the median.
        public let row: Ranking.Row
        /// The rule's score, for a small office that of the value drawn towards the median; nil for fences.
        public let score: Double?
        /// The score of a small office's value as it is; nil for all others.
        public let rawScore: Double?
        /// Whether the value is above the others.
        public let isHigh: Bool
        /// The limit that the value is beyond, in the metric's unit; for changes that of an amount of this size, for a small
        /// office that of its heads.
        public let limit: Double?
    }

    /// A value to look at without statistics.
    public struct Finding: Hashable, Sendable {
        /// The value.
        public let row: Ranking.Row
        /// What is the matter with it.
        public let plain: Plain
    }

    /// Groups with fewer values get ranks only.
    public static let leastCount = 8

    /// The rule.
    public let rule: OutlierRule
    /// The heads at which a small office's value keeps half of its distance from the median.
    public let shrinkage: Double
    /// Why the rule was not applied; nil where it was.
    public let abstention: Abstention?
    /// How many values the rule was made of: those below 100 for the two-part rule, those above 0 for logarithms, those that
    /// changed from one amount above 0 to another for changes, else all.
    public let basis: Int
    /// Values below are flagged; nil where there is no such limit. For the two-part rule one at or below 0 flags nothing.
    public let lowerLimit: Double?
    /// Values above are flagged; nil where there is no such limit.
    public let upperLimit: Double?
    /// The values that stand out, the farthest first: money per head by its impact, others by the magnitude of their score.
    /// A value over fewer than ten heads is among them only where it stands out even when it is drawn towards the median.
    public let flags: [Flag]
    /// The values to look at without statistics, in the order of the ranking; differences the largest first.
    public let findings: [Finding]
    /// The values of the fields grouped by; empty where nothing was grouped.
    public let group: [String?]
    /// All values in order.
    public let ranking: Ranking
}

extension Analysis {
    /// Which values of a metric stand out, over all or within each group, in the order of the groups.
    ///
    /// - Parameters:
    ///   - rule: nil for the rule of the metric's shape.
    ///   - shrinkage: the heads at which a small office's value per head keeps half of its distance from the median.
    ///   - withAllRows: whether the rankings list every value. Without, they have those that the rule flags or finds, those with
    ///     a small base, and where the rule is one on values at least eight of the lowest where there are as many.
    ///   - withNames: whether indicators have their names; `named` gives them to the few that are shown. Projects always have.
    /// - Throws: as `table`.
    public func outliers(
        of metric: Metric, in selection: Selection = Selection(), by groups: [String] = [],
        rule: OutlierRule? = nil, shrinkage: Double = 10, withPlaces: Bool = false, withAllRows: Bool = true,
        withNames: Bool = true
    ) throws(AnalyticsError) -> [OutlierAnalysis] {
        let rule = rule ?? OutlierRule(for: metric.shape)
        let isPartial = !withAllRows
        // The names of projects come with their figures, those of indicators are looked up for the few that are shown.
        let namesLater = isPartial && metric.level == .indicator
        let table = try table(
            of: [metric], in: selection, groups: groups, withPlaces: withPlaces, withItems: !namesLater)
        var found: [OutlierAnalysis] = []
        for group in groups.isEmpty ? [table.everything] : table.groups {
            let column = table.columns[0]
            let changes = rule.changeFactor.map { ChangeScreen(table, column, of: group, c: $0) }
            var offices: SmallOffices?
            if case .logModifiedZ(let cut) = rule {
                offices = SmallOffices(table, column, of: group, strength: shrinkage, cut: cut)
            }
            var ranking = Ranking(
                table, column, of: group,
                choose: isPartial ? { OutlierAnalysis.isShown(by: rule, changes, in: $0) } : nil)
            if namesLater { ranking = try namingExcluded(ranking) }
            if namesLater, withNames { ranking = try named(ranking) }
            found.append(
                changes.map { OutlierAnalysis(ranking, group: group.group, changes: $0) }
                    ?? OutlierAnalysis(
                        ranking, group: group.group, rule: rule, shrinkage: shrinkage, offices: offices))
        }
        return found
    }
}
