/// A picture that shows at a glance whether a machine draws as it should: letter forms, weights and sizes, hairlines,
/// transparency, the colours of the series and of the ramp.
public enum TestCard {
    /// The size of the card.
    public static let size = Size(width: 1600, height: 900)

    /// The card as PNG.
    /// - Throws: ``ChartError/imageFailed(width:height:)``, ``ChartError/glyphMissing(character:text:)``.
    public static func render(theme: Theme = .slide, fonts: FontCollection) throws -> [UInt8] {
        for line in samples {
            for weight in [FontWeight.regular, .bold] {
                if let character = fonts.firstMissingCharacter(in: line, weight: weight) {
                    throw ChartError.glyphMissing(character: character, text: line)
                }
            }
        }
        let canvas = try GDCanvas(size: size, fonts: fonts)
        draw(on: canvas, theme: theme)
        return try canvas.encodePNG()
    }

    /// Mainland forms of characters that differ from Japanese ones, mixed text, figures below figures, rare characters.
    private static let samples = [
        "直骨门化刃角令述 部门决算公开说明", "“三公”经费人均0.1846万元，比2023年下降8.5%；n = 48（共50个，缺2个）",
        "1,111.11", "8,888.88", "㐂𠮷囍",
    ]

    /// Draws the card.
    public static func draw(on canvas: any Canvas, theme: Theme) {
        canvas.fillRectangle(
            Rect(minX: 0, minY: 0, maxX: size.width, maxY: size.height), colour: theme.background)
        func text(
            _ string: String, _ x: Double, _ y: Double, _ size: Double, _ weight: FontWeight = .regular,
            anchor: TextAnchor = .start, colour: Colour? = nil
        ) {
            canvas.drawText(
                string, at: Point(x, y), anchor: anchor,
                style: TextStyle(size: size, weight: weight, colour: colour ?? theme.ink))
        }
        text("juesuan 测试图", 40, 66, theme.titleSize, .bold)
        text(samples[0], 40, 120, theme.categorySize)
        text(samples[0], 40, 160, theme.categorySize, .bold)
        text(samples[1], 40, 204, theme.labelSize)
        text(samples[1], 40, 240, theme.footerSize, colour: theme.muted)
        for (index, figure) in samples[2...3].enumerated() {
            text(figure, 1560, 120 + Double(index) * 36, theme.categorySize, anchor: .end)
        }
        text(samples[4], 1560, 204, theme.categorySize, anchor: .end)
        drawShapes(on: canvas, theme: theme)
        drawColours(on: canvas, theme: theme) { string, x, y in
            text(string, x, y, theme.footerSize, anchor: .middle, colour: theme.muted)
        }
    }

    /// Hairlines on whole pixels, fans of thin lines, discs that let each other through.
    private static func drawShapes(on canvas: any Canvas, theme: Theme) {
        for step in 0..<40 {
            let x = 40 + Double(step) * 6
            canvas.fillRectangle(Rect(minX: x, minY: 290, maxX: x + 1, maxY: 440), colour: theme.rule)
        }
        for step in 0...18 {
            let share = Double(step) / 18
            canvas.strokeLine(
                [Point(340, 440), Point(340 + 300 * share, 290 + 150 * share * share)], width: 1.25, dash: [],
                colour: theme.highlight)
        }
        for step in 0..<24 {
            let x = 740 + Double(step) * 18
            canvas.fillDisc(
                centre: Point(x, 330 + Double(step % 3) * 16), radius: 26,
                colour: theme.accent.withOpacity(0.35))
        }
        for step in 1...9 {
            let x = 1240 + Double(step) * 34
            canvas.strokeCircle(
                centre: Point(x, 350), radius: Double(step) * 3, width: 1.5, colour: theme.negativeHighlight)
        }
        canvas.strokeLine(
            [Point(740, 430), Point(1560, 430)], width: 2, dash: ReferenceMark.dash, colour: theme.reference)
    }

    private static func drawColours(
        on canvas: any Canvas, theme: Theme, label: (String, Double, Double) -> Void
    ) {
        let width = 1520 / Double(max(1, theme.palette.count))
        for (index, colour) in theme.palette.enumerated() {
            let left = (40 + Double(index) * width).rounded()
            theme.fill(
                Rect(minX: left, minY: 480, maxX: left + width.rounded() - 6, maxY: 600), colour: colour,
                on: canvas)
            label("\(index + 1)", left + width / 2, 626)
            // The same colour as a grey printer prints it.
            canvas.fillRectangle(
                Rect(minX: left, minY: 640, maxX: left + width.rounded() - 6, maxY: 680),
                colour: colour.grey)
        }
        for step in 0..<76 {
            let left = 40 + Double(step) * 20
            canvas.fillRectangle(
                Rect(minX: left, minY: 720, maxX: left + 20, maxY: 800),
                colour: theme.rampColour(Double(step) / 75))
        }
        label("0", 50, 830)
        label("50", 800, 830)
        label("100", 1545, 830)
    }
}
