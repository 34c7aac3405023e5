import Model

/// Reads one disclosure: bytes in, a report out.
///
/// ```swift
/// let report = try DocumentParser.parse(DocumentFile(reading: "局2024.txt"))
/// report.threePublic.total  // 123.21
/// ```
public enum DocumentParser {
    /// The report of a document, with diagnostics for whatever could not be read.
    ///
    /// - Throws: `ParseFailure` where the file is no disclosure, or only a part of one.
    public static func parse(_ file: DocumentFile) throws(ParseFailure) -> Report {
        try parse(DocumentText(file))
    }

    /// The report of a document's text.
    ///
    /// - Throws: `ParseFailure` where the text is no disclosure, or only a part of one.
    public static func parse(_ document: DocumentText) throws(ParseFailure) -> Report {
        try parse(document) { _ in }
    }

    /// The same, telling when each stage is done, so that it can be measured.
    package static func parse(
        _ document: DocumentText, behind: (ParseStage) -> Void
    ) throws(ParseFailure) -> Report {
        var report = Report()
        let fields = SourceFields.shared
        report.source[fields.path] = document.path
        report.source[fields.sha256] = document.digest
        report.source[fields.bytes] = document.size
        report.source[fields.format] = document.format.rawValue
        report.source[fields.encoding] = document.encoding.rawValue
        report.text = document.source
        report.diagnostics = document.diagnostics
        let isMeasured = document.format == .pdf
        let failure = document.bytes.withUnsafeBufferPointer { source -> ParseFailure? in
            let document = DocumentContext(source, isMeasured: isMeasured)
            behind(.scan)
            return withExtendedLifetime(document) { read(document, into: &report, behind) }
        }
        if let failure { throw failure }
        return report
    }

    private static func read(
        _ document: DocumentContext, into report: inout Report, _ behind: (ParseStage) -> Void
    ) -> ParseFailure? {
        Title.read(document, into: &report)
        if let diagnostic = Completeness.missingDisclosure(document, report) {
            return ParseFailure(diagnostic)
        }
        if let diagnostic = Completeness.severalDocuments(document) { return ParseFailure(diagnostic) }
        behind(.title)
        NarrativeReader.read(document, into: &report)
        behind(.narrative)
        for section in document.outline.forms {
            guard let read = FormReader.read(section, document) else {
                report.diagnostics.append(
                    document.diagnostic(
                        .unreadableForm, at: document.span(section.title), "no row of it could be read"))
                continue
            }
            report.diagnostics += read.diagnostics
            if Heading.isOverallForm(document.text, section.title), report.overallEvaluation == nil {
                report.overallEvaluation = read.form
            } else {
                report.projects.append(read.form)
            }
        }
        InvolvedAmount.read(document, into: &report)
        behind(.forms)
        report.tables = AccountTableReader.read(document)
        AccountTableFields.apply(document, to: &report)
        behind(.tables)
        if let diagnostic = Completeness.truncation(document, report) { return ParseFailure(diagnostic) }
        guard report.valueCount > 0 || !report.tables.isEmpty else {
            return ParseFailure(
                Diagnostic(
                    .notADisclosure,
                    detail: "its sections state no value, and no title names a department or a year"))
        }
        report.diagnostics += Completeness.remarks(document, report)
        if report.fiscalYear == nil {
            report.diagnostics.append(Diagnostic(.missingYear, detail: "no year in the title"))
        }
        if report.department.name == nil {
            report.diagnostics.append(Diagnostic(.missingDepartment, detail: "no department in the title"))
        }
        return nil
    }
}
