import Model

/// A kind of staff and where its number and its change go.
struct StaffRule: Sendable {
    /// How the words before a number end.
    let name: Pattern
    /// What they can be instead, as a whole: 在职 alone is all staff, 行政在职 a part of it.
    let short: [Pattern]
    let total: Slot
    let change: Slot?

    func fits(_ text: CanonicalText, _ head: Range<Int>) -> Bool {
        let words = Clause.withoutCopula(text, head)
        // 离退休人员 are both kinds at once.
        if text.hasSuffix(words, "离退休人员") { return false }
        return text.hasSuffix(words, name)
            || short.contains { name in
                text.hasSuffix(words, name)
                    && Self.namesWhole(text, words.lowerBound..<words.upperBound - name.count)
            }
    }

    private static let parts: [Pattern] = [
        "行政", "事业", "编", "工勤", "参照", "参公", "临时", "聘", "全额", "差额", "正式", "新增", "调入", "上年", "去年", "年初", "其中",
        "公务员", "财政", "增加", "减少",
    ]

    /// Whether the words before a name are of the whole: none, `本单位`, `2024年`.
    private static func namesWhole(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        words.count <= 60 && !text.contains(words, anyOf: parts) && !text.hasSuffix(words, "离")
    }
}

/// Reads 机构设置及人员情况: headcounts, offices, subordinate units.
enum StaffingReader {
    static func read(_ section: OutlineSection, _ document: DocumentContext, into report: inout Report) {
        SubordinateReader.read(section, document, into: &report)
    }

    /// Reads the headcounts and offices of one section.
    static func readStaff(
        _ section: OutlineSection, _ document: DocumentContext, into report: inout Report
    ) {
        let text = document.text
        var current: StaffRule?
        var isOpening = false
        var posts: [Quantity] = []
        for quantity in Quantity.all(in: text, section.body) {
            // 年初实有人数345人,其中:在职256人;年末… tells the beginning of the year first.
            if text.contains(quantity.label, "年初") { isOpening = true }
            if text.contains(quantity.label, "年末") { isOpening = false }
            switch quantity.unit {
            case .count(.persons):
                if isOpening { continue }
                if isOfPosts(text, quantity) {
                    posts.append(quantity)
                    continue
                }
                if let rule = StaffGrammar.rules.first(where: { $0.fits(text, quantity.head) }) {
                    current = rule
                    document.set(rule.total, quantity, in: &report)
                } else if let change = current?.change, let sign = sign(text, quantity.head) {
                    document.set(change, quantity, sign: sign, in: &report)
                    current = nil
                }
            case .count(.pieces) where isOffices(text, quantity, section.body.upperBound):
                document.set(Slot(\.staffing, \.offices), quantity, in: &report)
                OfficeNames.read(quantity.range.upperBound..<section.body.upperBound, document, into: &report)
            default: break
            }
        }
        // 行政编制0人,实有人数0人;事业编制334人,实有人数301人: all are of one kind of posts.
        let held = posts.filter { $0.decimal.digits > 0 }
        if let all = held.first, held.allSatisfy({ $0.decimal == all.decimal }) {
            document.set(Slot(\.staffing, \.total), all, in: &report)
        }
    }

    /// Whether the number is of one kind of posts, `行政编制0人,实有人数0人`, not of all staff.
    private static func isOfPosts(_ text: CanonicalText, _ quantity: Quantity) -> Bool {
        let before = max(0, quantity.label.lowerBound - 40)..<quantity.label.lowerBound
        return text.equals(quantity.head, "实有人数") && text.contains(before, "编制")
            && text.hasPrefix(quantity.label, ",")
    }

    /// Whether so many offices are set up: `下设7个科室`, `设立8个内设机构`.
    private static func isOffices(_ text: CanonicalText, _ quantity: Quantity, _ limit: Int) -> Bool {
        if ["下设", "内设机构", "内设科室", "内设处室", "内设股室", "内设部门"].contains(where: {
            (word: Pattern) in text.hasSuffix(quantity.head, word)
        }) {
            return true
        }
        guard text.contains(quantity.head, "设") else { return false }
        return offices.contains { text.matches($0, at: quantity.range.upperBound, limit: limit) }
    }

    private static let offices: [Pattern] = [
        "内设机构", "内设科室", "内设处室", "内设股室", "职能股室", "职能科室", "职能处室", "科室", "处室", "股室", "机构", "部门", "科", "处", "股",
    ]

    private static func sign(_ text: CanonicalText, _ head: Range<Int>) -> Int? {
        if text.equals(head, "增加") || text.equals(head, "比上年增加") { return 1 }
        if text.equals(head, "减少") || text.equals(head, "比上年减少") { return -1 }
        return nil
    }
}

/// Reads the units whose accounts are part of the document's (纳入决算编制范围的下属预算单位).
enum SubordinateReader {
    static func read(_ section: OutlineSection, _ document: DocumentContext, into report: inout Report) {
        let text = document.text
        let slot = Slot(\.department, \.subordinates)
        for words in none {
            guard let found = text.firstIndex(of: words, in: section.body) else { continue }
            let place = document.span(found..<found + words.count)
            slot.set(RowValues.Cell(value: .list([]), span: place), in: &report)
            return
        }
        guard let start = text.firstIndex(of: "编制范围", in: section.body) else { return }
        let first = document.lines.line(of: text.sourceOffset(start))
        var names: [String] = []
        var place: SourceSpan?
        for line in first..<section.lines.upperBound {
            let range = document.lines.range(line, in: document.source)
            guard let name = name(range, document), !name.isEmpty else { continue }
            names.append(KeptText.string(document.source, name))
            place = place ?? document.span(source: name)
        }
        guard !names.isEmpty else { return }
        slot.set(RowValues.Cell(value: .list(names), span: place), in: &report)
    }

    /// The unit's name on a line `3. 名称` or in a table row `| 3 | 名称 | 性质 |`; nil on any other line.
    private static func name(_ line: Range<Int>, _ document: DocumentContext) -> Range<Int>? {
        let source = document.source
        if !line.isEmpty, source[line.lowerBound] == 124 {
            let cells = PipeRows.cells(source, line).filter { !KeptText.string(source, $0).isEmpty }
            guard cells.count >= 2, isNumber(KeptText.string(source, cells[0])) else { return nil }
            return cells[1]
        }
        let folded = document.rows.fold(line)
        let all = 0..<folded.count
        let rest = Heading.withoutNumber(folded, all)
        guard rest.lowerBound > 0, !rest.isEmpty, folded.bytes[0] >= 48, folded.bytes[0] <= 57 else {
            return nil
        }
        let closed = folded.bytes[rest.upperBound - 1] == 59 ? rest.lowerBound..<rest.upperBound - 1 : rest
        return folded.sourceRange(closed, in: source)
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { 48...57 ~= $0 }
    }

    private static let none: [Pattern] = ["无下属预算单位", "无下属单位", "没有下属预算单位"]
}
