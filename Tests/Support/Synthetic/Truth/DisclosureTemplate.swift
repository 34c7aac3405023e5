/// The template of a year: what a document of the year states, and in which sections.
public enum DisclosureTemplate: Int, Hashable, Sendable, CaseIterable {
    /// Income and expenditure compared apart, items by code, “三公” as section 七.
    case y2020 = 2020
    /// Classes and named items, 年初预算 throughout.
    case y2023 = 2023
    /// As 2023, with 全年预算 and wider indicator tables.
    case y2024 = 2024

    /// The columns of an indicator table.
    enum IndicatorScheme: Hashable, Sendable, CaseIterable {
        /// 年度指标值 实际完成值 分值 得分 偏差原因
        case classic
        /// 权重 目标值 业绩值 完成率 指标得分 指标值设定依据 上年完成情况 赋分规则 佐证资料
        case weightFirst
        /// 指标值 指标值设置依据 上年完成值 指标分值权重 指标赋分规则 佐证资料 指标实际完成值 完成率 指标得分
        case targetFirst
    }
}
