/// Tells whether a line is the title of a section.
enum Heading {
    /// Titles are short; a longer line is a sentence.
    static let longest = 150

    /// The kind of section a line announces; nil for any other line.
    ///
    /// `range` is the line in canonical form. A title carries a number (`一、`, `(二)`, `第三部分`) or ends with 说明,
    /// and has no sentence punctuation.
    static func kind(_ text: CanonicalText, _ range: Range<Int>) -> SectionKind? {
        guard range.count >= 6, range.count <= longest else { return nil }
        if isForm(text, range) { return .evaluationForm }
        if text.equals(range, "目录") { return .contents }
        for index in range {
            switch text.bytes[index] {
            case 58 where index + 1 == range.upperBound: break
            case 44, 59, 58: return nil
            case 0xE3:
                let isLast = index + 3 == range.upperBound && range.count <= 60
                if text.matches("。", at: index, limit: range.upperBound) && !isLast
                    || text.matches("《", at: index, limit: range.upperBound)
                {
                    return nil
                }
            default: break
            }
        }
        if isTable(text, range) { return .accountTable }
        let range = withoutStop(text, range)
        let unnumbered = withoutNumber(text, range)
        let isNumbered = unnumbered.lowerBound > range.lowerBound
        let title = withoutPreamble(text, unnumbered)
        // 2019年度部门决算及“三公”经费决算情况说明 is the document's own title.
        if !isNumbered, text.contains(range, anyOf: ["年度部门决算", "年度单位决算"]) { return nil }
        guard isNumbered || text.hasSuffix(range, "说明") || text.hasSuffix(range, "情况") else { return nil }
        for entry in SectionKind.titles {
            for word in entry.words {
                let found = entry.isPrefix ? text.hasPrefix(title, word) : text.contains(title, word)
                if found { return entry.kind }
            }
        }
        return text.hasPrefix(range, "第") && text.contains(range, "部分") ? .part : nil
    }

    /// The kind of section a line announces that may only be the title of a self-evaluation form.
    static func formKind(_ text: CanonicalText, _ range: Range<Int>) -> SectionKind? {
        range.count >= 6 && range.count <= longest && isForm(text, range) ? .evaluationForm : nil
    }

    /// A title without the mark that closes it.
    private static func withoutStop(_ text: CanonicalText, _ range: Range<Int>) -> Range<Int> {
        if text.hasSuffix(range, "。") { return range.lowerBound..<range.upperBound - 3 }
        return text.bytes[range.upperBound - 1] == 58 ? range.lowerBound..<range.upperBound - 1 : range
    }

    /// The title that begins a line of text, `(二)国有资产占用情况说明。截至2022年12月31日,…`, and its kind; nil for a line
    /// that begins otherwise. The title is numbered and ends with 情况 or 说明.
    static func runIn(_ text: CanonicalText, _ line: Range<Int>) -> (title: Range<Int>, kind: SectionKind)? {
        let limit = min(line.lowerBound + longest, line.upperBound)
        guard let stop = text.firstIndex(of: "。", in: line.lowerBound..<limit), stop + 3 < line.upperBound
        else { return nil }
        let title = line.lowerBound..<stop
        let rest = withoutNumber(text, title)
        guard rest.lowerBound > title.lowerBound, text.hasSuffix(title, "情况") || text.hasSuffix(title, "说明")
        else {
            return nil
        }
        if let kind = kind(text, title) { return (title, kind) }
        let short: [(Pattern, SectionKind)] = [("收入情况", .income), ("支出情况", .expenditure)]
        return short.first { text.equals(rest, $0.0) }.map { (title, $0.1) }
    }

    /// Whether a line is the title of an account table, or its number: `收入决算表`, `公开01表`.
    static func isTable(_ text: CanonicalText, _ range: Range<Int>) -> Bool {
        if text.hasPrefix(range, "公开"), text.hasSuffix(range, "表") {
            let number = text.bytes[range.lowerBound + 6..<range.upperBound - 3]
            return (1...2).contains(number.count) && number.allSatisfy { 48...57 ~= $0 }
        }
        return ["决算表", "决算总表", "决算明细表"].contains { text.hasSuffix(range, $0) }
    }

