import Analytics

/// What the summary says of the time between the two days.
enum QuarterSummary {
    static func sentences(_ quarter: QuarterFigures, _ context: inout ReportContext) -> [String] {
        [arrivals(quarter.arrivals, &context)]
            + [movement(quarter, &context), listed(quarter, &context)].compactMap(\.self)
    }

    private static func arrivals(_ arrivals: Arrivals, _ context: inout ReportContext) -> String {
        let (first, last) = context.days
        let new = context.facts.count("summary.arrivals.new", arrivals.new.count)
        let revised = context.facts.count("summary.arrivals.revised", arrivals.revised.count)
        let text = context.pick(
            "\(first) 至 \(last)，新公开 \(new) 份，更正 \(revised) 份\(Reference.table("arrivals_new").aside)",
            "From \(first) to \(last), new documents: \(new), revised: \(revised)\(Reference.table("arrivals_new").aside)"
        )
        guard arrivals.previousPublishers > 0 else { return text + context.pick("。", ".") }
        let publishers = context.facts.count("summary.arrivals.publishers", arrivals.previousPublishers)
        guard !arrivals.awaited.isEmpty else {
            return text
                + context.pick(
                    "；上一年度公开过的 \(publishers) 个部门均已公开。",
                    "; of the \(publishers) departments that published the year before none is missing.")
        }
        let awaited = context.facts.count("summary.arrivals.awaited", arrivals.awaited.count)
        return text
            + context.pick(
                "；上一年度公开过的 \(publishers) 个部门中 \(awaited) 个尚未公开。",
                "; still missing of the \(publishers) departments that published the year before: \(awaited)."
            )
    }

    private static func movement(_ quarter: QuarterFigures, _ context: inout ReportContext) -> String? {
        guard let movement = quarter.movements.first(where: { $0.metric.id == "three_public.per_capita" }),
            let change = movement.median.change
        else { return nil }
        let metric = movement.metric
        let before = context.say("summary.movement.before", movement.median.before, metric)
        let after = context.say("summary.movement.after", movement.median.after, metric)
        let first = context.facts.count("summary.movement.n_before", movement.before.population.count)
        let last = context.facts.count("summary.movement.n_after", movement.after.population.count)
        guard before != after else {
            return context.pick(
                "人均“三公”经费的中位数为 \(after)，与期初相同（n 由 \(first) 变为 \(last)）。",
                "The median of three public expenses per head is \(after) as before (n went from \(first) to \(last))."
            )
        }
        return context.pick(
            "人均“三公”经费的中位数由 \(before)（n = \(first)）变为 \(after)（n = \(last)）",
            "The median of three public expenses per head went from \(before) (n = \(first)) to \(after) (n = \(last))"
        ) + cause(movement, change, &context)
    }

    /// Where a change of the median comes from, to the end of the sentence.
    private static func cause(_ movement: Movement, _ change: Double, _ context: inout ReportContext)
        -> String
    {
        guard let within = movement.median.within, let composition = movement.median.composition else {
            return context.pick("。", ".")
        }
        let aside = Reference.table("movement_parts").aside
        // What rounding leaves of a difference is none.
        let least = 1e-9 * max(1, change.magnitude)
        guard composition.magnitude > least else {
            return context.pick(
                "，全部来自两端都有数值的部门的更正\(aside)。",
                "; all of it comes from revisions of departments with a value on both days\(aside).")
        }
        let common = context.facts.count("summary.movement.n_common", movement.commonCount)
        let changed = context.facts.count("summary.movement.changed", movement.changedCount)
        guard within.magnitude > least else {
            return context.pick(
                "；两端都有数值的 \(common) 个部门中位数没有变动（其中 \(changed) 个部门的数值有更正），变动来自进入或退出的部门\(aside)。",
                "; the median of the \(common) departments with a value on both days is the same (\(changed) of them revised theirs), the change comes from departments that entered or left\(aside)."
            )
        }
        let own = context.facts.change(
            "summary.movement.within", within, unit: movement.metric.unit, in: context.language)
        return context.pick(
            "，其中已公开部门的更正带来 \(own)，其余来自进入或退出的部门\(aside)。",
            "; revisions account for \(own), departments that entered or left for the rest\(aside).")
    }

    private static func listed(_ quarter: QuarterFigures, _ context: inout ReportContext) -> String {
        let changes = quarter.outliers.flatMap(\.changes)
        let new = context.facts.count("summary.outliers.new", changes.count { $0.isNew })
        let gone = context.facts.count("summary.outliers.gone", changes.count { !$0.isNew })
        let opened = context.facts.count(
            "summary.findings.opened", quarter.findings.count { $0.kind != .closed })
        let closed = context.facts.count(
            "summary.findings.closed", quarter.findings.count { $0.kind == .closed })
        return context.pick(
            "值得核对的数值新增 \(new) 个、消失 \(gone) 个；error 与 warning 级的勾稽问题新增 \(opened) 条、消除 \(closed) 条。",
            "Values newly worth checking: \(new), no longer: \(gone); errors and warnings opened: \(opened), closed: \(closed)."
        )
    }
}
