/// How small multiples share the room: rows and columns of equal plots.
struct PanelGrid {
    let count: Int
    let columns: Int
    let titleHeight: Double

    private static let gap = 30.0

    /// The number of columns whose plots are nearest to one and a half times as wide as high; a last row that is not full
    /// counts against it.
    init(count: Int, columns fixed: Int? = nil, area: Rect, titleHeight: Double) {
        self.count = max(1, count)
        self.titleHeight = titleHeight
        if let fixed {
            columns = fixed
            return
        }
        func misfit(_ columns: Int) -> Double {
            let rows = (max(1, count) + columns - 1) / columns
            let width = area.width / Double(columns) - Self.gap
            let height = area.height / Double(rows) - titleHeight - Self.gap / 2
            guard width > 0, height > 0 else { return .infinity }
            let ratio = width / height / 1.5
            let empty = Double(rows * columns - max(1, count)) / Double(rows * columns)
            return max(ratio, 1 / ratio) + 3 * empty
        }
        columns = (1...max(1, min(count, 8))).min { (misfit($0), $0) < (misfit($1), $1) } ?? 1
    }

    /// The height of the name above each plot; 0 for a single plot.
    static func titleHeight(_ plan: ChartPlan, theme: Theme) -> Double {
        plan.panels.count > 1 ? (theme.labelSize * 1.5).rounded() : 0
    }

    /// What names and gaps take from the height of all plots together.
    static func furniture(_ plan: ChartPlan, theme: Theme) -> Double {
        Double(plan.panelRows) * titleHeight(plan, theme: theme) + Double(plan.panelRows - 1) * gap / 2
    }

    var rows: Int { (count + columns - 1) / columns }

    /// The plots in reading order.
    func plots(in area: Rect) -> [Rect] {
        guard count > 1 else { return [area] }
        let width = (area.width - Double(columns - 1) * Self.gap) / Double(columns)
        let height =
            (area.height - Double(rows) * titleHeight - Double(rows - 1) * Self.gap / 2) / Double(rows)
        return (0..<count).map { index in
            let left = area.minX + Double(index % columns) * (width + Self.gap)
            let top =
                area.minY + titleHeight + Double(index / columns) * (height + titleHeight + Self.gap / 2)
            return Rect(minX: left, minY: top, maxX: left + width, maxY: top + height)
        }
    }

    /// Whether the plot is the first of its row, where vertical axes are written.
    func startsRow(_ index: Int) -> Bool { index % columns == 0 }

    /// Whether there is no plot below, where horizontal axes are written.
    func endsColumn(_ index: Int) -> Bool { index + columns >= count }
}
