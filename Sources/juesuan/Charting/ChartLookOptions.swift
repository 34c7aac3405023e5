import ArgumentParser
import Charts
import Renderer

/// How large a chart is and how it looks.
struct ChartLookOptions: ParsableArguments {
    @Option(help: "The language: zh or en.")
    var lang: ReportLanguage = .chinese

    @Option(help: "The width of the layout in pixels.")
    var width: Int = 1600

    @Option(help: "The height of the layout in pixels.")
    var height: Int = 900

    @Option(help: "Pixels of the image for one of the layout: 1, or 2 and 3 for print.")
    var scale: Int = 1

    @Option(help: "slide, print or dark.")
    var theme: String = "slide"

    func validate() throws {
        _ = try ThemeChoice(theme)
        guard (1...3).contains(scale) else { throw ValidationError("--scale takes 1, 2 or 3.") }
        guard (320...8000).contains(width), (240...8000).contains(height) else {
            throw ValidationError("--width takes 320 to 8000, --height 240 to 8000.")
        }
    }

    /// Draws a chart into a file, or to standard output for `-`.
    func draw(_ specification: ChartSpecification, to path: String) throws {
        let png = try Chart.render(
            specification, size: Size(width: Double(width), height: Double(height)), scale: scale,
            theme: ThemeChoice(theme).theme, fonts: .mainlandSans())
        try PictureFile.write(png, to: path)
    }
}
