import Charts

/// Bars with error bars.
extension Briefing {
    /// The rows, or one a group, with the intervals that they state.
    var statedItems: [LabelledValue] {
        rowsTable.rows.map { row in
            LabelledValue(
                label(row), row.values[0], isHighlighted: isHighlighted(row.name), interval: row.interval)
        }
    }

    /// The median of every group and year with its interval; a group too small for one says so behind its n.
    var medians: [LabelledValue] {
        let hasYears = table.years.count > 1
        return table.byGroup(rows: { rows in
            let values = rows.compactMap { $0.values[0] }
            let name = rows.first?.group ?? "—"
            let year = rows.first?.year.map { hasYears ? pick("\($0)，", "\($0), ") : "" } ?? ""
            let bar = LabelledValue(name, medianOf: values, isHighlighted: isHighlighted(name))
            let size = bar.interval == nil ? pick("，无区间", ", no interval") : ""
            var labelled = bar
            labelled.label = pick(
                "\(name)（\(year)n = \(values.count)\(size)）", "\(name) (\(year)n = \(values.count)\(size))")
            return labelled
        })
    }

    var intervalName: String? {
        intervals == .medians ? pick("中位数的 95% 区间（次序统计量，精确）", "exact 95 % interval of the median") : nil
    }

    /// How many bars have no interval, and why.
    var intervalNotes: [String] {
        switch intervals {
        case nil: return []
        case .medians:
            let small = medians.count { $0.interval == nil }
            guard small > 0 else { return [] }
            return [
                pick(
                    "\(small) 组不足 6 个值，达不到 95%，不画区间",
                    "\(small) groups of fewer than 6 values have no interval")
            ]
        case .stated:
            let bare = table.rows.count { $0.values[0] != nil && $0.interval == nil }
            return bare > 0 ? [pick("\(bare) 行缺区间", "\(bare) rows without interval")] : []
        }
    }
}
