extension ChartLanguage {
    /// What is left out, one sentence each.
    func excluded(_ sentences: [String]) -> String {
        let count = sentences.count
        let shown = sentences.prefix(3).map { $0.trimmingEnd("。.") }
        let list = shown.joined(separator: noteSeparator) + (count > 3 ? pick("等", " and more") : "")
        return pick("剔除 \(count) 个（\(list)）", "\(count) excluded (\(list))")
    }

    func units(_ units: [String]) -> String {
        var seen: [String] = []
        for unit in units where !seen.contains(unit) { seen.append(unit) }
        return pick("单位：", "Unit: ") + seen.joined(separator: pick("、", ", "))
    }

    func year(_ text: String) -> String { pick("年度：", "Year: ") + text }

    /// Names that are not written whole, and the whole names.
    func shortened(_ names: [ShortenedName], unlisted: Int) -> String {
        var seen: [ShortenedName] = []
        for name in names where !seen.contains(name) { seen.append(name) }
        let list = seen.map { "\($0.short)\(pick("＝", " = "))\($0.full)" }
        return pick("全称：", "Full names: ") + list.joined(separator: noteSeparator)
            + (unlisted > 0 ? pick("；另有 \(unlisted) 个全称列不下", "; \(unlisted) more do not fit") : "")
    }

    /// Which axes begin elsewhere than at zero; nil where none does.
    func notFromZero(_ axes: OffZeroAxes) -> String? {
        guard axes.x || axes.y else { return nil }
        if axes.areBothNumbers {
            if axes.x, axes.y { return pick("两轴都不从 0 起", "neither axis starts at 0") }
            return axes.x
                ? pick("横轴不从 0 起", "the horizontal axis does not start at 0")
                : pick("纵轴不从 0 起", "the vertical axis does not start at 0")
        }
        return pick("数轴不从 0 起", "the axis does not start at 0")
    }

    var logAxis: String { pick("对数刻度", "logarithmic scale") }

    var symlogAxis: String { pick("对称对数刻度（0 附近为线性）", "symmetric log scale, linear near 0") }

    func outsideLog(_ count: Int) -> String {
        pick("\(count) 个不大于 0 的点不能画在对数刻度上", "\(count) points at or below 0 cannot stand on a log scale")
    }

    var highlighted: String { pick("突出显示", "highlighted") }
}

extension String {
    /// The text without any of the characters of `marks` at its end.
    fileprivate func trimmingEnd(_ marks: String) -> String {
        var text = self[...]
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }
}
