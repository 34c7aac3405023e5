import ArgumentParser
import Charts
import Renderer

/// `juesuan doctor`: whether this machine draws as it should.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show which fonts and libraries charts are drawn with, and draw a test card.",
        discussion: """
            The test card has the letter forms, weights, hairlines, transparency and colours of charts; with --out it is \
            written, without it only drawn to see that it can be. The exit code is 1 where something is missing.

            EXAMPLES
              juesuan doctor
              juesuan doctor --theme dark --out card.png
            """
    )

    @Option(help: "slide, print or dark.")
    var theme: String = "slide"

    @Option(help: "The PNG file to write, - for standard output.", completion: .file(extensions: ["png"]))
    var out: String?

    func validate() throws { _ = try ThemeChoice(theme) }

    func run() throws {
        let fonts = try FontCollection.mainlandSans()
        let card = try TestCard.render(theme: ThemeChoice(theme).theme, fonts: fonts)
        guard out != "-" else { return Console.write(card) }
        var table = OutputTable(
            columns: ["what", "found", "where"].map { OutputTable.Column(title: $0, key: $0) })
        for (name, face) in [("regular", fonts.regular), ("bold", fonts.bold)] {
            table.rows.append([
                .text("font, \(name)"), .text(face.familyName),
                .text("\(face.location.file), face \(face.location.faceIndex)"),
            ])
        }
        for face in fonts.fallbackFaces {
            table.rows.append([
                .text("font for rare characters"), .text(face.familyName),
                .text("\(face.location.file), face \(face.location.faceIndex)"),
            ])
        }
        for library in DrawingLibraries.versions(fonts) {
            table.rows.append([.text(library.name), .text(library.version), .text(nil)])
        }
        table.rows.append([.text("test card"), .text("drawn, \(card.count) bytes"), .text(out)])
        if let out { try PictureFile.write(card, to: out) }
        Console.write(table.bytes(.table, style: TerminalStyle.standardOutput))
    }
}
