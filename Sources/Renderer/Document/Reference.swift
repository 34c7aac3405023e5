/// A place in running text that names a table or a figure by its number, which is known only when the report is printed.
///
/// `Reference.table("documents").text` is `表 1` in the end; `aside` is `（见表 1）`, or nothing where the report does not
/// have that table.
enum Reference {
    /// The table of an id.
    case table(String)
    /// The figure of an id.
    case figure(String)

    /// The mark of the name alone, for a target in the same section.
    var text: String { "\u{E000}\(key)\u{E001}" }

    /// The mark of an aside that vanishes where there is no such target.
    var aside: String { "\u{E000}?\(key)\u{E001}" }

    private var key: String {
        switch self {
        case .table(let id): "table:\(id)"
        case .figure(let id): "figure:\(id)"
        }
    }

    /// Puts names in the place of marks.
    ///
    /// - Parameter names: the printed name of each `table:id` and `figure:id`.
    static func resolve(_ text: String, _ names: [String: String], _ language: ReportLanguage) -> String {
        guard text.unicodeScalars.contains("\u{E000}") else { return text }
        var result = ""
        for (index, part) in text.split(separator: "\u{E000}", omittingEmptySubsequences: false).enumerated()
        {
            guard index > 0, let end = part.firstIndex(of: "\u{E001}") else {
                result += part
                continue
            }
            let mark = part[..<end]
            let isAside = mark.hasPrefix("?")
            if let name = names[String(isAside ? mark.dropFirst() : mark)] {
                result += isAside ? language.pick("（见\(name)）", " (see \(name))") : name
            }
            result += part[part.index(after: end)...]
        }
        return result
    }
}
