import Model

/// The sections of a comparison report, by the names with which they are chosen and placed.
public enum ReportPart: String, Hashable, Sendable, CaseIterable {
    /// 摘要
    case summary
    /// 本期公开情况: new, revised, still awaited; against an earlier day only.
    case arrivals
    /// 主要指标的变动, and how much of it is composition; against an earlier day only.
    case movements
    /// 位次变动; against an earlier day only.
    case ranks
    /// 值得核对的新增与消失; against an earlier day only.
    case outlierChanges = "outlier_changes"
    /// 勾稽问题的新增与消除; against an earlier day only.
    case findingChanges = "finding_changes"
    /// 更正, with old and new values; against an earlier day only.
    case revisions
    /// 比较范围
    case scope
    /// “三公”经费
    case threePublic = "three_public"
    /// 支出结构
    case structure
    /// 预决算差异
    case variance
    /// 同比变化
    case growth
    /// 历年变化, of departments with three years or more.
    case panel
    /// 项目预算执行
    case execution
    /// 绩效自评得分
    case scores
    /// 勾稽检查
    case findings
    /// 公开完整度
    case coverage
    /// 图册：各项指标的分布, a histogram each; only where it is asked for.
    case distributions
    /// 方法与可比性
    case method
    /// 数据来源
    case sources
    /// 附录：数据文件
    case appendix

    /// The section; empty where there is nothing to say.
    func make(_ context: inout ReportContext) throws -> ReportSection {
        switch self {
        case .summary: try SummarySection.make(&context)
        case .arrivals: try ArrivalsSection.make(&context)
        case .movements: try MovementSection.make(&context)
        case .ranks: RankSection.make(&context)
        case .outlierChanges: OutlierChangeSection.make(&context)
        case .findingChanges: FindingChangeSection.make(&context)
        case .revisions: RevisionSection.make(&context)
        case .scope: try ScopeSection.make(&context)
        case .threePublic: try ThreePublicSection.make(&context)
        case .structure: try StructureSection.make(&context)
        case .variance: try VarianceSection.make(&context)
        case .growth: try GrowthSection.make(&context)
        case .panel: try PanelSection.make(&context)
        case .execution: try ExecutionSection.make(&context)
        case .scores: try ScoreSection.make(&context)
        case .findings: try FindingsSection.make(&context)
        case .coverage: try CoverageSection.make(&context)
        case .distributions: try DistributionSection.make(&context)
        case .method: MethodSection.make(context)
        case .sources: try SourceSection.make(context)
        case .appendix: AppendixSection.make(context)
        }
    }
}
