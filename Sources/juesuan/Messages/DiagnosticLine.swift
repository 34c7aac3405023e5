import Model

extension Diagnostic {
    /// `path:line:column: severity[code]: what; what to do`, the one place where a diagnostic becomes prose.
    func line(path: String) -> String {
        var place = path
        if let span { place += ":\(span.line)" }
        if let column { place += ":\(column)" }
        return "\(place): \(severity.rawValue)[\(code.rawValue)]: \(detail); \(code.suggestion)"
    }
}
