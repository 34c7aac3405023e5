import Model

/// A text to be looked through for residue: the document where it is at hand, else the report's prose.
struct ResidueText {
    let field: String
    private let bytes: [UInt8]
    private let firstLine: Int

    /// The texts of a report. One that was parsed from a document still has all of it.
    static func all(_ report: Report) -> [ResidueText] {
        let bytes = report.text.bytes
        if let size = report.source.value(\.bytes), size == bytes.count, size > 0 {
            return [ResidueText(field: "source", bytes: bytes, firstLine: 1)]
        }
        var texts: [ResidueText] = []
        func add(_ values: RowValues, _ path: String) {
            for field in values.layout.fields where field.isProse {
                guard let cell = values[field], case .text(let text) = cell.value else { continue }
                texts.append(
                    ResidueText(
                        field: "\(path).\(field.name)", bytes: Array(text.utf8),
                        firstLine: cell.span?.line ?? 1))
            }
        }
        for section in Report.sections { add(section.values(of: report), section.layout.name) }
        for (position, project) in report.projects.enumerated() {
            add(project.fields.values, "performance.projects[\(position)]")
        }
        return texts
    }

    /// Calls `body` with each piece of residue, what surrounds it, and its line.
    func forEachResidue(_ body: (Wording, String, Int) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var line = firstLine
            /// Behind the last piece of residue, and as far as lines are counted.
            var (next, counted) = (0, 0)
            ResidueFilter.forEachSuspect(in: bytes) { place in
                guard place >= next else { return }
                let window = ResidueWindow(bytes, around: place)
                guard let (kind, length) = window.residue else { return }
                while counted < place {
                    if bytes[counted] == 10 { line += 1 }
                    counted += 1
                }
                body(kind, window.excerpt(length), line)
                next = window.end(of: length, in: bytes)
            }
        }
    }
}
