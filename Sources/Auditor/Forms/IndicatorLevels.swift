import Model

/// What 一级指标 and 二级指标 say an indicator is about.
struct IndicatorLevels {
    /// 成本指标
    private(set) var isCost = false
    /// 数量指标
    private(set) var isQuantity = false
    /// 满意度指标
    private(set) var isSatisfaction = false

    /// Takes the levels of one row after the other; nothing is searched where they are those of the row before.
    struct Reader {
        private var level1: String?
        private var level2: String?
        private var levels = IndicatorLevels()

        mutating func levels(of row: Row<IndicatorFields>) -> IndicatorLevels {
            let (first, second) = (row.value(\.level1), row.value(\.level2))
            if Self.areSame(second, level2), Self.areSame(first, level1) { return levels }
            levels.isCost = second?.has("成本") ?? false || first?.has("成本") ?? false
            levels.isQuantity = second?.has("数量") ?? false
            levels.isSatisfaction = first?.has("满意度") ?? false || second?.has("满意度") ?? false
            (level1, level2) = (first, second)
            return levels
        }

        private static func areSame(_ left: String?, _ right: String?) -> Bool {
            switch (left, right) {
            case (let left?, let right?): left.isSame(as: right)
            case (nil, nil): true
            default: false
            }
        }
    }
}
