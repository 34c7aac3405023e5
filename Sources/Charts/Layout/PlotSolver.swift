/// Finds the largest plot whose labels stay inside the slot: labels are placed around a trial plot, what
/// sticks out makes it smaller, and that is repeated until nothing does.
struct PlotSolver {
    let plan: ChartPlan
    let slot: Rect
    let typesetter: Typesetter
    let theme: Theme

    struct Solution {
        let labels: LabelSpace
        let xTicks: [ChartLayout.Tick]
        let yTicks: [ChartLayout.Tick]
        let showsYGrid: Bool
    }

    /// Nil when the labels leave no room for a plot.
    func solve() throws -> Solution? {
        var domains = ScaleDomains()
        for mark in plan.marks { mark.train(&domains) }
        let x = horizontalAxis(domains.x)
        var plot = slot
        for _ in 0..<40 {
            guard plot.width > 60, plot.height > 20 else { return nil }
            let solution = place(plot, x: x, domains: domains)
            let overflow = solution.labels.overflow
            if overflow.isNegligible {
                // Whole pixels keep axes and bars crisp.
                let crisp = Rect(
                    minX: plot.minX.rounded(.up), minY: plot.minY.rounded(.up),
                    maxX: plot.maxX.rounded(.down), maxY: plot.maxY.rounded(.down))
                return placingNames(place(crisp, x: x, domains: domains))
            }
            plot = overflow.shrinking(plot)
        }
        return nil
    }

    private func placingNames(_ solution: Solution) -> Solution {
        var labels = solution.labels
        for mark in plan.marks { mark.addObstacles(to: &labels) }
        for mark in plan.marks { mark.placeNames(in: &labels) }
        return Solution(
            labels: labels, xTicks: solution.xTicks, yTicks: solution.yTicks, showsYGrid: solution.showsYGrid)
    }

    private func place(_ plot: Rect, x: ResolvedAxis, domains: ScaleDomains) -> Solution {
        let xScale = x.scale(from: plot.minX, to: plot.maxX)
        let xTicks = x.ticks(on: xScale)
        var yTicks: [ChartLayout.Tick] = []
        var yTitle: String?
        let yScale: PositionScale
        switch plan.y {
        case .category(let axis):
            yScale = .band(BandScale(count: axis.rows.count, start: plot.minY, end: plot.maxY))
        case .number(let axis):
            let y = axis.resolved(domains.y, length: slot.height, spacing: theme.labelSize * 3.6)
            let scale = y.scale(from: plot.maxY, to: plot.minY)
            yTicks = y.ticks(on: scale)
            yTitle = axis.title
            yScale = .linear(scale)
        }
        var labels = LabelSpace(
            plot: plot, x: .linear(xScale), y: yScale, slot: slot, typesetter: typesetter, theme: theme)
        labels.addHorizontalAxis(xTicks, title: plan.x.title)
        labels.addVerticalAxis(yTicks, title: yTitle)
        for mark in plan.marks { mark.placeLabels(in: &labels) }
        return Solution(labels: labels, xTicks: xTicks, yTicks: yTicks, showsYGrid: showsYGrid)
    }

    /// As many ticks as their numbers leave room for.
    private func horizontalAxis(_ domain: TrainedDomain) -> ResolvedAxis {
        let spacing = theme.labelSize * 7
        let axis = plan.x.resolved(domain, length: slot.width, spacing: spacing)
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        let widest = typesetter.blockWidth(axis.values.map(axis.format.string), style)
        guard widest + theme.labelSize * 2 > spacing else { return axis }
        return plan.x.resolved(domain, length: slot.width, spacing: widest + theme.labelSize * 3)
    }

    private var showsYGrid: Bool {
        if case .number(let axis) = plan.y { return axis.showsGrid }
        return false
    }
}
