import ArgumentParser
import Foundation
import Model
import Parser

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "parse")
    @Argument var paths: [String]
    @Flag var pretty = false
    func run() async throws {
        for path in paths {
            do {
                let report = try DocumentParser.parse(DocumentFile(reading: path))
                var json = JSONWriter(isPretty: pretty)
                report.write(to: &json)
                json.endLine()
                FileHandle.standardOutput.write(Data(json.bytes))
            } catch let failure as ParseFailure {
                FileHandle.standardError.write(Data("\(path): \(failure.diagnostic)\n".utf8))
            }
        }
    }
}
