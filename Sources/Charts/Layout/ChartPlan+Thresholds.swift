/// Where a kind shows the line of a threshold and writes its name.
enum ThresholdPlace {
    /// Upright, named above the plot.
    case above
    /// Upright, named in the legend, where several plots leave no room above them.
    case aboveInLegend
    /// Level, named along the line.
    case along
    /// Level, named in the legend, where lines leave no room in the plot.
    case legend
}

extension ChartPlan {
    /// Adds solid lines at values of the axis of values.
    mutating func add(_ thresholds: [ReferenceLine], at place: ThresholdPlace, theme: Theme) {
        guard !thresholds.isEmpty else { return }
        var format = x.format
        let isUpright = place == .above || place == .aboveInLegend
        let isInLegend = place == .legend || place == .aboveInLegend
        if !isUpright, case .number(let axis) = y { format = axis.format }
        format.showsPlusSign = false
        let lines = thresholds.map { threshold in
            let decimals = FixedPoint.decimals(toWrite: [threshold.value / format.divisor])
            let value = format.with(decimals: decimals).string(threshold.value)
            return ReferenceMark.Line(
                value: threshold.value, text: "\(threshold.label) \(value)", isThreshold: true)
        }
        let axis = isUpright ? ReferenceMark.Axis.x : .y
        if place == .above { rowsAbovePlot = max(rowsAbovePlot, 1) }
        if isInLegend {
            legend += lines.map { LegendEntry(label: $0.text, colour: theme.reference, sign: .line) }
        }
        for panel in panels.indices {
            let marks = panels[panel].marks
            let known = marks.firstIndex { ($0 as? ReferenceMark)?.axis == axis }
            let old = known.flatMap { marks[$0] as? ReferenceMark }?.lines ?? []
            let mark = ReferenceMark(axis: axis, lines: old + lines, isNamed: !isInLegend)
            if let known {
                panels[panel].marks[known] = mark
            } else {
                // Above bars, below points.
                panels[panel].marks.insert(mark, at: isUpright ? marks.count : 0)
            }
        }
    }
}
