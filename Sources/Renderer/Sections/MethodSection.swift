import Analytics

/// How figures were computed, and what is not comparable.
enum MethodSection {
    static func make(_ context: ReportContext) -> ReportSection {
        var points = [
            context.pick(
                "金额以分为单位精确保存，单位为万元；只在最后一步相除，表中四舍五入。",
                "Amounts are kept exactly, to the fen, and shown in wan yuan (万元, 10,000 yuan); division happens once, at the end."
            ),
            context.pick(
                "没有写明的数据一律为缺失（—），不按零处理；每个统计量都注明 n。",
                "What is not stated is missing (—), never zero; every statistic says its n."),
            context.pick(
                "中位数与四分位数为第 7 类分位数（同 Excel PERCENTILE.INC）；比率的“合计口径”为分子合计除以分母合计，与各部门比率的中位数不同。",
                "Quantiles are of type 7 (Excel's PERCENTILE.INC); pooled ratios are sum over sum, which is not the median of ratios."
            ),
            context.pick(
                "少于 \(OutlierAnalysis.leastCount) 个值的组只列位次和与中位数之比，不作离群判别；列出的项目意为值得核对，不等于有问题。",
                "Groups of fewer than \(OutlierAnalysis.leastCount) values show rank and ratio to the median only; what is listed is worth checking, not wrong."
            ),
            context.pick(
                "人均类指标中不足 \(Metric.fewestHeads) 人的单位不参与排序和统计；按 n/(n+10) 向中位数收缩后仍超过界限的，才列为值得核对。",
                "Offices of fewer than \(Metric.fewestHeads) heads have no rank in figures per head and count for no statistic; they are listed as worth checking only where they stand out even when drawn towards the median by n/(n+10)."
            ),
        ]
        if context.years.contains(where: { $0 <= 2020 }), context.years.contains(where: { $0 > 2020 }) {
            points.append(
                context.pick(
                    "2020 年度文件的“三公”经费为一般公共预算口径，收入与支出分别同比，没有收入总计、支出总计；与 2023 年度以后的财政拨款口径不完全可比。",
                    "2020 documents state three public expenses on the basis of the general budget, compare the two sides apart and have no totals; they are not fully comparable with 2023 and later."
                ))
        }
        if context.years.count > 1 {
            points.append(
                context.pick(
                    "本报告并列不同年度的文件，跨年排序只作参考，不宜直接比较。",
                    "Documents of several years stand side by side; ranks across years are for orientation only."
                ))
        }
        let scopes = Set(context.documents.compactMap(\.scope))
        if scopes.count > 1 {
            points.append(
                context.pick(
                    "汇总口径含所属单位，单位口径只含本单位，两者规模不可直接比较。",
                    "Consolidated documents include the units below, those of units do not; their sizes are not comparable."
                ))
        }
        points.append(
            context.pick(
                "承担全市公务用车、办公用房等集中保障职能的部门，人均类指标天然偏高，应与同类部门比较。",
                "Departments that keep vehicles or buildings for others have high figures per head by function; compare like with like."
            ))
        return ReportSection(
            id: "method", title: context.pick("方法与可比性", "Method and comparability"), blocks: [.list(points)])
    }
}
