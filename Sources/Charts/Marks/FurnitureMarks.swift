/// The grid behind the data, one line a tick.
struct GridMark: Mark {
    func draw(_ layout: Panel, on canvas: any Canvas) {
        let plot = layout.plot
        if layout.showsXGrid {
            for tick in layout.xTicks {
                let x = tick.position.rounded()
                canvas.fillRectangle(
                    Rect(minX: x, minY: plot.minY, maxX: x + 1, maxY: plot.maxY), colour: layout.theme.grid)
            }
        }
        if layout.showsYGrid {
            for tick in layout.yTicks {
                let y = tick.position.rounded()
                canvas.fillRectangle(
                    Rect(minX: plot.minX, minY: y, maxX: plot.maxX, maxY: y + 1), colour: layout.theme.grid)
            }
        }
    }
}

/// The line at zero that bars start from.
struct BaselineMark: Mark {
    enum Direction { case vertical, horizontal }
    let direction: Direction

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let plot = layout.plot
        let rect: Rect
        switch direction {
        case .vertical:
            let x = layout.x.position(0).rounded() - 1
            rect = Rect(minX: x, minY: plot.minY, maxX: x + 2, maxY: plot.maxY)
        case .horizontal:
            let y = layout.y.position(0).rounded() - 1
            rect = Rect(minX: plot.minX, minY: y, maxX: plot.maxX, maxY: y + 2)
        }
        canvas.fillRectangle(rect.snapped, colour: layout.theme.rule)
    }
}

/// The signs of the legend, drawn as the marks are.
enum LegendMark {
    static func draw(_ swatches: [ChartLayout.Swatch], theme: Theme, on canvas: any Canvas) {
        for swatch in swatches {
            let rect = swatch.rect
            switch swatch.sign {
            case .strip(let colours):
                canvas.fillRectangle(rect.inset(by: -1), colour: theme.rule)
                let width = rect.width / Double(max(1, colours.count))
                for (index, colour) in colours.enumerated() {
                    let left = rect.minX + Double(index) * width
                    canvas.fillRectangle(
                        Rect(
                            minX: left.rounded(), minY: rect.minY, maxX: (left + width).rounded(),
                            maxY: rect.maxY), colour: colour)
                }
            case .square: theme.fill(rect, colour: swatch.colour, on: canvas)
            case .disc:
                canvas.fillDisc(centre: rect.centre, radius: rect.width * 0.42, colour: swatch.colour)
            case .ring:
                canvas.fillDisc(centre: rect.centre, radius: rect.width * 0.42, colour: theme.background)
                canvas.strokeCircle(
                    centre: rect.centre, radius: rect.width * 0.42 - 1.5, width: 3, colour: swatch.colour)
            case .point(let sign):
                sign.draw(
                    at: rect.centre, radius: rect.width * 0.36, colour: swatch.colour,
                    edge: theme.outline(of: swatch.colour).map { ($0, 1.25) }, ground: theme.background,
                    on: canvas)
            case .area(let radius):
                canvas.fillDisc(centre: rect.centre, radius: radius, colour: swatch.colour.withOpacity(0.8))
            case .line: line(rect, [], swatch.colour, canvas)
            case .dashed(let dash): line(rect, dash, swatch.colour, canvas)
            }
        }
    }
}

extension LegendMark {
    private static func line(_ rect: Rect, _ dash: [Double], _ colour: Colour, _ canvas: any Canvas) {
        canvas.strokeLine(
            [Point(rect.minX, rect.centre.y), Point(rect.maxX, rect.centre.y)], width: 3, dash: dash,
            colour: colour)
    }
}

/// Every text of the layout, and the lines that tie labels to what they name.
enum TextMark {
    static func draw(_ layout: ChartLayout, on canvas: any Canvas) {
        let theme = layout.theme
        for leader in layout.leaders {
            canvas.strokeLine(
                [leader.start, leader.end], width: leader.isReference ? 2 : 1.25,
                dash: leader.isReference && !leader.isSolid ? ReferenceMark.dash : [],
                colour: leader.isReference ? theme.reference : theme.rule)
        }
        for placed in layout.texts {
            if let backdrop = placed.backdrop {
                canvas.fillRectangle(placed.bounds.inset(by: -2).snapped, colour: backdrop)
            }
        }
        for placed in layout.texts {
            canvas.drawText(
                placed.text, at: placed.baseline, anchor: placed.anchor, style: placed.style)
        }
    }
}
