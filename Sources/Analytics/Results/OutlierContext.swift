/// What helps to judge a flagged value: how much money it is about, and how much one head changes it.
public struct OutlierContext: Hashable, Sendable {
    /// (value − median) × base in 万元: what the department would spend less at the group's median. Negative below it.
    /// Nil where the metric is no ratio of money.
    public let impact: Double?
    /// The value with one head more and one head fewer, lower first; nil where the metric is not per head.
    public let oneHeadBand: ClosedRange<Double>?
    /// What is known to put a department outside without waste, as far as it concerns the metric: it keeps vehicles or
    /// buildings for others, or is new.
    public let explanations: [Explanation]

    /// A known explanation.
    public enum Explanation: String, Hashable, Sendable, CaseIterable {
        /// Its name says that it runs common services (机关事务, 公务用车, 后勤).
        case commonServices
        /// A new department.
        case newDepartment
    }

    /// The context of a value in its group.
    public init(_ observation: Observation, metric: Metric, median: Double?, isNew: Bool) {
        let scale = metric.expression.scale
        if let median, let value = observation.value, let base = observation.denominator,
            metric.expression.numeratorIsMoney
        {
            impact = (value - median) * base / scale
        } else {
            impact = nil
        }
        if metric.isPerHead, let numerator = observation.numerator, let heads = observation.denominator,
            heads > 1
        {
            // Of a negative value more heads make more.
            let (more, fewer) = (numerator / (heads + 1) * scale, numerator / (heads - 1) * scale)
            oneHeadBand = min(more, fewer)...max(more, fewer)
        } else {
            oneHeadBand = nil
        }
        var explanations: [Explanation] = []
        let words = ["机关事务", "公务用车", "后勤", "接待"]
        if metric.isOfCommonServices {
            let name = observation.entity.department
            if words.contains(where: { name.contains($0) }) { explanations.append(.commonServices) }
        }
        if isNew, metric.level == .department, metric.isPerHead || metric.shape == .change {
            explanations.append(.newDepartment)
        }
        self.explanations = explanations
    }
}

extension Metric {
    /// Whether vehicles, buildings, receptions or running costs that a department keeps for others move the metric.
    fileprivate var isOfCommonServices: Bool {
        ["three_public.", "assets.", "operating_cost.", "public.", "expenditure.per_capita"].contains {
            id.hasPrefix($0)
        }
    }
}
