import Model
import Renderer
import Statistics

/// What is said of one column by default: figures, the interval of the median, and which rule looks for outliers.
struct ColumnSummary {
    private let sample: Sample
    private let rows: [(id: String, value: Double)]
    private let type: QuantileType
    private let isChinese: Bool

    init(_ column: LabelledColumn, _ type: QuantileType, _ lang: ReportLanguage) {
        sample = Sample(column.values)
        rows = zip(column.ids, column.values).compactMap { id, value in
            guard let value, value.isFinite else { return nil }
            return (id, value)
        }
        self.type = type
        isChinese = lang == .chinese
    }

    private func pick(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }

    /// Three columns: statistic, value, method.
    var table: OutputTable {
        var table = OutputTable(columns: [
            .init(title: pick("统计量", "Statistic"), key: "statistic"),
            .init(title: pick("数值", "Value"), key: "value", isNumeric: true),
            .init(title: pick("方法", "Method"), key: "method"),
        ])
        func add(_ chinese: String, _ english: String, _ value: String?, _ method: String = "") {
            table.rows.append([.text(pick(chinese, english)), .text(value), .text(method)])
        }
        let quartiles = sample.count >= 3 ? sample.quartiles(type: type) : nil
        let typed = pick("类型 \(type.rawValue)", "type \(type.rawValue)")
        let spread = sample.count >= 3 ? sample : Sample([Double]())
        add("有效数", "n", String(sample.count), sample.isEmpty ? pick("没有有限数值", "no finite value") : "")
        add("缺失", "Missing", String(sample.missingCount))
        add("非有限", "Not finite", String(sample.infiniteCount))
        add("均值", "Mean", Self.text(sample.mean))
        add("标准差", "Standard deviation", Self.text(spread.standardDeviation), "n − 1")
        add("中位数", "Median", Self.text(sample.median))
        add("绝对中位差", "MAD", Self.text(spread.scaledMedianAbsoluteDeviation), "× 1.4826")
        add("下四分位数", "Lower quartile", Self.text(quartiles?.lower), typed)
        add("上四分位数", "Upper quartile", Self.text(quartiles?.upper), typed)
        add("最小值", "Minimum", Self.text(sample.minimum))
        add("最大值", "Maximum", Self.text(sample.maximum))
        let interval = sample.count >= 3 ? MedianInterval(sample) : nil
        add(
            "中位数区间", "Interval of the median",
            interval.map { "[\(Self.number($0.lower)), \(Self.number($0.upper))]" },
            interval.map(coverage) ?? "")
        if (1...5).contains(sample.count) {
            let values = rows.sorted { $0.value < $1.value }.map { "\(Self.number($0.value)) (\($0.id))" }
            add("全部数值", "All values", values.joined(separator: ", "), pick("升序", "ascending"))
        }
        let hurdle = HundredHurdle(sample)
        if isRate, hurdle.countAt > 0 {
            for (chinese, english, count) in [
                ("等于 100", "At 100", hurdle.countAt), ("超过 100", "Above 100", hurdle.countAbove),
                ("等于 0", "At 0", hurdle.countZero),
            ] {
                let share = Self.number((Double(count) / Double(sample.count) * 1000).rounded() / 10)
                add(chinese, english, String(count), "\(share)%")
            }
        }
        let rule = outlierRule
        add("离群规则", "Outlier limits", rule.limits, rule.method)
        add("离群行", "Outliers", rule.limits.map { _ in listed(rule.rows) }, rule.note)
        return table
    }

    /// Whether the values may be rates or scores: none below 0.
    private var isRate: Bool { sample.minimum.map { $0 >= 0 } ?? false }

    private func coverage(_ interval: MedianInterval) -> String {
        let share = Self.number((interval.coverage * 10000).rounded() / 100)
        return interval.isAttained
            ? pick("次序统计量，覆盖率 \(share)%", "order statistics, coverage \(share) %")
            : pick("最小至最大，覆盖率 \(share)%", "minimum to maximum, coverage \(share) %")
    }

    private func listed(_ names: [String]) -> String {
        names.isEmpty
            ? pick("无", "none")
            : names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", … (\(names.count))" : "")
    }

    /// The rule that fits the data, its limits and the rows beyond them; no limits where no rule applies.
    private var outlierRule: (limits: String?, method: String, rows: [String], note: String) {
        let note =
            sample.count < 6
            ? pick("6 个以下不标记", "no flags under 6 values")
            : sample.count < 15 ? pick("仅供参考", "indicative") : ""
        guard sample.count >= 6, let minimum = sample.minimum else { return (nil, note, [], "") }
        let hurdle = HundredHurdle(sample)
        if isRate, hurdle.countAt > 0 {
            let name = pick(
                "两部分规则：100−x 的立方根，修正 z > 3", "two-part rule: cube root of 100 − x, modified z > 3")
            guard let limit = hurdle.limit else {
                return (nil, name + pick("；不足 8 个或 MAD 为 0", "; under 8 rows or a MAD of 0"), [], "")
            }
            let none = limit <= 0 ? pick("；没有数值会被标记", "; no value could be flagged") : ""
            let rows = rows.filter { hurdle.isOutside($0.value) }.map(\.id)
            return ("< \(Self.number(limit))", name + none, rows, note)
        }
        if minimum > 0, let rule = LogModifiedZ(sample) {
            let limits = "[\(Self.number(rule.lowerLimit)), \(Self.number(rule.upperLimit))]"
            let name = pick("对数修正 z，> 3.5", "modified z of logarithms, > 3.5")
            return (limits, name, rows.filter { rule.isOutside($0.value) }.map(\.id), note)
        }
        guard let rule = ModifiedZ(sample) else {
            return (nil, pick("MAD 为 0，不适用", "a MAD of 0: no rule applies"), [], "")
        }
        let limits = "[\(Self.number(rule.lowerLimit)), \(Self.number(rule.upperLimit))]"
        return (
            limits, pick("修正 z，> 3.5", "modified z, > 3.5"),
            rows.filter { rule.isOutside($0.value) }.map(\.id), note
        )
    }

    private static func text(_ value: Double?) -> String? { value.map(number) }

    /// A number with at most six significant digits after what stands before the point.
    private static func number(_ value: Double) -> String {
        let decimals = value.magnitude >= 1000 ? 2 : value.magnitude >= 1 || value == 0 ? 4 : 6
        let text = NumberText.string(value, decimals: decimals)
        guard text.contains(".") else { return text }
        let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(trimmed.reversed())
    }
}
