/// Finds the largest plots whose labels stay inside the slot: labels are placed around trial plots, what
/// sticks out makes them smaller, and that is repeated until nothing does.
struct PlotSolver {
    let plan: ChartPlan
    let slot: Rect
    let typesetter: Typesetter
    let theme: Theme
    let language: ChartLanguage
    private let grid: PanelGrid
    private let domains: ScaleDomains

    /// One plot, its scales and the labels around it.
    struct Solution {
        var labels: LabelSpace
        let panel: Panel
    }

    init(plan: ChartPlan, slot: Rect, typesetter: Typesetter, theme: Theme, language: ChartLanguage) {
        self.plan = plan
        self.slot = slot
        self.typesetter = typesetter
        self.theme = theme
        self.language = language
        grid = PanelGrid(
            count: plan.panels.count, columns: plan.panelColumns, area: slot,
            titleHeight: PanelGrid.titleHeight(plan, theme: theme))
        var domains = ScaleDomains()
        for mark in plan.panels.flatMap(\.marks) { mark.train(&domains) }
        self.domains = domains
    }

    /// The plots in reading order; nil when the labels leave no room for them.
    func solve() -> [Solution]? {
        guard let first = grid.plots(in: slot).first else { return nil }
        let width = plan.isSquare ? min(first.width, first.height) : first.width
        let axes = Axes(
            x: horizontalAxis(width: max(40, width - plan.sideRoom.left - plan.sideRoom.right)),
            y: verticalAxis(height: first.height))
        var area = slot
        for _ in 0..<40 {
            let plots = grid.plots(in: area).map { plan.isSquare ? $0.squared : $0 }
            guard plots.allSatisfy({ $0.width > 60 && $0.height > 20 }) else { return nil }
            let solutions = place(plots, axes)
            var overflow = Overflow()
            for solution in solutions { overflow.formMaximum(solution.labels.overflow) }
            if overflow.isNegligible {
                // Whole pixels keep axes and bars crisp.
                return place(plots.map(\.inwards), axes).map(placingNames)
            }
            area = overflow.shrinking(area)
        }
        return nil
    }

    private struct Axes {
        let x: ResolvedAxis
        let y: ResolvedAxis?
    }

    private func placingNames(_ solution: Solution) -> Solution {
        var solution = solution
        let canvas = ObstacleCanvas(
            size: Size(width: slot.maxX, height: slot.maxY), background: theme.background)
        for mark in solution.panel.marks where !mark.isGround { mark.draw(solution.panel, on: canvas) }
        solution.labels.obstacles = canvas.obstacles
        for mark in solution.panel.marks { mark.placeNames(in: &solution.labels) }
        return solution
    }

    private func place(_ plots: [Rect], _ axes: Axes) -> [Solution] {
        zip(plan.panels, plots).enumerated().map { index, pair in place(pair.0, pair.1, index, axes) }
    }

    private func place(_ panel: PanelPlan, _ plot: Rect, _ index: Int, _ axes: Axes) -> Solution {
        let room = plan.sideRoom
        let xScale = axes.x.scale(from: plot.minX + room.left, to: plot.maxX - room.right)
        let xTicks = axes.x.ticks(on: xScale)
        var yTicks: [ChartLayout.Tick] = []
        let yScale: PositionScale
        if let axis = axes.y {
            let scale = axis.scale(from: plot.maxY, to: plot.minY)
            yTicks = axis.ticks(on: scale)
            yScale = .number(scale)
        } else {
            yScale = .band(BandScale(count: rowCount, start: plot.minY, end: plot.maxY))
        }
        var labels = LabelSpace(
            plot: plot, x: .number(xScale), y: yScale, slot: slot, typesetter: typesetter, theme: theme)
        labels.uprights = panel.marks.flatMap { $0.uprights(on: .number(xScale)) }
        if grid.endsColumn(index) {
            labels.addHorizontalAxis(
                plan.x.showsLabels ? xTicks : [], title: plan.x.title, staysInside: grid.count > 1)
        }
        if grid.startsRow(index) {
            labels.addVerticalAxis(yTicks)
        }
        if let title = panel.title {
            labels.addPanelTitle(
                title, details: [panel.detail, panel.shortDetail].compactMap(\.self),
                isHighlighted: panel.isHighlighted)
        }
        for mark in panel.marks { mark.placeLabels(in: &labels) }
        if index == 0, let yTitle { labels.addVerticalTitle(yTitle, above: grid.titleHeight) }
        return Solution(
            labels: labels,
            panel: Panel(
                title: panel.title, plot: plot, x: .number(xScale), y: yScale, xTicks: xTicks, yTicks: yTicks,
                theme: theme, marks: panel.marks, showsXGrid: plan.x.showsGrid, showsYGrid: showsYGrid))
    }

    private func verticalAxis(height: Double) -> ResolvedAxis? {
        guard case .number(let axis) = plan.y else { return nil }
        let spacing = theme.labelSize * (grid.count > 1 ? 2.6 : 3.6)
        return axis.resolved(domains.y, length: height, spacing: spacing, language: language)
    }

    /// As many ticks as their numbers leave room for.
    private func horizontalAxis(width: Double) -> ResolvedAxis {
        let spacing = theme.labelSize * 7
        let axis = plan.x.resolved(domains.x, length: width, spacing: spacing, language: language)
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        let widest = typesetter.blockWidth(axis.labels, style)
        guard widest + theme.labelSize * 2 > spacing else { return axis }
        return plan.x.resolved(
            domains.x, length: width, spacing: widest + theme.labelSize * 3, language: language)
    }

    private var rowCount: Int {
        if case .category(let axis) = plan.y { return axis.rows.count }
        return 0
    }

    private var yTitle: String? {
        if case .number(let axis) = plan.y { return axis.title }
        return nil
    }

    private var showsYGrid: Bool {
        if case .number(let axis) = plan.y { return axis.showsGrid }
        return false
    }
}

extension Rect {
    /// The largest square at the left foot.
    fileprivate var squared: Rect {
        let side = min(width, height)
        return Rect(minX: minX, minY: maxY - side, maxX: minX + side, maxY: maxY)
    }

    /// The largest rectangle of whole pixels inside.
    fileprivate var inwards: Rect {
        Rect(
            minX: minX.rounded(.up), minY: minY.rounded(.up), maxX: maxX.rounded(.down),
            maxY: maxY.rounded(.down))
    }
}
