import Model

extension Diagnostic {
    /// `path:line:column: severity[code]: what; what to do`, the one place where a diagnostic becomes prose.
    func line(path: String) -> String {
        var place = path
        if let span { place += ":\(span.line)" }
        if let column { place += ":\(column)" }
        return "\(place): \(severity.rawValue)[\(code.rawValue)]: \(detail); \(code.suggestion)"
    }

    /// The line of the document it is about, with a caret below; what was kept of it where the document is not at hand.
    func excerpt(in text: SourceText) -> Excerpt? {
        if let span, let found = Excerpt(span, in: text) { return found }
        guard let excerpt else { return nil }
        return Excerpt(line: excerpt, marked: 0..<excerpt.unicodeScalars.count)
    }
}
