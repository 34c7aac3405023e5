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
            "From \(first) to \(last) \(new) documents are new and \(revised) revised\(Reference.table("arrivals_new").aside)"
        )
        guard arrivals.previousPublishers > 0 else { return text + context.pick("。", ".") }
        let awaited = context.facts.count("summary.arrivals.awaited", arrivals.awaited.count)
        let publishers = context.facts.count("summary.arrivals.publishers", arrivals.previousPublishers)
        return text
            + context.pick(
                "；上一年度公开过的 \(publishers) 个部门中 \(awaited) 个尚未公开。",
                "; \(awaited) of the \(publishers) departments that published the year before have not.")
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
        let text = context.pick(
            "人均“三公”经费的中位数由 \(before)（n = \(first)）变为 \(after)（n = \(last)）",
            "The median of three public expenses per head went from \(before) (n = \(first)) to \(after) (n = \(last))"
        )
        guard change != 0, let within = movement.median.within else { return text + context.pick("。", ".") }
        let aside = Reference.table("movement_parts").aside
        guard within != 0 else {
            return text
                + context.pick(
                    "，在两端都有数值的部门中没有变动，全部来自新进入的部门\(aside)。",
                    "; among departments with a value on both days it did not move, all of it comes from those that entered\(aside)."
                )
        }
        let own = context.facts.change(
            "summary.movement.within", within, unit: metric.unit, in: context.language)
        return text
            + context.pick(
                "，其中已公开部门的更正带来 \(own)，其余来自新进入的部门\(aside)。",
                "; revisions account for \(own), departments that entered for the rest\(aside).")
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
            "\(new) values are newly worth checking, \(gone) no longer; \(opened) errors and warnings were opened, \(closed) closed."
        )
    }
}
