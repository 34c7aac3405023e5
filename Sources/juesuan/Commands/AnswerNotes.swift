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
        for exclusion in Self.ordered(population.excluded, metric) {
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
        case .zeroBase:
            let amounts = amounts(of: exclusion, metric).map { " " + $0 } ?? ""
            return itemName(of: entity, metric) + amounts
        }
    }

    /// Both amounts of a change that has no ratio; nil for all else.
    private func amounts(of exclusion: Population.Exclusion, _ metric: Metric) -> String? {
        guard Self.isOfMoney(metric), case .zeroBase(let base, let upper?) = exclusion.reason else {
            return nil
        }
        let (from, to) = (NumberText.string(base, decimals: 2), NumberText.string(base + upper, decimals: 2))
        return pick("\(from) → \(to) 万元", "\(from) → \(to) wan yuan")
    }

    /// Whether a metric is a change between two amounts of money.
    private static func isOfMoney(_ metric: Metric) -> Bool {
        metric.shape == .change && metric.expression.numeratorIsMoney
    }

    /// What was left out, of changes from nothing the largest first: where a hundred are, the first few count.
    static func ordered(
        _ excluded: [Population.Exclusion], _ metric: Metric
    ) -> [Population.Exclusion] {
        guard isOfMoney(metric) else { return excluded }
        func weight(_ exclusion: Population.Exclusion) -> Double {
            guard case .zeroBase(_, let upper?) = exclusion.reason else { return 0 }
            return upper.magnitude
        }
        return excluded.map { (exclusion: $0, weight: weight($0)) }.enumerated().sorted { left, right in
            left.element.weight == right.element.weight
                ? left.offset < right.offset : left.element.weight > right.element.weight
        }.map(\.element.exclusion)
    }

    private func itemName(of entity: Entity, _ metric: Metric) -> String {
        let department = entity.department
        guard metric.level != .department else { return department }
        if let item = entity.item { return pick("\(department)“\(item)”", "\(department) “\(item)”") }
        let places = [entity.formPosition, entity.itemPosition].compactMap(\.self).map { $0 + 1 }
        let project = places.first.map { pick("第 \($0) 个项目", "project \($0)") } ?? ""
        let indicator = places.count > 1 ? pick("第 \(places[1]) 项指标", ", indicator \(places[1])") : ""
        return department + pick("", " ") + project + indicator
    }

    /// Why something was left out, of a change from nothing with the amounts.
    func remark(_ exclusion: Population.Exclusion, _ metric: Metric) -> String {
        let amounts = amounts(of: exclusion, metric).map { pick("；", "; ") + $0 } ?? ""
        return reason(exclusion.reason, isListed: false) + amounts
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
        case .zeroBase(let base, _):
            base < 0
                ? pick("分母小于零，没有比率", "a base below zero, no ratio")
                : pick("分母为零，没有比率", "a base of zero, no ratio")
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
