import Statistics

/// The amounts per head of a group, all drawn towards their median on the logarithmic scale by their heads: whether an office
/// with few of them stands out because of what it spends or because it is small.
///
/// All offices of the group are drawn, large ones hardly; the modified z of the drawn logarithms is what an office with fewer
/// than ten heads has to pass besides the rule of the others.
struct SmallOffices {
    private let shrinkage: LogShrinkage
    private let rule: ModifiedZ

    /// The offices of a group, those with few heads among them.
    ///
    /// - Parameter strength: the heads at which a value keeps half of its distance.
    /// - Returns: nil where the metric has no heads below, where no value is above 0, and where most are alike.
    init?(
        _ table: ObservationTable, _ column: ObservationTable.Column, of group: ObservationTable.Group,
        strength: Double, cut: Double
    ) {
        guard column.metric.isPerHead, !column.denominators.isEmpty else { return nil }
        var ratios: [Double] = []
        var heads: [Double] = []
        for row in table.countedRows(column, of: group) + table.leftRows(column, of: group) {
            guard let value = column.values[row], let base = column.denominators[row], value > 0 else {
                continue
            }
            ratios.append(value)
            heads.append(base)
        }
        guard let shrinkage = LogShrinkage(ratios, strength: strength) else { return nil }
        let drawn = zip(ratios, heads).compactMap { shrinkage.logarithm($0, heads: $1) }
        guard let rule = ModifiedZ(Sample(drawn), cut: cut) else { return nil }
        self.shrinkage = shrinkage
        self.rule = rule
    }

    /// The flag of an office with few heads whose value stands out by itself with a score; nil where it does not once it is
    /// drawn, or does on the other side.
    func flag(_ row: Ranking.Row, rawScore raw: Double) -> OutlierAnalysis.Flag? {
        guard let value = row.observation.value, let heads = row.observation.denominator,
            let drawn = shrinkage.logarithm(value, heads: heads), rule.isOutside(drawn)
        else { return nil }
        let score = rule.score(of: drawn)
        guard (score > 0) == (raw > 0) else { return nil }
        let isHigh = score > 0
        return OutlierAnalysis.Flag(
            row: row, score: score, rawScore: raw, isHigh: isHigh,
            limit: shrinkage.ratio(drawnTo: isHigh ? rule.upperLimit : rule.lowerLimit, heads: heads))
    }
}
