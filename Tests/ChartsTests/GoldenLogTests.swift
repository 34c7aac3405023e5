import Charts
import Testing

/// What every kind draws, call by call, measured with fixed widths so that no font is needed.
struct GoldenLogTests {
    @Test(arguments: SampleCharts.names)
    func drawsAsRecorded(_ name: String) throws {
        let layout = try Chart.makeLayout(
            SampleCharts.specification(name), measurer: FixedTextMeasurer())
        let canvas = RecordingCanvas()
        layout.draw(on: canvas)
        try Golden.expect(canvas.log, matches: name + ".txt")
    }

    @Test func recordsThreeDecimalsAndOpacity() {
        let canvas = RecordingCanvas()
        canvas.fillDisc(centre: Point(1.00049, -0.0001), radius: 2, colour: Colour(0x00FF0A, opacity: 0.5))
        canvas.strokeLine(
            [Point(0, 0), Point(10, 0.12345)], width: 1, dash: [3, 2], colour: Colour(0x123456))
        #expect(
            canvas.log == """
                disc 1.000 0.000 2.000 #00FF0A@0.500
                line 0.000 0.000 10.000 0.123 width 1.000 dash 3.000 2.000 #123456

                """)
    }
}
