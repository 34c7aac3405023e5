import Analytics

/// The departments whose place among the others moved most between the two days.
enum RankSection {
    /// How many of the largest moves of a metric are printed.
    private static let mostMoves = 5
    /// How many more are printed of departments whose own value changed.
    private static let mostRevised = 5

    static func make(_ context: inout ReportContext) -> ReportSection {
        let title = context.pick("位次变动", "Ranks that moved most")
        var printed: [[ReportTable.Cell]] = []
        var all: [[ReportTable.Cell]] = []
        var lines: [String] = []
        for ranks in context.quarter?.ranks ?? [] {
            let id = ranks.metric.id
            // The largest move first; a department may keep its rank and yet move among more or fewer others.
            let moved = ranks.moves.filter { $0.percentileChange.magnitude > 1e-9 || $0.hasOwnChange }
            let own = context.facts.count("ranks.\(id).own", moved.count { $0.hasOwnChange })
            let both = context.facts.count("ranks.\(id).n", ranks.moves.count)
            lines.append(
                context.pick(
                    "\(context.name(ranks.metric))：两端都有位次的 \(both) 个部门中，自身数值有变的 \(own) 个。",
                    "\(context.name(ranks.metric)): of \(both) departments ranked on both days \(own) have a new value."
                ))
            let revised = moved.dropFirst(mostMoves).filter(\.hasOwnChange)
            printed += (moved.prefix(mostMoves) + revised.prefix(mostRevised)).map { row($0, ranks, context) }
            all += ranks.moves.map { row($0, ranks, context) }
        }
        guard !lines.isEmpty else { return ReportSection(id: "ranks", title: title, blocks: []) }
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "位次由高到低；“移动”为期末百分位减期初百分位，位次相同而部门数变了也算移动。每项指标列移动最大的至多 \(mostMoves) 个部门，另列自身数值有变的至多 \(mostRevised) 个；新部门进入后，数值没有变的部门也会移动。全部见 data/rank_moves_all.csv。",
                    "Ranks count from the highest. “Move” is the percentile at the end less that at the start: the same rank among more departments is a move too. Of each metric up to \(mostMoves) of the largest moves are listed, and up to \(mostRevised) more departments with a new value; departments whose value is the same move too when others enter. All are in data/rank_moves_all.csv."
                )), .list(lines),
        ]
        if !printed.isEmpty {
            blocks.append(
                .table(table("rank_moves", context.pick("位次变动最大的部门", "Largest moves"), printed, context)))
        }
        blocks.append(.data(table("rank_moves_all", context.pick("全部位次变动", "All moves"), all, context)))
        return ReportSection(id: "ranks", title: title, blocks: blocks)
    }

    private static func table(
        _ id: String, _ caption: String, _ rows: [[ReportTable.Cell]], _ context: ReportContext
    ) -> ReportTable {
        ReportTable(
            id: id, caption: caption,
            columns: [
                .text(context.pick("指标", "Metric"), key: "metric"),
                .text(context.pick("部门", "Department"), key: "department"),
                .text(context.pick("期初位次", "Rank, start"), key: "rank_before"),
                .text(context.pick("期末位次", "Rank, end"), key: "rank_after"),
                .number(context.pick("移动（百分点）", "Move (points)"), key: "percentile_change"),
                .number(context.pick("期初数值", "Value, start"), key: "value_before"),
                .number(context.pick("期末数值", "Value, end"), key: "value_after"),
                .text(context.pick("原因", "Why"), key: "cause"),
            ], rows: rows)
    }

    private static func row(_ move: RankMove, _ ranks: RankMoves, _ context: ReportContext) -> [ReportTable
        .Cell]
    {
        func place(_ row: Ranking.Row, _ count: Int) -> ReportTable.Cell {
            .text(row.rank.map { "\(NumberText.string($0))/\(NumberText.string(count))" } ?? "")
        }
        return [
            .text(context.name(ranks.metric)), .text(context.label(move.entity)),
            place(move.before, ranks.countBefore), place(move.after, ranks.countAfter),
            .change(move.percentileChange, decimals: 1),
            context.cell(move.before.observation.value, ranks.metric),
            context.cell(move.after.observation.value, ranks.metric),
            .text(
                move.hasOwnChange
                    ? context.pick("自身数值更正", "its own value was revised")
                    : context.pick("其他部门进入或更正", "others entered or were revised")),
        ]
    }
}
