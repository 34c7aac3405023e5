import Foundation
import Testing

@testable import Charts

/// What the libgd canvas paints.
struct PixelTests {
    private static let small = Size(width: 960, height: 540)

    @Test(arguments: [
        "ranked-bars", "scatter", "box-with-points", "lorenz", "violins", "heatmap", "scatter-groups",
        "funnel-groups", "histogram-groups", "waterfall-groups",
    ])
    func paintsAsRecorded(_ name: String) throws {
        let png = try Chart.render(
            SampleCharts.specification(name), size: Self.small, fonts: FontCollection.mainlandSans())
        guard let stored = try Golden.bytes(name + ".png", recording: png) else { return }
        let drawn = try #require(Pixels(png: png))
        let expected = try #require(Pixels(png: stored))
        let share = drawn.visibleDifference(from: expected)
        guard share > 0.001 else { return }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-difference.png")
        try Data(drawn.difference(from: expected)).write(to: file)
        Issue.record("\(name): \(share * 100) % of the pixels differ; see \(file.path)")
    }

    @Test func sameInputGivesSameBytes() throws {
        let specification = try SampleCharts.specification("box-with-points")
        let first = try Chart.render(specification, fonts: FontCollection.mainlandSans())
        let fonts = try FontCollection.mainlandSans()
        _ = try Chart.render(SampleCharts.specification("scatter"), fonts: fonts)
        #expect(try Chart.render(specification, fonts: fonts) == first)
    }

    private func paint(_ draw: (GDCanvas) -> Void) throws -> Pixels {
        let canvas = try GDCanvas(
            size: Size(width: 8, height: 8), fonts: FontCollection.mainlandSans())
        canvas.fillRectangle(Rect(minX: 0, minY: 0, maxX: 8, maxY: 8), colour: Colour(0xFFFFFF))
        draw(canvas)
        return try #require(Pixels(png: canvas.encodePNG()))
    }

    @Test func edgesCoverPixelsInProportion() throws {
        let pixels = try paint {
            $0.fillRectangle(Rect(minX: 1.25, minY: 2, maxX: 3, maxY: 4), colour: Colour(0x000000))
        }
        let row = (0..<4).map { pixels.channels[(2 * 8 + $0) * 3] }
        #expect(row == [255, 64, 0, 255])
    }

    @Test func shapesCoverTheirArea() throws {
        func ink(_ pixels: Pixels) -> Double {
            stride(from: 0, to: pixels.channels.count, by: 3).reduce(0) {
                $0 + Double(255 - Int(pixels.channels[$1])) / 255
            }
        }
        let black = Colour(0x000000)
        let triangle = try paint { $0.fillPolygon([Point(1, 1), Point(7, 2), Point(2, 7)], colour: black) }
        #expect(abs(ink(triangle) - 17.5) < 0.1)
        let disc = try paint { $0.fillDisc(centre: Point(4, 4), radius: 3, colour: black) }
        #expect(abs(ink(disc) - 9 * Double.pi) < 0.4)
        let line = try paint {
            $0.strokeLine([Point(1, 1), Point(6, 6)], width: 1, dash: [], colour: black)
        }
        #expect(abs(ink(line) - 50.0.squareRoot()) < 0.1)
        let ring = try paint { $0.strokeCircle(centre: Point(4, 4), radius: 2.5, width: 1, colour: black) }
        #expect(abs(ink(ring) - 5 * Double.pi) < 0.4)
    }

    @Test func nothingIsPaintedOutsideTheImage() throws {
        let pixels = try paint {
            $0.fillPolygon(
                [Point(-50, -50), Point(-10, -50), Point(-10, 60)], colour: Colour(0x000000))
            $0.fillDisc(centre: Point(20, 20), radius: 5, colour: Colour(0x000000))
            $0.drawText(
                "出界", at: Point(40, 40), anchor: .start, style: TextStyle(size: 20, colour: Colour(0)))
            $0.fillRectangle(Rect(minX: 9, minY: -4, maxX: 30, maxY: -1), colour: Colour(0x000000))
        }
        #expect(pixels.channels.allSatisfy { $0 == 255 })
    }

    /// More colours than a palette holds: frequent ones and a lone odd one stay exact, the others move a
    /// little.
    @Test func storingWithAPaletteKeepsColours() throws {
        let canvas = try GDCanvas(
            size: Size(width: 64, height: 64), fonts: FontCollection.mainlandSans())
        for y in 0..<64 {
            for x in 0..<64 {
                let grey = UInt32(min(255, x * 4)) << 16 | UInt32(y) << 8
                canvas.fillRectangle(
                    Rect(minX: Double(x), minY: Double(y), maxX: Double(x + 1), maxY: Double(y + 1)),
                    colour: Colour(grey))
            }
        }
        canvas.fillRectangle(Rect(minX: 0, minY: 0, maxX: 32, maxY: 32), colour: Colour(0xFFFFFF))
        canvas.fillRectangle(Rect(minX: 40, minY: 40, maxX: 41, maxY: 41), colour: Colour(0x0000FF))
        let pixels = try #require(Pixels(png: canvas.encodePNG()))
        func pixel(_ x: Int, _ y: Int) -> [UInt8] {
            Array(pixels.channels[(y * 64 + x) * 3..<(y * 64 + x) * 3 + 3])
        }
        #expect(pixel(3, 3) == [255, 255, 255])
        #expect(pixel(40, 40) == [0, 0, 255])
        let red = Int(pixel(50, 20)[0])
        #expect(abs(red - 200) < 16)
    }
}
