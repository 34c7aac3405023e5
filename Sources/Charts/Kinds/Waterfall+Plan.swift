extension Waterfall: Plannable {
    /// More rows of plots than this are too small to read.
    private static let mostPanelRows = 3
    private static let mostPanelColumns = 4

    var sample: SampleCount {
        SampleCount(Array(repeating: 1, count: summed) + Array(repeating: nil, count: missing))
    }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let all = groups.isEmpty ? steps.map(\.value) : groups.flatMap(\.values)
        let quantity = quantity.shortened(for: all)
        let format = quantity.format.resolved(for: all)
        var panels = [PanelPlan(marks: marks(bars(steps.map(\.value), format, context)))]
        var columns: Int?
        var room = SideRoom()
        var notes = hasShares(steps.map(\.value)) ? [words.shareOfFirst] : []
        if !groups.isEmpty {
            let bars = groups.map { self.bars($0.values, format, context) }
            room = labelRoom(bars, context)
            let shown = shownGroups(room, context)
            columns = shown.columns
            panels = zip(zip(groups, bars), shown.isKept).filter(\.1).map(\.0).map { group, bars in
                var detail = ["n = \(group.summed)"]
                if group.missing > 0 { detail.append("\(words.missing) \(group.missing)") }
                return PanelPlan(
                    title: group.label, detail: words.listed(detail), isHighlighted: group.isHighlighted,
                    marks: marks(bars))
            }
            notes = groups.contains { hasShares($0.values) } ? [words.shareOfFirst] : []
            notes.append(words.sharedScales)
            let rest = groups.count - panels.count
            if rest > 0 { notes.append(words.restNotDrawn(rest)) }
        }
        var plan = ChartPlan(
            panels: panels, x: NumberAxis(format: quantity.format),
            y: .category(
                CategoryAxis(
                    rows: steps.map { CategoryAxis.Row(label: $0.label, isHighlighted: $0.isLevel) },
                    thickestBand: 130)),
            heading: words.heading(quantity), units: [quantity.unit], notes: notes)
        plan.panelColumns = columns
        plan.sideRoom = room
        return plan
    }

    private func marks(_ bars: [WaterfallMark.Bar]) -> [any Mark] {
        [WaterfallMark(bars: bars), BaselineMark(direction: .vertical)]
    }

    /// The first level, which changes are written as shares of; 0 without one.
    private func start(_ values: [Double]) -> Double {
        zip(steps, values).first { $0.0.isLevel }?.1 ?? 0
    }

    private func hasShares(_ values: [Double]) -> Bool {
        steps.contains { !$0.isLevel } && start(values) > 0
    }

    private func bars(_ values: [Double], _ format: NumberFormat, _ context: PlanContext)
        -> [WaterfallMark.Bar]
    {
        let words = context.language
        let theme = context.theme
        var changes = format
        changes.showsPlusSign = true
        var level = 0.0
        let start = start(values)
        return zip(steps, values).map { step, value in
            let from = step.isLevel ? 0 : level
            level = step.isLevel ? value : level + value
            let isFall = !step.isLevel && value < 0
            var text = step.isLevel ? format.string(value) : changes.string(value)
            if !step.isLevel, start > 0 {
                let share = NumberFormat(decimals: 1, suffix: "%", showsPlusSign: true)
                text += words.pick("（", " (") + share.string(value / start * 100) + words.pick("）", ")")
            }
            return WaterfallMark.Bar(
                from: from, to: level, text: text,
                colour: step.isLevel ? theme.highlight : isFall ? theme.negative : theme.accent,
                isLevel: step.isLevel)
        }
    }

    /// What labels beside bars need, so that they stay in their own plot.
    private func labelRoom(_ bars: [[WaterfallMark.Bar]], _ context: PlanContext) -> SideRoom {
        let style = TextStyle(size: context.theme.labelSize, weight: .bold, colour: context.theme.ink)
        func widest(_ isLeft: Bool) -> Double {
            let texts = bars.joined().filter { ($0.isLevel && $0.to < 0) == isLeft }.map(\.text)
            return texts.map { context.typesetter.width($0, style) + 12 }.max() ?? 0
        }
        return SideRoom(left: widest(true), right: widest(false))
    }

    /// Which groups have a plot, and how many stand side by side: the largest and the highlighted ones, with bars at least
    /// as wide as their labels.
    private func shownGroups(_ room: SideRoom, _ context: PlanContext) -> (isKept: [Bool], columns: Int) {
        let widest = max(240, (room.left + room.right) * 1.8)
        let most = min(Self.mostPanelColumns, max(1, Int(context.width * 0.72 / widest)))
        let rows = min(Self.mostPanelRows, max(1, context.rowLimit / (steps.count + 1)))
        let count = min(groups.count, limit ?? .max, most * rows)
        let kept = RowFolding.kept(
            groups.map(\.isHighlighted), importance: groups.map { $0.values.map { abs($0) }.max() ?? 0 },
            most: count)
        let needed = (count + most - 1) / most
        return (kept, (count + needed - 1) / needed)
    }
}
