import Model

/// Prints a report as the document that states it.
struct DocumentPrinter {
    let report: Report
    let department: SyntheticDepartment
    let template: DisclosureTemplate
    let layout: SyntheticDisclosure.Layout
    let scheme: DisclosureTemplate.IndicatorScheme
    let isMarkdown: Bool

    func print(using generator: inout SeededGenerator) -> String {
        let type = Typography(
            isSpaced: layout != .stacked, hasGroups: template != .y2020, isShort: template == .y2020,
            hasBold: layout != .stacked)
        var narrative = NarrativePrinter(
            report: report, department: department, template: template, figures: Figures(type: type),
            generator: SeededGenerator(seed: department.seed, about: "words", year: template.rawValue))
        let forms = FormPrinter(report: report, department: department, template: template, scheme: scheme)
        var blocks = [title]
        if layout != .stacked { blocks += contents }
        blocks += narrative.blocks
        blocks += forms.blocks
        if template != .y2020 { blocks += narrative.notes }
        blocks += closing
        let pages = PageLayout(
            layout: layout, type: type, year: template.rawValue, isMarkdown: isMarkdown)
        return pages.text(blocks, using: &generator)
    }

    private var title: Block {
        let year = template.rawValue
        switch layout {
        case .tabbed: return .title(["\(department.title)\(year)年度", "部门决算公开说明"])
        case .piped: return .title(["**\(department.title)\(year)年\n度部门决算公开说明**"])
        case .stacked: return .title(["\(department.title)\(year)年度部门决算\n公开说明"])
        }
    }

    private var contents: [Block] {
        [.heading("目录"), .heading("第一部分 \(department.isUnit ? "单位" : "部门")概况")]
            + ["一、主要职能", "二、机构设置及人员情况"].map { .entry($0) } + [.heading("第二部分 部门决算情况说明")]
            + NarrativePrinter.sections(template).map { .entry($0) }
            + [.heading("第三部分 专业名词解释"), .heading("第四部分 部门决算报表（见附表）")]
            + Self.tables.map { .entry($0) }
    }

    private var closing: [Block] {
        var blocks: [Block] = [.heading("第三部分 专业名词解释")]
        let terms = [
            ("财政拨款收入", "本级财政在当年预算内拨给单位的款项。"), ("其他收入", "财政拨款、事业和经营以外取得的款项。"),
            ("年末结转和结余", "到年底尚未用完、按规定可以留到次年的款项。"), ("基本支出", "保证机构运转的人员和日常公用开支。"),
            ("项目支出", "基本支出以外，为特定任务安排的开支。"), ("“三公”经费", "因公出国（境）、公务用车和公务接待三类开支。"),
            ("机关运行经费", "行政和参公单位基本支出里的公用部分。"),
        ]
        let numerals = ["一", "二", "三", "四", "五", "六", "七"]
        for (numeral, term) in zip(numerals, terms) { blocks.append(.line("\(numeral)、\(term.0)：\(term.1)")) }
        return blocks + [.heading("第四部分 部门决算报表（见附表）")] + Self.tables.map { .entry($0) }
    }

    private static let tables = [
        "一、《收入支出决算总表》", "二、《收入决算表》", "三、《支出决算表》", "四、《财政拨款收入支出决算总表》", "五、《一般公共预算财政拨款支出决算表》",
        "六、《一般公共预算财政拨款基本支出决算表》", "七、《政府性基金预算财政拨款收入支出决算表》", "八、《国有资本经营预算财政拨款收入支出决算表》",
        "九、《财政拨款“三公”经费支出决算表》",
    ]
}
