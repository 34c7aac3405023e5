import Model

/// Reads who published and for which year from the document's title.
enum Title {
    /// The title's text in the narrative: from the beginning to the first section, as far as 决算.
    static func read(_ document: DocumentContext, into report: inout Report) {
        let text = document.text
        let end = document.outline.sections.dropFirst().first?.title.lowerBound ?? text.count
        let head = 0..<min(end, 2_000)
        let places = accountWords(text, head, document)
        guard let first = places.first else {
            readYear(text, head, document, &report)
            readOwner(document, &report)
            return
        }
        // A site's columns and navigation can say 部门决算 before the title does, which names a department and a year.
        let titles = places.lazy.map { (account: $0, start: titleStart(text, $0, document)) }
        let title =
            titles.first {
                self.name($0, text).count >= 9 && yearRange(text, $0.start..<$0.account) != nil
                    && !isOfColumn(text, $0.account)
            } ?? (first, titleStart(text, first, document))
        readYear(text, title.start..<title.account, document, &report)
        let name = self.name(title, text)
        guard !name.isEmpty else { return }
        set(name, document, &report)
    }

    /// Whether the words are the name of a site's column: `某区2021年度部门决算公开专栏`.
    private static func isOfColumn(_ text: CanonicalText, _ account: Int) -> Bool {
        text.contains(account..<min(text.count, account + 27), anyOf: ["公开专栏", "公开专题"])
    }

    /// The department that an account table names on top: `部门:青川市水文站`.
    private static func readOwner(_ document: DocumentContext, _ report: inout Report) {
        let text = document.text
        let labels: [Pattern] = ["编制单位:", "公开部门:", "部门名称:", "单位名称:", "部门:", "单位:"]
        for label in labels {
            guard let place = text.firstIndex(of: label, in: 0..<text.count) else { continue }
            let start = place + label.count
            let line = document.lines.line(of: text.sourceOffset(place))
            var end = start
            while end < text.count, document.lines.line(of: text.sourceOffset(end)) == line,
                text.bytes[end] != 124
            {
                end = min(end + UTF8Form.length(text.bytes[end]), text.count)
            }
            for unit in ["金额单位", "单位"] as [Pattern] {
                if let next = text.firstIndex(of: unit, in: start..<end) { end = next }
            }
            guard end - start >= 9, end - start <= 120 else { continue }
            set(start..<end, document, &report)
            return
        }
    }

    private static func set(_ name: Range<Int>, _ document: DocumentContext, _ report: inout Report) {
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

    /// The department's name within a title, without the year.
    private static func name(_ title: (account: Int, start: Int), _ text: CanonicalText) -> Range<Int> {
        let year = yearRange(text, title.start..<title.account)
        var name = title.start..<max(title.start, year?.lowerBound ?? title.account)
        // 2024年度 can stand before the name.
        if let year, name.isEmpty {
            let behind = behindYear(text, year)
            name = behind..<max(behind, title.account)
        }
        while text.hasSuffix(name, "(") || text.hasSuffix(name, "-") || text.hasSuffix(name, "[") {
            name = name.lowerBound..<name.upperBound - 1
        }
        return name
    }

    /// Where 部门决算, 单位决算 or 决算公开 stand, in order; where none does, where a line ends with 决算 that has a year.
    private static func accountWords(_ text: CanonicalText, _ range: Range<Int>, _ document: DocumentContext)
        -> [Int]
    {
        var places: [Int] = []
        for word in words {
            var index = range.lowerBound
            while places.count < 40, let place = text.firstIndex(of: word, in: index..<range.upperBound) {
                places.append(place)
                index = place + word.count
            }
        }
        return places.isEmpty ? [closingWord(text, range, document)].compactMap(\.self) : places.sorted()
    }

    /// Where a line ends with 决算 that has a year: `2020年度白鹭区水文站决算`.
    private static func closingWord(_ text: CanonicalText, _ range: Range<Int>, _ document: DocumentContext)
        -> Int?
    {
        var index = range.lowerBound
        while let found = text.firstIndex(of: "决算", in: index..<range.upperBound) {
            index = found + 6
            let line = document.lines.line(of: text.sourceOffset(found))
            let isLast = index >= text.count || document.lines.line(of: text.sourceOffset(index)) != line
            let start = lineStart(text, found, line, document)
            if isLast, yearRange(text, start..<found) != nil { return found }
        }
        return nil
    }

    private static let words: [Pattern] = ["部门决算", "单位决算", "决算公开", "决算情况说明", "决算报告", "年度决算"]

    /// Where the title begins: on the line that says 决算, or on a line above where that line names no one.
    ///
    /// Pages put their navigation, index number and date before the title, on lines of their own or on the same one.
    private static func titleStart(_ text: CanonicalText, _ end: Int, _ document: DocumentContext) -> Int {
        var line = document.lines.line(of: text.sourceOffset(end))
        var start = lineStart(text, end, line, document)
        while start > 0, !namesSomeone(text, start..<end) {
            let above = document.lines.line(of: text.sourceOffset(start - 1))
            let first = lineStart(text, start - 1, above, document)
            guard end - first < 240, !isNoise(text, first..<start) else { break }
            line = above
            start = first
        }
        // The year can stand on a line of its own above the name.
        if start > 0, yearRange(text, start..<end) == nil {
            let above = document.lines.line(of: text.sourceOffset(start - 1))
            let first = lineStart(text, start - 1, above, document)
            if start - first <= 12, yearRange(text, first..<start) != nil { start = first }
        }
        return TitleNoise.skip(text, start..<end)
    }

    /// Where the line begins that holds `index`.
    private static func lineStart(
        _ text: CanonicalText, _ index: Int, _ line: Int, _ document: DocumentContext
    )
        -> Int
    {
        var start = index
        while start > 0, document.lines.line(of: text.sourceOffset(start - 1)) == line { start -= 1 }
        return start
    }

    /// Whether the words name a department in full: with the place it belongs to.
    private static func namesSomeone(_ text: CanonicalText, _ title: Range<Int>) -> Bool {
        let name = TitleNoise.skip(text, title)..<title.upperBound
        let places: [Pattern] = ["省", "市", "县", "区", "州", "旗", "乡", "镇", "盟"]
        return name.count >= 18
            && places.contains { text.firstIndex(of: $0, in: name).map { $0 < name.upperBound - 9 } ?? false }
    }

    /// Whether a line above the title is none of its lines: a sentence, a page's number, an attachment's mark, a
    /// site's navigation.
    private static func isNoise(_ text: CanonicalText, _ line: Range<Int>) -> Bool {
        line.isEmpty || line.count > 120 || text.hasPrefix(line, "附件") || text.hasSuffix(line, "目录")
            || AccountTableTitle.isPageNumber(text, line)
            || text.contains(line, anyOf: ["。", ":", ">", "|", "索引", "浏览", "模式", "登录", "首页", "收藏", "搜索"])
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
