/// A part of a document under one title.
struct OutlineSection {
    /// What the title announces.
    var kind: SectionKind
    /// The title's line, from 0.
    var titleLine: Int
    /// The title in the canonical text.
    var title: Range<Int>
    /// The text under the title in the canonical text; empty for forms, whose lines are rows.
    var body: Range<Int>
    /// The lines under the title, from 0.
    var lines: Range<Int>
}

/// A document cut into sections: the narrative in canonical form, the forms as lines.
struct Outline {
    /// The narrative, everything outside self-evaluation forms.
    var text: CanonicalText { space.text }
    private let space: FoldingSpace
    /// All sections in document order. The first has no title: it holds the document's own title.
    private(set) var sections: [OutlineSection] = []
    private var best: [Int?] = []

    init(_ source: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) {
        space = FoldingSpace(source, capacity: source.count)
        sections.append(OutlineSection(kind: .part, titleLine: 0, title: 0..<0, body: 0..<0, lines: 0..<0))
        for line in 0..<lines.count {
            let range = lines.range(line, in: source)
            let isCell = !range.isEmpty && (source[range.lowerBound] == 9 || source[range.lowerBound] == 124)
            if isCell, range.count > Heading.longest, sections[sections.count - 1].kind == .evaluationForm {
                extend(to: line)
                continue
            }
            let folded = space.append(range)
            let text = text
            var kind: SectionKind?
            if !folded.isEmpty, !isListed(folded) {
                // No cell but the title of a form begins a section.
                kind = isCell ? Heading.formKind(text, folded) : Heading.kind(text, folded)
            }
            if let found = kind, sections[sections.count - 1].kind == .accountTable,
                !Heading.endsTable(text, folded, found)
            {
                kind = nil
            }
            // 人员情况 below 机构设置 is a part of it.
            if kind == .staff, sections[sections.count - 1].kind == .organisation { kind = nil }
            if let kind {
                open(kind, line, folded)
            } else if kind == nil, !isCell, let runIn = Heading.runIn(text, folded),
                ![.evaluationForm, .accountTable].contains(sections[sections.count - 1].kind)
            {
                open(runIn.kind, line, runIn.title)
                let last = sections.count - 1
                sections[last].lines = line..<line + 1
                let start =
                    sections[last].body.isEmpty ? runIn.title.upperBound + 3 : sections[last].body.lowerBound
                sections[last].body = start..<text.count
            } else {
                if sections[sections.count - 1].kind == .evaluationForm {
                    space.truncate(to: folded.lowerBound)
                }
                extend(to: line)
            }
        }
        best = bestSections()
    }

    /// Whether a line is an entry of the list of units, `3. 青川市预算绩效评价中心`, whatever words the name has.
    private func isListed(_ line: Range<Int>) -> Bool {
        guard sections[sections.count - 1].kind == .organisation, 48...57 ~= text.bytes[line.lowerBound]
        else {
            return false
        }
        return !text.hasSuffix(line, "情况") && !text.hasSuffix(line, "说明")
    }

    private mutating func open(_ kind: SectionKind, _ line: Int, _ title: Range<Int>) {
        let last = sections.count - 1
        if sections[last].kind == kind, kind != .evaluationForm, kind != .part {
            extend(to: line)
            return
        }
        sections.append(
            OutlineSection(
                kind: kind, titleLine: line, title: title, body: text.count..<text.count,
                lines: line + 1..<line + 1))
    }

    private mutating func extend(to line: Int) {
        let last = sections.count - 1
        sections[last].body = sections[last].body.lowerBound..<text.count
        sections[last].lines = sections[last].lines.lowerBound..<line + 1
    }

    /// The section of a kind that says most: a table of contents names every section too, with nothing below it, and
    /// rows of an account table can look like its title, with no sentence below them.
    func section(_ kind: SectionKind) -> OutlineSection? {
        best[kind.rawValue].map { sections[$0] }
    }

    /// For every kind the place of the section that says most.
    private func bestSections() -> [Int?] {
        var best = [Int?](repeating: nil, count: SectionKind.allCases.count)
        for (index, section) in sections.enumerated() where !section.body.isEmpty {
            guard let known = best[section.kind.rawValue].map({ sections[$0] }) else {
                best[section.kind.rawValue] = index
                continue
            }
            let hasSentence = (text.contains(known.body, "。"), text.contains(section.body, "。"))
            let saysMore =
                hasSentence.0 == hasSentence.1 ? known.body.count < section.body.count : hasSentence.1
            if saysMore { best[section.kind.rawValue] = index }
        }
        return best
    }

    /// Whether a title of this kind stands anywhere, be it in the table of contents only.
    func mentions(_ kind: SectionKind) -> Bool { sections.contains { $0.kind == kind } }

    /// The self-evaluation forms, in document order.
    var forms: [OutlineSection] { sections.filter { $0.kind == .evaluationForm } }
}
