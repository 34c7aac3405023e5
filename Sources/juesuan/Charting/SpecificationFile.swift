import Charts
import Foundation

/// A chart specification as JSON, keys in order, so that the same chart is the same file.
enum SpecificationFile {
    /// The specification as JSON with a line feed at the end.
    static func bytes(_ specification: ChartSpecification) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(specification)) + [10]
    }

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: `CommandFailure` with the place in the file that is not as it should be; `ChartError` where the chart
    ///   cannot be drawn.
    static func read(_ path: String) throws -> ChartSpecification {
        let shown = path == "-" ? "<stdin>" : path
        let data = try InputBytes.read(path)
        do {
            return try JSONDecoder().decode(ChartSpecification.self, from: data)
        } catch let error as DecodingError {
            throw CommandFailure(
                message: "\(shown): error: \(description(error)); compare it with what --print-spec prints")
        }
    }

    private static func description(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            let keys = path.map { $0.intValue.map { "[\($0)]" } ?? "." + $0.stringValue }.joined()
            return keys.isEmpty ? "the top" : String(keys.drop { $0 == "." })
        }
        return switch error {
        case .keyNotFound(let key, let context):
            "\"\(key.stringValue)\" is missing at \(place(context.codingPath))"
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            "\(place(context.codingPath)) is no \(type)"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "not JSON"
        case .dataCorrupted(let context): "\(place(context.codingPath)): \(context.debugDescription)"
        @unknown default: "not a specification"
        }
    }
}
