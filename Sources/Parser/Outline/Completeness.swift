import Model

/// Tells a disclosure from other texts, and a whole one from a part.
enum Completeness {
    /// The diagnostic for a text that is no disclosure; nil for one that is.
    static func missingDisclosure(_ document: DocumentContext, _ report: Report) -> Diagnostic? {
        let found = SectionKind.accounts.filter { document.outline.section($0) != nil }
        if found.count >= 3 { return nil }
        if report.department.name != nil, !found.isEmpty || document.outline.mentions(.contents) {
            return truncated(
                document, "only \(found.count) of \(SectionKind.accounts.count) account sections")
        }
        return Diagnostic(
            .notADisclosure, detail: "no title with 决算 and no account sections (收入支出决算情况 …)")
    }

    /// The diagnostic for a document that breaks off; nil for a whole one.
    ///
    /// It breaks off where its table of contents names closing parts that never come, or where no closing part follows
    /// and it stops amid its self-evaluation forms (fewer than it states, the last one without its total), amid a
    /// sentence or amid a character.
    static func truncation(_ document: DocumentContext, _ report: Report) -> Diagnostic? {
        let outline = document.outline
        let last = SectionKind.accounts.compactMap { outline.section($0)?.title.lowerBound }.max() ?? 0
        let closes = outline.sections.contains {
            SectionKind.closing.contains($0.kind) && $0.title.lowerBound > last
        }
        guard !closes else { return nil }
        let promised = SectionKind.closing.contains { outline.mentions($0) }
        if promised { return truncated(document, "the parts behind the table of contents never come") }
        if let stated = report.performance.projectsStated, !report.projects.isEmpty,
            report.projects.count < stated
        {
            return truncated(document, "\(report.projects.count) of \(stated) project forms, no closing part")
        }
        if outline.sections.last?.kind == .evaluationForm {
            let isBehindOverall = report.projects.isEmpty && report.performance.projectsStated ?? 0 > 0
            if isBehindOverall || report.projects.last.map({ $0.totalScore == nil }) ?? false {
                return truncated(document, "it stops amid a self-evaluation form")
            }
        } else if stopsAmidSentence(document) {
            return truncated(document, "it stops amid a sentence, without a closing part")
        }
        let late: [SectionKind] = [.procurement, .assets, .performance]
        guard late.allSatisfy({ outline.section($0) == nil }) else { return nil }
        if outline.section(.threePublic) == nil {
            return truncated(document, "none of the sections behind 基本支出 is there")
        }
        if outline.mentions(.otherMatters) || outline.mentions(.operatingCost) {
            return truncated(document, "其他重要事项 begins, and none of its sections is there")
        }
        return nil
    }

    /// Whether the last line is a sentence without its end, or ends with a part of a character. A page number, a
    /// signature or a title is no sentence.
    private static func stopsAmidSentence(_ document: DocumentContext) -> Bool {
        let source = document.source
        var end = source.count
        while end > 0, source[end - 1] <= 32 { end -= 1 }
        guard end > 0 else { return false }
        var lead = end - 1
        while lead > 0, source[lead] & 0xC0 == 0x80 { lead -= 1 }
        if lead + UTF8Form.length(source[lead]) > end { return true }
        let line = document.lines.range(document.lines.line(of: end - 1) - 1, in: source)
        var folded = CanonicalText()
        let all = folded.append(source, line.lowerBound..<end)
        let isSentence = folded.bytes.contains(44) || folded.contains(all, "。")
        let ends: [Pattern] = ["。", ".", ";", ":", ")", "\"", "|", "!", "、"]
        return isSentence && !ends.contains { folded.hasSuffix(all, $0) }
    }

    private static func truncated(_ document: DocumentContext, _ detail: String) -> Diagnostic {
        let end = document.lines.count
        let place = SourceSpan(line: end, utf8: document.source.count..<document.source.count)
        return Diagnostic(.truncatedDocument, at: place, column: 1, detail: detail)
    }
}
