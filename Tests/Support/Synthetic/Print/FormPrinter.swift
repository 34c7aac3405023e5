import Model

/// Prints the self-evaluation forms of a report as rows.
struct FormPrinter {
    let report: Report
    let department: SyntheticDepartment
    let template: DisclosureTemplate
    let scheme: DisclosureTemplate.IndicatorScheme

    /// The forms, the one of the whole department first.
    var blocks: [Block] {
        var blocks: [Block] = []
        if let overall = report.overallEvaluation {
            let whose = department.isUnit ? "单位" : "部门"
            blocks.append(.form(title: "\(whose)整体支出绩效自评表", rows: overallRows(overall, whose)))
        }
        return blocks + report.projects.map { .form(title: "项目支出绩效自评表", rows: projectRows($0)) }
    }

    private func projectRows(_ form: Evaluation) -> [FormRow] {
        let columns = IndicatorColumn.columns(of: scheme)
        let width = columns.count + 1
        var rows = [
            FormRow([FormRow.Cell(text: "项目名称"), FormRow.Cell(text: form.name ?? "", width: width - 1)]),
            FormRow([
                FormRow.Cell(text: "主管部门"), FormRow.Cell(text: form.supervisingDepartment ?? "", width: 3),
                FormRow.Cell(text: "实施单位"), FormRow.Cell(text: form.implementingUnit ?? "", width: width - 5),
            ]),
        ]
        rows += fundRows(form, "项目资金（万元）", "", width)
        rows += goalRows(form, width)
        rows.append(FormRow([""] + columns.map { $0.head }))
        rows += indicatorRows(form, columns, side: "年度绩效指标完成情况")
        guard let total = form.totalScore else { return rows }
        let weight = (columns.firstIndex { $0.field == .weight } ?? 0) + 1
        let score = (columns.firstIndex { $0.field == .score } ?? 0) + 1
        var foot = [FormRow.Cell(text: "总分", width: weight), FormRow.Cell(text: "100")]
        for column in (weight + 1)..<width {
            foot.append(FormRow.Cell(text: column == score ? "\(total)分" : ""))
        }
        return rows + [FormRow(foot)]
    }

    private func overallRows(_ form: Evaluation, _ whose: String) -> [FormRow] {
        let columns = IndicatorColumn.overall
        let width = columns.count
        var rows = [
            FormRow([FormRow.Cell(text: "\(whose)名称"), FormRow.Cell(text: form.name ?? "", width: width - 1)])
        ]
        rows += fundRows(form, "部门资金（万元）", "资金来源", width)
        rows += goalRows(form, width)
        rows.append(FormRow(columns.map { $0.head }))
        rows += indicatorRows(form, columns, side: nil)
        guard let total = form.totalScore else { return rows }
        return rows + [
            FormRow([
                FormRow.Cell(text: "总分", width: width - 2), FormRow.Cell(text: "100"),
                FormRow.Cell(text: "\(total)分"),
            ])
        ]
    }

    private func fundRows(_ form: Evaluation, _ label: String, _ source: String, _ width: Int) -> [FormRow] {
        let heads = ["年初预算数", "全年预算数", "全年执行数", source.isEmpty ? "分值" : "分值权重", "执行率", "得分"]
        let dash = template == .y2024 && scheme == .targetFirst ? "-" : "—"
        let figures = Figures(
            type: Typography(isSpaced: false, hasGroups: template != .y2020, isShort: false, hasBold: false))
        var rows = [[label, source] + heads]
        rows += form.funds.map { fund in
            let rate = fund.executionRate.map { $0.description + "%" } ?? dash
            let score = fund.score.map { template == .y2020 ? $0.description : "\($0)分" } ?? dash
            return [
                "", fund.source ?? "", figures.cell(fund.initialBudget), figures.cell(fund.fullYearBudget),
                figures.cell(fund.executed), fund.weight?.description ?? dash, rate, score,
            ]
        }
        return rows.map { FormRow($0 + Array(repeating: "", count: max(width - 8, 0))) }
    }

    private func goalRows(_ form: Evaluation, _ width: Int) -> [FormRow] {
        let left = width / 2
        func row(_ texts: [String]) -> FormRow {
            FormRow([
                FormRow.Cell(text: texts[0]), FormRow.Cell(text: texts[1], width: left),
                FormRow.Cell(text: texts[2], width: width - 1 - left),
            ])
        }
        return [
            row(["年度总体目标", "预期目标", "实际完成情况"]), row(["", form.expectedGoal ?? "", form.actualGoal ?? ""]),
        ]
    }

    /// Whether a row is to be printed with its weight under the result's head: the report has the diagnostic that a reader
    /// must raise, with the name of the indicator.
    private func isSwapped(_ row: Row<IndicatorFields>) -> Bool {
        report.diagnostics.contains { $0.code == .columnsSwapped && $0.detail == row.level3 }
    }

    /// Levels are printed once for the rows they span; in 2020 benefits without an indicator have a row of their own.
    private func indicatorRows(_ form: Evaluation, _ columns: [IndicatorColumn], side: String?) -> [FormRow] {
        var rows: [FormRow] = []
        var above: (first: String?, second: String?) = (nil, nil)
        func empty(_ first: String, _ second: String) -> FormRow {
            FormRow(["", first, second] + Array(repeating: "", count: columns.count - 2))
        }
        for (index, indicator) in form.indicators.enumerated() {
            let isBenefit = template == .y2020 && indicator.level1 == "效益指标"
            if isBenefit, above.first != "效益指标" {
                rows.append(empty("效益指标", "经济效益指标"))
                above = ("效益指标", "经济效益指标")
            } else if isBenefit {
                rows.append(empty("", "生态效益指标"))
            }
            var texts = columns.map { $0.text(of: indicator) }
            if isSwapped(indicator), let weight = columns.firstIndex(where: { $0.field == .weight }),
                let actual = columns.firstIndex(where: { $0.field == .actual })
            {
                texts.swapAt(weight, actual)
            }
            if indicator.level1 == above.first {
                texts[0] = ""
                if indicator.level2 == above.second { texts[1] = "" }
            }
            above = (indicator.level1, indicator.level2)
            if let side { texts.insert(index == 0 ? side : "", at: 0) }
            rows.append(FormRow(texts, isIndicator: true))
        }
        return rows
    }
}
