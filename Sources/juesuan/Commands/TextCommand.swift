import ArgumentParser
import Parser

/// `juesuan text`: a document as the text that is read.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Print a document as the text that is read: the lines that messages and provenance count.",
        discussion: """
            PDF, Word, Excel and web pages are brought into text before they are read, tables as rows between pipes.

            EXAMPLES
              juesuan text 局2024.pdf --number | less
              juesuan text 局2024.docx | grep -n 三公
            """
    )

    @Argument(help: "The document, or - for standard input.", completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp("The encoding of a text file; without it, it is told.", valueName: "name"),
        transform: InputOptions.encoding(named:))
    var encoding: TextEncoding?

    @Flag(help: "The number of each line in front of it.")
    var number = false

    func run() async throws {
        let text: DocumentText
        do {
            text = try await DocumentText.converting(DocumentFile(reading: path), encoding: encoding)
        } catch let failure as ParseFailure {
            throw CommandFailure(message: failure.diagnostic.line(path: path))
        }
        guard number else {
            Console.write(text.bytes)
            return
        }
        var numbered: [UInt8] = []
        for (index, line) in text.bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            numbered.append(contentsOf: "\(index + 1)\t".utf8)
            numbered.append(contentsOf: line)
            numbered.append(10)
        }
        Console.write(numbered)
    }
}
