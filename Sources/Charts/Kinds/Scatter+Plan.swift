import Statistics

extension Scatter: Plannable {
    var thresholdPlace: ThresholdPlace? { .along }

    func holds(threshold: Double) -> Bool { yScale.holds(threshold) }

    var sample: SampleCount { SampleCount(points.map { $0.x == nil ? nil : $0.y }) }

    private struct Stated {
        let point: Point
        let x: Double
        let y: Double
    }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let stated = points.compactMap { point -> Stated? in
            guard let x = point.x, let y = point.y else { return nil }
            return Stated(point: point, x: x, y: y)
        }
        let drawn = stated.filter { xScale.holds($0.x) && yScale.holds($0.y) }
        let xTransform = xScale.transform(for: drawn.map(\.x))
        let yTransform = yScale.transform(for: drawn.map(\.y))
        let x = x.shortened(for: drawn.map(\.x))
        let y = y.shortened(for: drawn.map(\.y))
        var marks: [any Mark] = []
        if showsDiagonal { marks.append(DiagonalMark()) }
        let references = [(ReferenceMark.Axis.x, xReferences, x, xScale), (.y, yReferences, y, yScale)]
        for (axis, lines, quantity, scale) in references {
            let values = axis == .x ? drawn.map(\.x) : drawn.map(\.y)
            marks.append(
                ReferenceMark(
                    axis: axis, references: lines.filter { scale.holds($0.value) },
                    format: quantity.format.resolved(for: values)))
        }
        var notes = showsDiagonal ? [words.diagonal] : []
        let trend = showsTrend ? ScatterTrend(drawn.map { ($0.x, $0.y) }, x: xTransform, y: yTransform) : nil
        if let trend {
            marks.append(
                CurveMark(
                    lines: [trend.line], colour: context.theme.rule, width: 2.5, dash: [10, 6], trains: false)
            )
            notes.append(
                words.trend(
                    xTransform == .linear && yTransform == .linear ? words.theilSen : words.theilSenLogs))
        }
        let groups = PointGroups(
            drawn.map(\.point.group), order: groups, limit: limit, theme: context.theme, words: words)
        if trend != nil, groups != nil { notes.append(words.trendOfAll) }
        var placed = discs(drawn, outliers: trend?.outliers ?? [], xTransform, yTransform)
        if let groups {
            for index in placed.indices { placed[index].mark.style = groups.style(of: placed[index].group) }
        }
        marks.append(PointMark(points: placed.map(\.mark)))
        if placed.contains(where: { $0.mark.count > 1 }) { notes.append(words.coincident) }
        if let size { notes.append(words.areaIs(size, ofSigns: groups != nil)) }
        let scales = [(x.name, xScale), (y.name, yScale)].compactMap { name, scale in
            scale.note(words).map { "\(name)\(words.pick("：", ": "))\($0)" }
        }
        notes += scales
        if drawn.count < stated.count { notes.append(words.outsideLog(stated.count - drawn.count)) }
        // Large discs need more room at the edges.
        let padding =
            size != nil && groups != nil
            ? 0.17 : size == nil && !placed.contains { $0.mark.count > 6 } ? 0.05 : 0.09
        return ChartPlan(
            marks: marks,
            x: NumberAxis(
                title: words.axisTitle(x), format: x.format, extent: .padded, padding: padding,
                transform: xTransform, most: x.most),
            y: .number(
                NumberAxis(
                    title: words.axisTitle(y), format: y.format, extent: .padded, padding: padding,
                    transform: yTransform, most: y.most)),
            units: [x.unit, y.unit, size?.unit],
            legend: (groups?.legend ?? [])
                + (size.map {
                    AreaKey.entries(
                        $0, values: drawn.compactMap(\.point.size),
                        colour: groups == nil ? context.theme.accent : context.theme.rule)
                } ?? []), notes: notes)
    }

    /// A disc for every place: points that coincide, or nearly so that a reader could not tell, become one, unless areas
    /// stand for something else. Where there are many points only those that coincide wholly do.
    private func discs(
        _ drawn: [Stated], outliers: Set<Int>, _ x: NumberScale.Transform, _ y: NumberScale.Transform
    ) -> [(mark: PointMark.Point, group: String?)] {
        let largest = drawn.compactMap(\.point.size).max() ?? 0
        func reach(_ values: [Double], _ share: Double) -> Double {
            drawn.count > 120 ? 0 : ((values.max() ?? 0) - (values.min() ?? 0)) * share
        }
        let xs = drawn.map { x.bent($0.x) }
        let ys = drawn.map { y.bent($0.y) }
        let near = (x: reach(xs, 0.006), y: reach(ys, 0.016))
        var firsts: [(index: Int, disc: Int)] = []
        var discs: [(mark: PointMark.Point, group: String?)] = []
        for (index, one) in drawn.enumerated() {
            let isNamed = one.point.isLabelled || one.point.isHighlighted || outliers.contains(index)
            if size == nil, !one.point.isHighlighted {
                let known = firsts.first {
                    discs[$0.disc].group == one.point.group && abs(xs[$0.index] - xs[index]) <= near.x
                        && abs(ys[$0.index] - ys[index]) <= near.y
                }
                if let known {
                    discs[known.disc].mark.count += 1
                    // A shared disc is named only by its number.
                    discs[known.disc].mark.name = nil
                    continue
                }
                if drawn.count <= 2000 { firsts.append((index, discs.count)) }
            }
            let mark = PointMark.Point(
                x: one.x, y: one.y, name: isNamed && !one.point.label.isEmpty ? one.point.label : nil,
                isHighlighted: one.point.isHighlighted,
                area: largest > 0 ? one.point.size.map { $0 / largest } : nil)
            discs.append((mark, one.point.group))
        }
        return discs
    }
}

/// Theil and Sen's line over the bent axes, and which points lie far from it.
struct ScatterTrend {
    /// The line in the units of the axes.
    let line: [Charts.Point]
    /// The places of points whose distance from the line is beyond Tukey's outer fences.
    let outliers: Set<Int>

    /// Nil under eight points, and where all x are equal.
    init?(_ points: [(x: Double, y: Double)], x: NumberScale.Transform, y: NumberScale.Transform) {
        guard points.count >= ValueGroup.fewestForShape else { return nil }
        let bent = PairedSample(points.map { x.bent($0.x) }, points.map { y.bent($0.y) })
        guard let fit = TheilSen(bent), let low = points.map(\.x).min(), let high = points.map(\.x).max()
        else {
            return nil
        }
        line = (0...80).map { step in
            let share = Double(step) / 80
            let place = x.unbent(x.bent(low) + (x.bent(high) - x.bent(low)) * share)
            return Charts.Point(place, y.unbent(fit.jointIntercept + fit.slope * x.bent(place)))
        }
        let residuals = zip(bent.x, bent.y).map { $1 - fit.jointIntercept - fit.slope * $0 }
        let fences = TukeyFences(Sample(residuals), factor: 2.2)
        outliers = Set(residuals.indices.filter { fences?.isOutside(residuals[$0]) ?? false })
    }
}
