import Model

/// Tells a disclosure from other texts, and a whole one from a part.
enum Completeness {
    /// The diagnostic for a text that is no disclosure; nil for one that is.
    static func missingDisclosure(_ document: DocumentContext, _ report: Report) -> Diagnostic? {
        let found = SectionKind.accounts.filter { document.outline.section($0) != nil }
        if found.count >= 3 || AccountTableReader.kinds(document).count >= 3 { return nil }
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
        // The attached tables alone have no narrative that could break off.
        if SectionKind.accounts.count(where: { outline.section($0) != nil }) < 3, !report.tables.isEmpty {
            return nil
        }
        let closes = outline.sections.contains {
            SectionKind.closing.contains($0.kind) && $0.title.lowerBound > lastAccount(outline)
        }
        guard !closes else { return nil }
        let promised = SectionKind.closing.contains { outline.mentions($0) }
        if promised, !hasAllFigures(document, report) {
            return truncated(document, "the parts behind the table of contents never come")
        }
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
        } else if outline.sections.last?.kind != .accountTable, stopsAmidSentence(document) {
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

    /// What a whole document's reader should know: a missing tail, forms that are stated and not there.
    static func remarks(_ document: DocumentContext, _ report: Report) -> [Diagnostic] {
        var remarks: [Diagnostic] = []
        let outline = document.outline
        if SectionKind.closing.contains(where: { outline.mentions($0) }),
            SectionKind.closing.allSatisfy({ kind in
                !outline.sections.contains { $0.kind == kind && $0.title.lowerBound > lastAccount(outline) }
            })
        {
            let place = SourceSpan(
                line: document.lines.count, utf8: document.source.count..<document.source.count)
            remarks.append(Diagnostic(.missingTail, at: place, detail: "it ends before 名词解释"))
        }
        if let stated = report.performance.projectsStated {
            let known = report.projects.count + (report.performance.secretProjects ?? 0)
            if known < stated {
                remarks.append(
                    Diagnostic(
                        .missingForms, at: report.performance.span(of: \.projectsStated),
                        detail:
                            "\(stated) evaluated projects are stated, \(report.projects.count) forms are here"
                    ))
            }
        }
        return remarks
    }

    /// The diagnostic for a file that holds more than one disclosure; nil for one. Account sections that are told twice,
    /// each with figures, tell it.
    static func severalDocuments(_ document: DocumentContext) -> Diagnostic? {
        let told: [SectionKind] = [.overall, .income, .expenditure, .fiscalAppropriation]
        let twice = told.filter { kind in
            document.outline.sections.count { section in
                section.kind == kind && section.body.count > 200
                    && Quantity.all(in: document.text, section.body).count >= 3
            } > 1
        }
        guard twice.count >= 2, let second = document.outline.sections.last(where: { $0.kind == twice[0] })
        else {
            return nil
        }
        let place = document.span(second.title)
        return document.diagnostic(
            .severalDocuments, at: place,
            "\(twice.count) account sections are told twice, the second time from here on")
    }

    private static func lastAccount(_ outline: Outline) -> Int {
        SectionKind.accounts.compactMap { outline.section($0)?.title.lowerBound }.max() ?? 0
    }

    /// Whether every part with figures is there: the last sections and all the forms that are stated.
    private static func hasAllFigures(_ document: DocumentContext, _ report: Report) -> Bool {
        let needed: [SectionKind] = [.threePublic, .procurement, .assets, .performance]
        guard needed.allSatisfy({ document.outline.section($0) != nil }),
            let stated = report.performance.projectsStated,
            let last = report.projects.last, last.totalScore != nil
        else { return false }
        return report.projects.count + (report.performance.secretProjects ?? 0) >= stated
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
        let folded = document.rows.fold(line.lowerBound..<end)
        let all = 0..<folded.count
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
