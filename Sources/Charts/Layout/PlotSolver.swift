/// Finds the largest plot whose labels stay inside the slot: labels are placed around a trial plot, what sticks out
/// makes it smaller, and that is repeated until nothing does.
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
        let x = plan.x.resolved(domains.x, length: slot.width, spacing: theme.labelSize * 7)
        var plot = slot
        for _ in 0..<40 {
            guard plot.width > 60, plot.height > 20 else { return nil }
            let solution = place(plot, x: x, domains: domains)
            let overflow = solution.labels.overflow
            if overflow.isNegligible { return solution }
            plot = overflow.shrinking(plot)
        }
        return nil
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
            let y = axis.resolved(domains.y, length: slot.height, spacing: theme.labelSize * 5)
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

    private var showsYGrid: Bool {
        if case .number(let axis) = plan.y { return axis.showsGrid }
        return false
    }
}
