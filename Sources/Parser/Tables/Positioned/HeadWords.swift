/// The words that the heads of a part of a form have, and parts of which stand where a head is broken over lines.
struct HeadWords: Sendable {
    private let words: [[UInt8]]
    /// What a line without any of them counts between the lines of a broken one: two end the search.
    let patience: Int

    init(_ words: [String], patience: Int = 2) {
        self.words = words.map { Array($0.utf8) }
        self.patience = patience
    }

    /// Whether a text is one of the words, but for a remark in parentheses behind it: `全年预算数(A)`.
    func isWord(_ bytes: some Sequence<UInt8>) -> Bool {
        let bytes = Array(bytes)
        if words.contains(bytes) { return true }
        guard bytes.last == 41, let start = bytes.firstIndex(of: 40), start > 0 else { return false }
        return words.contains(Array(bytes[..<start]))
    }

    /// Whether a text is a part of one of the words, or begins a remark in parentheses.
    func isPart(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 60 else { return false }
        if words.contains(where: { Self.contains($0, bytes) }) { return true }
        guard let start = bytes.firstIndex(of: 40) else { return false }
        return bytes.count - start <= 18
            && (start == 0 || words.contains { $0.suffix(start).elementsEqual(bytes[..<start]) })
    }

    private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
        guard word.count >= part.count else { return false }
        return (0...word.count - part.count).contains { word[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// 项目资金
    static let funds = HeadWords([
        "资金来源", "年初预算数", "年初预算", "全年预算数", "全年预算", "全年执行数", "全年执行", "分值", "分值权重", "权重", "执行率", "预算执行率",
        "得分",
    ])

    /// 绩效指标
    static let indicators = HeadWords([
        "一级指标", "二级指标", "三级指标", "年度指标值", "预期指标值", "目标值", "指标值", "实际完成值", "实际完成指标值", "实际完成情况", "指标实际完成值",
        "全年实际值", "全年完成值", "业绩值", "分值", "权重", "分值权重", "指标分值权重", "得分", "指标得分", "完成率", "指标完成率", "指标值设定依据",
        "指标值设置依据", "设定依据", "上年完成值", "上年完成情况", "上年完成", "赋分规则", "指标赋分规则", "评分规则", "佐证资料", "偏差原因分析及改进措施",
        "偏差原因分析", "偏差原因及改进措施", "偏差原因分析与改进措施", "偏差原因", "未完成原因分析及改进措施", "未完成原因分析", "未完成原因及改进措施", "备注",
    ])

    /// What stands beside the funds, the goals and the indicators.
    static let fundLabels = HeadWords([
        "项目资金", "项目资金(万元)", "部门资金", "部门资金(万元)", "单位资金(万元)", "年度预算(万元)", "预算执行情况", "预算执行情况(万元)",
    ])
    static let goalLabels = HeadWords(["年度总体目标", "总体目标", "年度目标", "年度总体目标完成情况"])
    static let indicatorLabels = HeadWords(["年度绩效指标完成情况", "年度绩效指标", "绩效指标", "绩效指标完成情况"])

    /// What stands before the values at the top.
    static let names = HeadWords([
        "项目名称", "部门名称", "单位名称", "部门(单位)名称", "部门单位名称", "单位(部门)名称", "主管部门", "主管部门(单位)",
    ])
    static let unit = HeadWords(["实施单位"], patience: 1)
}
