/// Which axes of values begin elsewhere than at zero, so that the footer says it. Years and logarithms do not count: no
/// length from zero is read off them.
struct OffZeroAxes: Equatable {
    var x = false
    var y = false
    /// Whether both axes are of values.
    var areBothNumbers = false
}

extension OffZeroAxes {
    init(_ panel: Panel, _ plan: ChartPlan) {
        x = Self.isOffZero(panel.x, plan.x)
        guard case .number(let axis) = plan.y else { return }
        y = Self.isOffZero(panel.y, axis)
        areBothNumbers = plan.x.format != .year && axis.format != .year
    }

    private static func isOffZero(_ scale: PositionScale, _ axis: NumberAxis) -> Bool {
        guard case .number(let scale) = scale, scale.transform == .linear, axis.format != .year else {
            return false
        }
        return !scale.domain.contains(0)
    }
}
