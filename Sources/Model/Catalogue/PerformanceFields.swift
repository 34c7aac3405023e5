/// 预算绩效. Sections 预算绩效的情况说明 and 其他需说明的事项.
public final class PerformanceFields: Schema {
    /// 整体支出绩效自评表个数
    public let overallForms = Field<Int>(
        "overall_forms", "整体支出绩效自评表个数", "Overall self-evaluation forms", unit: .pieces)
    /// 全年预算总额
    public let overallBudget = Field<Money>("overall_budget", "全年预算总额", "Overall budget of the year")
    /// 实际执行总额
    public let overallExecuted = Field<Money>("overall_executed", "实际执行总额", "Overall execution")
    /// 预算绩效评价项目个数
    public let projectsStated = Field<Int>(
        "projects_stated", "预算绩效评价项目个数", "Projects evaluated, as stated", unit: .pieces)
    /// 评价项目全年预算数
    public let projectsBudget = Field<Money>("projects_budget", "评价项目全年预算数", "Evaluated projects, budget")
    /// 评价项目全年执行数
    public let projectsExecuted = Field<Money>(
        "projects_executed", "评价项目全年执行数", "Evaluated projects, execution")
    /// 涉密项目个数
    public let secretProjects = Field<Int>("secret_projects", "涉密项目个数", "Secret projects", unit: .pieces)
    /// 涉密项目全年预算数
    public let secretBudget = Field<Money>("secret_budget", "涉密项目全年预算数", "Secret projects, budget")
    /// 涉密项目全年执行数
    public let secretExecuted = Field<Money>("secret_executed", "涉密项目全年执行数", "Secret projects, execution")

    /// The schema of the catalogue.
    @inlinable public static var shared: PerformanceFields { Catalogue.shared.performance }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.performanceLayout }

    init() {}
}

/// 绩效自评表. The head and foot of a 整体 or 项目支出绩效自评表.
public final class EvaluationFields: Schema {
    /// 项目名称
    public let name = Field<String>("name", "项目名称", "Project")
    /// 主管部门
    public let supervisingDepartment = Field<String>(
        "supervising_department", "主管部门", "Supervising department")
    /// 实施单位
    public let implementingUnit = Field<String>("implementing_unit", "实施单位", "Implementing unit")
    /// 预期目标
    public let expectedGoal = Field<String>("expected_goal", "预期目标", "Expected goal", isProse: true)
    /// 实际完成情况
    public let actualGoal = Field<String>("actual_goal", "实际完成情况", "Actual result", isProse: true)
    /// 总分
    public let totalScore = Field<Points>("total_score", "总分", "Total score")

    /// The schema of the catalogue.
    @inlinable public static var shared: EvaluationFields { Catalogue.shared.evaluation }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.evaluationLayout }

    init() {}
}

/// 项目资金. A row of 项目资金 or 部门资金.
public final class FundFields: Schema {
    /// 资金来源
    public let source = Field<String>("source", "资金来源", "Source of funds")
    /// 年初预算数
    public let initialBudget = Field<Money>("initial_budget", "年初预算数", "Initial budget")
    /// 全年预算数
    public let fullYearBudget = Field<Money>("full_year_budget", "全年预算数", "Budget of the year")
    /// 全年执行数
    public let executed = Field<Money>("executed", "全年执行数", "Execution")
    /// 分值
    public let weight = Field<Points>("weight", "分值", "Weight")
    /// 执行率
    public let executionRate = Field<Percentage>("execution_rate", "执行率", "Execution rate")
    /// 得分
    public let score = Field<Points>("score", "得分", "Score")

    /// The schema of the catalogue.
    @inlinable public static var shared: FundFields { Catalogue.shared.fund }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.fundLayout }

    init() {}
}

/// 绩效指标. A 三级指标 with its target, result and score.
public final class IndicatorFields: Schema {
    /// 一级指标
    public let level1 = Field<String>("level1", "一级指标", "First level")
    /// 二级指标
    public let level2 = Field<String>("level2", "二级指标", "Second level")
    /// 三级指标
    public let level3 = Field<String>("level3", "三级指标", "Third level")
    /// 年度指标值
    public let target = Field<String>("target", "年度指标值", "Target")
    /// 实际完成值
    public let actual = Field<String>("actual", "实际完成值", "Result")
    /// 分值
    public let weight = Field<Points>("weight", "分值", "Weight")
    /// 得分
    public let score = Field<Points>("score", "得分", "Score")
    /// 完成率
    public let completionRate = Field<Percentage>("completion_rate", "完成率", "Completion rate")
    /// 指标值设定依据
    public let basis = Field<String>("basis", "指标值设定依据", "Basis of the target", isProse: true)
    /// 上年完成情况
    public let previousYear = Field<String>("previous_year", "上年完成情况", "Result of last year", isProse: true)
    /// 赋分规则
    public let scoringRule = Field<String>("scoring_rule", "赋分规则", "Scoring rule")
    /// 佐证资料
    public let evidence = Field<String>("evidence", "佐证资料", "Evidence", isProse: true)
    /// 偏差原因分析及改进措施
    public let deviationReason = Field<String>(
        "deviation_reason", "偏差原因分析及改进措施", "Reason of the deviation", isProse: true)

    /// The schema of the catalogue.
    @inlinable public static var shared: IndicatorFields { Catalogue.shared.indicator }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.indicatorLayout }

    init() {}
}
