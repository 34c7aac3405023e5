import Model

/// Which sections a report has, in which order, and what the reader's own template says between them.
public struct ReportOrder: Hashable, Sendable {
    /// A section, or text between sections.
    public enum Entry: Hashable, Sendable {
        /// A section.
        case part(ReportPart)
        /// Markdown of a template.
        case text(String)
    }

    /// A name that cannot stand where it does. The line is the template's, from 1; nil on the command line.
    public enum Problem: Error, Hashable, Sendable {
        /// No section has this name.
        case unknown(name: String, line: Int?)
        /// The section has its place already.
        case repeated(name: String, line: Int?)
    }

    /// The sections and texts, in order.
    public let entries: [Entry]
    /// The title that a template begins with; nil for the report's own.
    let title: String?

    /// The usual sections in their usual order: all but the chart book.
    public static let standard = ReportOrder(ReportPart.allCases.filter { $0 != .distributions })

    /// All sections in their usual order, which the name `all` stands for.
    public static let all = ReportOrder(ReportPart.allCases)

    /// Some sections in an order.
    public init(_ parts: [ReportPart]) {
        entries = parts.map(Entry.part)
        title = nil
    }

    /// The sections of names separated by commas, `summary,three_public,method`; `all` alone is all there are.
    ///
    /// - Throws: `Problem`.
    public init(names: String) throws(Problem) {
        guard names.trimmed != "all" else {
            self = .all
            return
        }
        var parts: [ReportPart] = []
        for name in names.split(separator: ",").map({ $0.trimmed }) {
            parts.append(try Self.part(name, line: nil, among: parts))
        }
        self.init(parts)
    }

    /// A template: Markdown in which a line `{{three_public}}` stands for that section; all else is kept as it is. A
    /// first line that begins with `# ` takes the place of the report's own title.
    ///
    /// - Throws: `Problem` with the line.
    public init(template: String) throws(Problem) {
        var entries: [Entry] = []
        var parts: [ReportPart] = []
        var text: [Substring] = []
        func flush() {
            let whole = text.joined(separator: "\n").trimmed
            if !whole.isEmpty { entries.append(.text(whole)) }
            text = []
        }
        let lines = template.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let first = lines.firstIndex { !$0.trimmed.isEmpty }
        title = first.flatMap { lines[$0].hasPrefix("# ") ? lines[$0].dropFirst(2).trimmed : nil }
        for (index, line) in lines.enumerated() where title == nil || index != first {
            let bare = line.trimmed
            guard bare.hasPrefix("{{"), bare.hasSuffix("}}") else {
                text.append(line)
                continue
            }
            let name = bare.dropFirst(2).dropLast(2).trimmed
            let part = try Self.part(name, line: index + 1, among: parts)
            flush()
            parts.append(part)
            entries.append(.part(part))
        }
        flush()
        self.entries = entries
    }

    private static func part(_ name: String, line: Int?, among parts: [ReportPart]) throws(Problem)
        -> ReportPart
    {
        guard let part = ReportPart(rawValue: name) else { throw .unknown(name: name, line: line) }
        guard !parts.contains(part) else { throw .repeated(name: name, line: line) }
        return part
    }

    /// The sections, in order.
    var parts: [ReportPart] {
        entries.compactMap { entry in if case .part(let part) = entry { part } else { nil } }
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
