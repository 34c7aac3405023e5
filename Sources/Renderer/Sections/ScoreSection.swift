import Analytics
import Charts

/// What departments say of their own projects, and which scores are worth checking.
enum ScoreSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("绩效自评得分", "Self-evaluation scores")
        let metric = try context.metric("score", level: .project)
        let outliers = try context.analysis.outliers(of: metric, in: context.selection, withAllRows: false)
        guard let all = outliers.first, all.ranking.population.count > 0 else {
            return ReportSection(id: "scores", title: title, blocks: [])
        }
        var blocks: [Block] = [.paragraph(text(all, &context)), .figure(try boxes(metric, context))]
        blocks += try worthChecking(all, &context)
        if let scatter = try scatter(&context) { blocks.append(.figure(scatter)) }
        return ReportSection(id: "scores", title: title, blocks: blocks)
    }

    private static func text(_ all: OutlierAnalysis, _ context: inout ReportContext) -> String {
        let id = "project.score"
        let metric = all.ranking.metric
        let description = all.ranking.description
        let sample = context.sample(all.ranking.population, id, of: ("项目", "projects"))
        let median = context.say("\(id).median", description.median, metric)
        let mean = context.say("\(id).mean", description.mean, metric)
        let deviation = context.say("\(id).sd", description.standardDeviation, metric)
        let spread = context.saySpread(id, all.ranking)
        return context.pick(
            "项目自评得分，\(sample)：中位数 \(median)，\(spread)，均值 \(mean)，标准差 \(deviation)。得分由部门自评，只在同一评分规则内可比；没有印总分的项目按执行率得分与指标得分之和计算。",
            "Self-evaluation scores, \(sample): median \(median), \(spread), mean \(mean), standard deviation \(deviation). They are the departments' own and comparable only within one scoring rule; a project without a stated total counts with the sum of its parts."
        )
    }

    /// The best score there is.
    private static let fullScore = 100.0
    /// How many departments the picture of scores has room for.
    private static let mostGroups = 10

    private static func boxes(_ metric: Metric, _ context: ReportContext) throws -> ReportFigure {
        let table = try context.analysis.table(of: [metric], in: context.selection)
        let (labels, values, entities) = (context.labels, table.columns[0].values, table.entities)
        var groups: [(label: String, values: [LabelledValue])] = []
        entities.forEachDocument { document, rows in
            let label = labels.label(document)
            if groups.last?.label != label { groups.append((label, [])) }
            // Points have no names.
            groups[groups.count - 1].values += rows.map { LabelledValue("", values[$0]) }
        }
        // Where not all fit, those with the most projects: their scores say the most.
        let drawn = groups.enumerated().sorted { one, two in
            let (left, right) = (one.element.values.count, two.element.values.count)
            return left != right ? left > right : one.offset < two.offset
        }.prefix(groups.count > mostGroups ? mostGroups : groups.count).map(\.offset).sorted()
        let shown = drawn.map { groups[$0] }
        var notes: [String] = []
        if shown.count < groups.count {
            let stated = NumberText.string(groups.reduce(0) { $0 + $1.values.count { $0.value != nil } })
            notes.append(
                context.pick(
                    "只画项目最多的 \(shown.count) 个部门，全部为 \(groups.count) 个部门、\(stated) 个有得分的项目",
                    "the \(shown.count) departments with the most projects, of \(groups.count) with \(stated) scored projects"
                ))
        }
        let caption = context.pick("各部门项目自评得分", "Self-evaluation scores by department")
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: notes, counted: context.pick("个项目", "projects"), language: context.language.chartLanguage,
            kind: .boxWithPoints(
                BoxWithPoints(
                    quantity: Charts.Quantity(
                        context.name(metric), unit: context.language.unitName(metric.unit),
                        format: NumberFormat(decimals: 2), most: fullScore),
                    groups: shown.map { BoxWithPoints.Group($0.label, $0.values) }, namesOutliers: false)))
        return ReportFigure(
            id: "project_scores", caption: caption,
            reading: context.pick(
                "一个点为一个项目；不足 8 个项目的部门只画点。"
                    + (shown.count < groups.count ? "图中为项目最多的 \(shown.count) 个部门，其余见数据文件。" : ""),
                "A point is a project; departments with fewer than eight show points only."
                    + (shown.count < groups.count
                        ? " The \(shown.count) departments with the most projects are drawn, the others stand in the data file."
                        : "")),
            chart: chart,
            data: ReportTable(
                id: "project_scores", caption: caption,
                columns: [
                    .text(context.pick("部门", "Department"), key: "department"),
                    .text(context.pick("项目", "Project"), key: "project"), context.column(metric),
                ],
                rows: ReportRows(count: entities.count) { row in
                    let entity = entities[row]
                    return [
                        .text(labels.label(entity)), .text(entity.item ?? ""),
                        .number(values[row], decimals: 2),
                    ]
                }))
    }

    /// Scores outside the rule's limit, zeros, and high scores with low execution.
    private static func worthChecking(
        _ all: OutlierAnalysis, _ context: inout ReportContext
    ) throws -> [Block] {
        let table = try context.table(["score", "execution_rate"], level: .project)
        var reasons: [(index: Int, reason: String)] = []
        let flagged = Set(all.flags.map(\.row.observation.entity))
        let plain = Set(all.findings.map(\.row.observation.entity))
        let hasMore = !flagged.isEmpty || !plain.isEmpty
        for index in table.entities.indices {
            let score = table.columns[0].values[index]
            let rate = table.columns[1].values[index]
            if let score, let rate, score >= 90, rate < 70 {
                reasons.append(
                    (index, context.pick("执行率低于 70% 而得分不低于 90 分", "execution under 70%, score of 90 or more"))
                )
            } else if hasMore {
                let entity = table.entities[index]
                if flagged.contains(entity) {
                    reasons.append((index, context.pick("得分远低于其他项目", "score far below the others")))
                } else if plain.contains(entity) {
                    reasons.append((index, context.pick("得分为 0 或超过 100 分", "a score of 0, or above 100")))
                }
            }
        }
        let rule: String
        if let limit = all.lowerLimit, all.abstention == nil, limit <= 0 {
            rule = context.pick(
                "对低于满分的得分取 100 减得分的立方根，再算修正 z 值，界限 3.0；得分离散较大，折算的界限不高于 0 分，这一方法不能判出离群值，只列出可直接看出的情形。",
                "Modified z of the cube root of 100 less the score, cut at 3.0: scores spread so widely that the limit is not above 0 and this method flags none; only what is plain is listed."
            )
        } else if let limit = all.lowerLimit, all.abstention == nil {
            let said = context.facts.say("project.score.limit", limit, unit: "分", in: context.language)
            rule = context.pick(
                "对低于满分的得分取 100 减得分的立方根，再算修正 z 值，界限 3.0，折合 \(said)；低于界限的列出，意为值得核对，不等于有问题。",
                "Modified z of the cube root of 100 less the score, cut at 3.0, which is \(said); scores below are listed as worth checking, not as wrong."
            )
        } else {
            rule = context.pick(
                "项目太少或得分过于集中，不作统计判别，只列出可直接看出的情形。",
                "Too few projects or too little spread for a statistical rule; only what is plain is listed.")
        }
        guard !reasons.isEmpty else { return [.paragraph(rule)] }
        return [
            .paragraph(rule),
            .table(
                ReportTable(
                    id: "scores_worth_checking", caption: context.pick("值得核对的项目", "Projects worth checking"),
                    columns: [
                        .text(context.pick("部门", "Department"), key: "department"),
                        .text(context.pick("项目", "Project"), key: "project"),
                        context.column(table.columns[1].metric),
                        context.column(table.columns[0].metric),
                        .text(context.pick("原因", "Why"), key: "reason"),
                    ],
                    rows: ReportRows(count: reasons.count) {
                        [labels = context.labels, reasons] row -> [ReportTable.Cell] in
                        let (index, reason) = reasons[row]
                        let entity = table.entities[index]
                        return [
                            .text(labels.label(entity)), .text(entity.item ?? ""),
                            .number(table.columns[1].values[index], decimals: 2),
                            .number(table.columns[0].values[index], decimals: 2), .text(reason),
                        ]
                    })),
        ]
    }

    /// How many points of the scatter may have names.
    private static let mostNames = 100

    private static func scatter(_ context: inout ReportContext) throws -> ReportFigure? {
        let table = try context.table(["execution_rate", "score"], level: .project)
        let rows = table.entities.indices.filter {
            table.columns[0].values[$0] != nil && table.columns[1].values[$0] != nil
        }
        guard rows.count >= 3 else { return nil }
        let caption = context.pick("项目执行率与自评得分", "Execution rate and score of projects")
        func figures(_ index: Int) -> (rate: Double, score: Double) {
            (table.columns[0].values[index] ?? 0, table.columns[1].values[index] ?? 0)
        }
        let marked = rows.filter { figures($0).rate < 70 && figures($0).score >= 90 }
        // Where names would fill the picture, none is there.
        let isCrowd = marked.count > mostNames
        let highlighted = Set(marked)
        let points = try rows.map { index in
            let isMarked = highlighted.contains(index)
            return Scatter.Point(
                isCrowd ? "" : table.entities[index].item ?? "", x: figures(index).rate,
                y: figures(index).score, isLabelled: isMarked && !isCrowd, isHighlighted: isMarked)
        }
        let format = NumberFormat(decimals: 0)
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: [
                isCrowd
                    ? context.pick(
                        "深色的点：执行率低于 70% 而得分不低于 90 分，名称见数据文件",
                        "dark: execution under 70%, score of 90 or more; their names stand in the data file"
                    )
                    : context.pick(
                        "深色的点：执行率低于 70% 而得分不低于 90 分，放得下的标名",
                        "dark: execution under 70%, score of 90 or more, named where there is room")
            ],
            counted: context.pick("个项目", "projects"), population: table.entities.count,
            language: context.language.chartLanguage,
            kind: .scatter(
                Scatter(
                    x: Charts.Quantity(context.pick("执行率", "Execution rate"), unit: "%", format: format),
                    y: Charts.Quantity(
                        context.pick("自评得分", "Score"), unit: context.language.unitName("分"), format: format,
                        most: fullScore),
                    points: points)))
        let count = context.facts.count("project.low_execution_high_score", marked.count)
        return ReportFigure(
            id: "execution_and_score", caption: caption,
            reading: isCrowd
                ? context.pick(
                    "执行率低于 70% 而得分不低于 90 分的 \(count) 个项目以深色标出。",
                    "\(count) projects with an execution under 70% and a score of 90 or more are dark.")
                : context.pick(
                    "执行率低于 70% 而得分不低于 90 分的 \(count) 个项目以深色标出，图中放得下的标名，有未标的在图下写明个数，名称均见数据文件。",
                    "\(count) projects with an execution under 70% and a score of 90 or more are dark and named where there is room; below the picture stands how many are not, in the data file the names of all."
                ),
            chart: chart,
            data: ReportTable(
                id: "execution_and_score", caption: caption,
                columns: [
                    .text(context.pick("部门", "Department"), key: "department"),
                    .text(context.pick("项目", "Project"), key: "project"),
                    context.column(table.columns[0].metric),
                    context.column(table.columns[1].metric),
                ],
                rows: ReportRows(count: rows.count) { [labels = context.labels] row in
                    let index = rows[row]
                    let entity = table.entities[index]
                    return [
                        .text(labels.label(entity)), .text(entity.item ?? ""),
                        .number(table.columns[0].values[index], decimals: 2),
                        .number(table.columns[1].values[index], decimals: 2),
                    ]
                }))
    }
}
