import Model

/// Reads who published and for which year from the document's title.
enum Title {
    /// The title's text in the narrative: from the beginning to the first section, as far as 决算.
    static func read(_ document: DocumentContext, into report: inout Report) {
        let text = document.text
        let end = document.outline.sections.dropFirst().first?.title.lowerBound ?? text.count
        let head = 0..<min(end, 2_000)
        guard let account = accountWord(text, head) else {
            readYear(text, head, document, &report)
            return
        }
        let start = titleStart(text, account, document)
        readYear(text, start..<account, document, &report)
        let year = yearRange(text, start..<account)
        let nameEnd = year?.lowerBound ?? account
        var name = start..<max(start, nameEnd)
        // 2024年度 can stand before the name.
        if let year, name.isEmpty { name = behindYear(text, year)..<account }
        while text.hasSuffix(name, "(") || text.hasSuffix(name, "-") || text.hasSuffix(name, "[") {
            name = name.lowerBound..<name.upperBound - 1
        }
        guard !name.isEmpty else { return }
        let fields = DepartmentFields.shared
        let printed = document.string(name)
        let place = document.span(name)
        report.department.set(fields.name, to: printed, at: place)
        let key = DepartmentName.key(printed)
        report.department.set(fields.key, to: key, at: place)
        let scope = DepartmentName.scope(printed) ?? bodyScope(document)
        report.department.set(fields.scope, to: scope.rawValue, at: place)
        DepartmentName.place(of: key).set(in: &report, at: place)
    }

    /// Where 部门决算, 单位决算 or 决算公开 stands first.
    private static func accountWord(_ text: CanonicalText, _ range: Range<Int>) -> Int? {
        words.compactMap { text.firstIndex(of: $0, in: range) }.min()
    }

    private static let words: [Pattern] = ["部门决算", "单位决算", "决算公开", "决算情况说明", "部门决算报告", "决算报告"]

    /// The title begins with the line that names the department: lines of blanks and of page marks before it are not
    /// in the canonical text, and a line that ends a sentence is not part of it.
    private static func titleStart(_ text: CanonicalText, _ end: Int, _ document: DocumentContext) -> Int {
        var start = 0
        for index in stride(from: 0, to: end, by: 1) where text.matches("。", at: index, limit: end) {
            start = index + 3
        }
        guard text.matches("附件", at: start, limit: end) else { return start }
        // 附件2 is a mark of the page; a year behind it would run into its number.
        let line = document.lines.line(of: Int(text.offsets[start]))
        var next = start
        while next < end, document.lines.line(of: Int(text.offsets[next])) == line { next += 1 }
        return next < end ? next : start
    }

    /// Where the words behind 2024年 or 2024年度 begin.
    private static func behindYear(_ text: CanonicalText, _ year: Range<Int>) -> Int {
        var index = year.upperBound
        for word in [")", "]", "年", "度"] as [Pattern] where text.matches(word, at: index, limit: text.count) {
            index += word.count
        }
        return index
    }

    private static func readYear(
        _ text: CanonicalText, _ range: Range<Int>, _ document: DocumentContext, _ report: inout Report
    ) {
        guard let printed = yearRange(text, range), let year = FiscalYear(number(text, printed)) else {
            return
        }
        report.fiscalYear = year
        report.fiscalYearSpan = document.span(printed)
    }

    /// Four digits or Chinese numerals before 年, which may be bracketed: `2024年`, `[2024]年`, `二〇二四年`.
    private static func yearRange(_ text: CanonicalText, _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while let year = text.firstIndex(of: "年", in: index..<min(range.upperBound + 12, text.count)) {
            let end = year > range.lowerBound && [93, 41].contains(text.bytes[year - 1]) ? year - 1 : year
            for width in [4, 12] where end - width >= range.lowerBound {
                if number(text, end - width..<end) >= 1_900 { return end - width..<end }
            }
            index = year + 3
        }
        return nil
    }

    /// The year that four digits or four Chinese numerals write; 0 for anything else.
    private static func number(_ text: CanonicalText, _ range: Range<Int>) -> Int {
        if range.count == 4 {
            return Int(String(decoding: text.bytes[range], as: UTF8.self)) ?? 0
        }
        var value = 0
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
            guard
                let digit = numerals.firstIndex(where: {
                    $0.contains { text.matches($0, at: start, limit: range.upperBound) }
                })
            else { return 0 }
            value = value * 10 + digit
        }
        return value
    }

    private static let numerals: [[Pattern]] = [
        ["〇", "零", "○"], ["一"], ["二"], ["三"], ["四"], ["五"], ["六"], ["七"], ["八"], ["九"],
    ]

    /// A document that says it has no subordinate units, or speaks of 单位概况, is a unit's own.
    private static func bodyScope(_ document: DocumentContext) -> DepartmentScope {
        let text = document.text
        let isUnit = text.contains(0..<text.count, anyOf: ["无下属预算单位", "第一部分单位概况", "单位决算公开"])
        return isUnit ? .unit : .department
    }
}
