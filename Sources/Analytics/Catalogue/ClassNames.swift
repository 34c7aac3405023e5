/// The names that a 支出功能分类（类） had over the years and the ways in which they are printed.
enum ClassNames {
    /// Names of the same class, without 支出.
    private static let renamed: [[String]] = [
        ["文化旅游体育与传媒", "文化体育与传媒"],
        ["卫生健康", "医疗卫生与计划生育", "医疗卫生"],
        ["自然资源海洋气象等", "国土海洋气象等"],
        ["资源勘探工业信息等", "资源勘探信息等"],
    ]

    /// All forms of a class's name, the one asked for first.
    static func variants(of name: String) -> [String] {
        var base = name
        for ending in ["（类）", "(类)", "支出"] where base.hasSuffix(ending) { base.removeLast(ending.count) }
        let names = [base] + (renamed.first { $0.contains(base) } ?? []).filter { $0 != base }
        return names.flatMap { [$0, "\($0)支出", "\($0)（类）", "\($0)支出（类）", "\($0)(类)", "\($0)支出(类)"] }
    }
}