    /// Whether a line's title ends the rows of an account table: a row can begin like a title (`二、政府性基金预算财政拨款收入`),
    /// but does not end like one.
    static func endsTable(_ text: CanonicalText, _ range: Range<Int>, _ kind: SectionKind) -> Bool {
        switch kind {
        case .part, .contents, .glossary, .attachedTables, .evaluationForm, .accountTable, .organisation,
            .duties:
            return true
        default: return text.hasSuffix(range, "说明") || text.hasSuffix(range, "情况")
        }
    }

    /// The title without 关于 and the year: `关于2024年度收入决算情况说明`.
    private static func withoutPreamble(_ text: CanonicalText, _ title: Range<Int>) -> Range<Int> {
        var start = title.lowerBound
        if text.hasPrefix(title, "关于") { start += 6 }
        let digits = text.bytes[start..<title.upperBound].prefix { 48...57 ~= $0 }
        guard digits.count == 4 else { return start..<title.upperBound }
        for year in ["年度", "年"] as [Pattern]
        where text.matches(year, at: digits.endIndex, limit: title.upperBound) {
            return withoutOwner(text, digits.endIndex + year.count..<title.upperBound)
        }
        return withoutOwner(text, start..<title.upperBound)
    }

    /// The title without 部门 or 本单位: `部门收支总体情况`.
    private static func withoutOwner(_ text: CanonicalText, _ title: Range<Int>) -> Range<Int> {
        for owner in ["本部门", "本单位", "我单位", "我部门", "部门", "单位"] as [Pattern]
        where text.hasPrefix(title, owner)
            && text.matches("收", at: title.lowerBound + owner.count, limit: title.upperBound)
        {
            return title.lowerBound + owner.count..<title.upperBound
        }
        return title
    }

    /// Whether a line is the title of a self-evaluation form: `项目支出绩效自评表`, `项目绩效目标自评表(2024年度)`.
    static func isForm(_ text: CanonicalText, _ range: Range<Int>) -> Bool {
        guard range.count <= 140 else { return false }
        let title = withoutYear(text, range)
        guard title.count <= 120, text.hasSuffix(title, "自评表") else { return false }
        return text.contains(title, anyOf: ["支出绩效", "项目绩效", "整体绩效"]) && !text.contains(title, ",")
            && !text.contains(title, "、")
    }

    /// A title without the year in brackets that ends it: `(2024年度)`, `(2024年)`.
    private static func withoutYear(_ text: CanonicalText, _ title: Range<Int>) -> Range<Int> {
        guard title.last.map({ text.bytes[$0] }) == 41,
            text.hasSuffix(title, "年度)") || text.hasSuffix(title, "年)"),
            let bracket = text.bytes[title].lastIndex(of: 40)
        else { return title }
        let inside = text.bytes[bracket + 1..<title.upperBound]
        let digits = inside.prefix { 48...57 ~= $0 }
        let isYear = digits.count == 4 && (inside.count == 8 || inside.count == 11)
        return isYear ? title.lowerBound..<bracket : title
    }

    /// Whether the form is the one of the whole department (整体支出), not of a project.
    static func isOverallForm(_ text: CanonicalText, _ range: Range<Int>) -> Bool {
        text.contains(range, anyOf: ["整体支出", "整体绩效"])
    }

    /// The line without its number: `十一、`, `(二)`, `3.`, `第二部分`, and without a list mark.
    static func withoutNumber(_ text: CanonicalText, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if start < range.upperBound, text.bytes[start] == 45 { start += 1 }
        if text.matches("第", at: start, limit: range.upperBound),
            let part = text.firstIndex(of: "部分", in: start..<min(start + 15, range.upperBound))
        {
            return part + 6..<range.upperBound
        }
        let unmarked = start
        if start < range.upperBound, text.bytes[start] == 40 { start += 1 }
        let digits = start
        while start < range.upperBound {
            if text.bytes[start] >= 48, text.bytes[start] <= 57 {
                start += 1
            } else if numerals.contains(where: { text.matches($0, at: start, limit: range.upperBound) }) {
                start += 3
            } else {
                break
            }
        }
        guard start > digits else { return unmarked..<range.upperBound }
        if start < range.upperBound, text.bytes[start] == 41 || text.bytes[start] == 46 {
            start += 1
            if text.matches("、", at: start, limit: range.upperBound) { start += 3 }
            return start..<range.upperBound
        }
        if text.matches("、", at: start, limit: range.upperBound) { return start + 3..<range.upperBound }
        return unmarked..<range.upperBound
    }

    private static let numerals: [Pattern] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
