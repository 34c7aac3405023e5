import Analytics
import Renderer
import Statistics

/// The words for what an answer rests on: how many of how many, what was left out and why, over which years.
struct AnswerNotes {
    let lang: ReportLanguage

    /// Up to how many names are listed for one reason.
    private static let mostNames = 20

    /// One of two wordings.
    func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        lang == .chinese ? chinese() : english()
    }

    /// Group and metric, in front of what is said of them.
    func prefix(_ group: [String?], _ metric: Metric) -> String {
        let names = group.map { $0 ?? NumberText.missing }
        return (names + [metric.id]).joined(separator: " ") + pick("：", ": ")
    }

    /// n of N.
    func population(_ population: Population) -> String {
        pick(
            "n = \(population.count)（共 \(population.total)，缺 \(population.missing)，剔除 \(population.excluded.count)）",
            "n = \(population.count) (of \(population.total), \(population.missing) missing, \(population.excluded.count) excluded)"
        )
    }

    /// The headings of the fields grouped by.
    func groupColumns(_ groups: [String], _ level: Metric.Level) -> [OutputTable.Column] {
        groups.map { name in
            let labels = MetricCatalogue.groupLabels(name, level: level)
            return OutputTable.Column(title: pick(labels.chinese, labels.english), key: name)
        }
    }

    /// What was left out, by reason; nil for nothing.
    ///
    /// - Parameter isListed: whether the values of small bases are among the rows.
    func exclusions(_ population: Population, _ metric: Metric, isListed: Bool) -> String? {
        guard !population.excluded.isEmpty else { return nil }
        var reasons: [String] = []
        var names: [String: [String]] = [:]
        var told: Set<[String]> = []
        for exclusion in population.excluded {
            let reason = reason(exclusion.reason, isListed: isListed)
            if names[reason] == nil { reasons.append(reason) }
            let name = name(of: exclusion, metric)
            if told.insert([reason, name]).inserted { names[reason, default: []].append(name) }
        }
        let parts = reasons.map { reason in
            let all = names[reason] ?? []
            let some = all.prefix(Self.mostNames).joined(separator: pick("、", ", "))
            let rest =
                all.count > Self.mostNames
                ? pick(" 等 \(all.count) 个", " and others, \(all.count) in all") : ""
            return some + rest + pick("（\(reason)）", " (\(reason))")
        }
        return pick("剔除：", "Excluded: ") + parts.joined(separator: pick("；", "; ")) + pick("。", ".")
    }

    private func name(of exclusion: Population.Exclusion, _ metric: Metric) -> String {
        let entity = exclusion.entity
        let department = entity.department
        switch exclusion.reason {
        case .containedIn(let outer, _):
            return outer == department ? pick("\(department)本级", "\(department) itself") : department
        case .newDepartment: return department
        case .smallBase(let heads): return department + pick(" \(heads) 人", " with \(heads)")
        case .zeroBase: break
        }
        guard metric.level != .department else { return department }
        if let item = entity.item { return pick("\(department)“\(item)”", "\(department) “\(item)”") }
        let places = [entity.formPosition, entity.itemPosition].compactMap(\.self).map { $0 + 1 }
        let project = places.first.map { pick("第 \($0) 个项目", "project \($0)") } ?? ""
        let indicator = places.count > 1 ? pick("第 \(places[1]) 项指标", ", indicator \(places[1])") : ""
        return department + pick("", " ") + project + indicator
    }

    /// Why something was left out.
    ///
    /// - Parameter isListed: whether the values of small bases are among the rows.
    func reason(_ reason: Population.Exclusion.Reason, isListed: Bool) -> String {
        switch reason {
        case .containedIn(let department, _):
            pick("已包含在\(department)的汇总中，不重复计算", "part of \(department), not counted twice")
        case .newDepartment:
            pick("新增部门，各项增减额等于本年数，不参与同比", "new: every change equals its amount, no growth rate")
        case .zeroBase: pick("分母为零，没有比率", "a base of zero, no ratio")
        case .smallBase:
            pick("在职不足 \(Metric.fewestHeads) 人，", "fewer than \(Metric.fewestHeads) heads, ")
                + (isListed
                    ? pick("列出数值但不参与排序和统计", "shown, but not ranked or counted")
                    : pick("不参与统计", "not counted"))
        }
    }

    /// Says that values of several years are counted together; nil where none are.
    ///
    /// - Parameter panel: whether the years can be put in columns.
    func years(_ populations: [Population], panel: Bool) -> String? {
        guard populations.contains(where: { $0.years.count > 1 }) else { return nil }
        let years = Set(populations.flatMap(\.years)).sorted().map(String.init)
        return pick(
            "含 \(years.joined(separator: "、")) 共 \(years.count) 个年度，合并计算；分年度用 --by fiscal_year"
                + (panel ? "，各年并列用 --panel。" : "。"),
            "\(years.joined(separator: ", ")): \(years.count) years counted together; --by fiscal_year takes them apart"
                + (panel ? ", --panel puts them in columns." : "."))
    }

    /// The interval of the median, or lowest and highest where 95 % cannot be reached; empty without a value.
    func interval(_ interval: MedianInterval?, _ metric: Metric) -> String {
        guard let interval else { return "" }
        let decimals = NumberText.decimals(for: metric.unit)
        let lower = NumberText.string(interval.lower, decimals: decimals)
        let upper = NumberText.string(interval.upper, decimals: decimals)
        let coverage = NumberText.string(interval.coverage * 100, decimals: 2)
        return interval.isAttained
            ? pick(
                "；中位数区间 \(lower) 至 \(upper)（次序统计量，覆盖率 \(coverage)%）",
                "; interval of the median \(lower) to \(upper) (order statistics, coverage \(coverage)%)")
            : pick(
                "；最低至最高 \(lower) 至 \(upper)（作为中位数区间的覆盖率 \(coverage)%，达不到 95%）",
                "; lowest to highest \(lower) to \(upper) (coverage \(coverage)% as an interval of the median, short of 95%)"
            )
    }
}
