import Model

/// Tells a report in the sections of its year's template. What the report leaves out is not told.
struct NarrativePrinter {
    let report: Report
    let department: SyntheticDepartment
    let template: DisclosureTemplate
    let figures: Figures
    var generator: SeededGenerator

    var year: String { "\(template.rawValue)年度" }
    var me: String { department.selfName }

    /// The parts up to the forms.
    var blocks: [Block] {
        mutating get {
            var blocks: [Block] = [.heading("第一部分 \(department.isUnit ? "单位" : "部门")概况")]
            blocks.append(.heading("一、主要职能"))
            for (index, duty) in department.function.duties.enumerated() {
                blocks.append(.line("（\(["一", "二", "三", "四"][index])）\(duty)。"))
            }
            blocks += organisation
            blocks.append(.heading("第二部分 部门决算情况说明"))
            blocks += template == .y2020 ? accounts2020 : accounts
            blocks += otherMatters()
            blocks += performance
            return blocks
        }
    }

    /// The section titles of a template, as the table of contents lists them.
    static func sections(_ template: DisclosureTemplate) -> [String] {
        let front = [
            "一、收入支出决算总体情况说明", "二、收入决算情况说明", "三、支出决算情况说明", "四、财政拨款收入支出决算总体情况说明",
            "五、一般公共预算财政拨款支出决算情况说明", "六、一般公共预算财政拨款基本支出决算情况说明",
        ]
        let back = ["十、其他重要事项的情况说明", "（一）机关运行经费支出情况", "（二）政府采购情况", "（三）国有资产占用情况说明", "十一、预算绩效的情况说明"]
        if template == .y2020 {
            return front + [
                "七、一般公共预算财政拨款“三公”经费支出决算情况说明", "八、政府性基金预算财政拨款收入支出决算情况说明",
                "九、国有资本经营预算财政拨款收入支出决算情况说明",
            ] + back
        }
        return front + [
            "七、政府性基金预算财政拨款收入支出决算情况说明", "八、国有资本经营预算财政拨款收入支出决算情况说明", "九、财政拨款“三公”经费支出决算情况说明",
        ] + back + ["十二、其他需说明的事项"]
    }

    private var organisation: [Block] {
        let staff = report.staffing
        func kind(_ name: String, _ count: Int?, _ change: Int?) -> String {
            let moved = change.map { "，\($0 < 0 ? "减少" : "增加")\(abs($0))人" } ?? ""
            return "\(name)\(count ?? 0)人\(moved)"
        }
        let kinds = [
            kind("在职人员", staff.active, staff.activeChange),
            kind("离休人员", staff.retiredCadres, staff.retiredCadresChange),
            kind("退休人员", staff.retired, staff.retiredChange),
        ]
        var blocks: [Block] = [
            .heading("二、机构设置及人员情况"),
            .paragraph(
                """
                \(department.key)\(year)，实有人数\(figures.count(staff.total, "人"))，其中：\
                \(kinds.joined(separator: "；"))。
                """
            ),
        ]
        let offices = staff.offices.map {
            """
            下设\($0)个\(template == .y2020 ? "处室" : "科室")，分别是：\
            \((staff.officeNames ?? []).joined(separator: "、"))。
            """
        }
        let units = report.department.subordinates ?? []
        if units.isEmpty {
            blocks.append(.paragraph("\(department.key)无下属预算单位\(offices.map { "，" + $0 } ?? "。")"))
        } else {
            if let offices { blocks.append(.paragraph("\(department.key)本级\(offices)")) }
            blocks.append(.line("纳入\(department.key)\(year)部门决算编制范围的下属预算单位包括："))
            blocks.append(.units(units))
        }
        return blocks
    }

    func reason(_ words: String?) -> String {
        words.map { "，主要原因是：\(Typography.kept($0))。" } ?? "。"
    }

    /// A reason the report does not keep.
    mutating func passingReason(
        _ change: Money?, rises: [String] = Phrases.rises, falls: [String] = Phrases.falls
    ) -> String {
        let change = change ?? .zero
        if change == .zero { return reason(generator.pick(Phrases.level)) }
        if department.firstYear == template.rawValue { return reason(Phrases.founding) }
        return reason(generator.pick(change > .zero ? rises : falls))
    }

    /// A reason behind a difference from the budget that the report does not keep.
    mutating func passingVariance(_ final: Money?, _ budget: Money?) -> String {
        let difference = (final ?? .zero) - (budget ?? .zero)
        let choices = difference == .zero ? Phrases.exact : difference > .zero ? Phrases.over : Phrases.under
        return reason(generator.pick(choices))
    }
}
