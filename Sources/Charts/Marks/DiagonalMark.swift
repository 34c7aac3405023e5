/// The line on which both quantities are equal.
struct DiagonalMark: Mark {
    func draw(_ layout: Panel, on canvas: any Canvas) {
        guard case .number(let x) = layout.x, case .number(let y) = layout.y else { return }
        let low = max(x.domain.lowerBound, y.domain.lowerBound)
        let high = min(x.domain.upperBound, y.domain.upperBound)
        guard low < high else { return }
        canvas.strokeLine(
            [Point(x.position(low), y.position(low)), Point(x.position(high), y.position(high))],
            width: 1.5, dash: [], colour: layout.theme.rule)
    }
}
