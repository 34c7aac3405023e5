import Charts

extension ChartTable {
    /// One row a group and year: the sum of amounts, the median of everything else. The name says how many rows are in it.
    func byGroup() -> ChartTable {
        guard isGrouped else { return self }
        var copy = self
        copy.rows = byGroup { rows in
            let values = measures.indices.map { measure -> Double? in
                let stated = rows.compactMap { $0.values[measure] }
                guard measures[measure].isAmount else { return Quartiles(of: stated)?.median }
                return stated.isEmpty ? nil : stated.reduce(0, +)
            }
            let name = rows.first?.group ?? "—"
            let most = measures.indices.map { measure in rows.count { $0.values[measure] != nil } }.max() ?? 0
            return Row(
                name: years.count > 1 ? name : "\(name)（n = \(most)）", group: name, year: rows.first?.year,
                values: values)
        }
        return copy
    }

    /// What is made of the rows of each group and year, in the order in which they come.
    func byGroup<Result>(rows make: ([Row]) -> Result) -> [Result] {
        var keys: [GroupKey] = []
        var members: [GroupKey: [Row]] = [:]
        for row in rows {
            let key = GroupKey(group: row.group ?? "—", year: row.year)
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(row)
        }
        return keys.map { make(members[$0] ?? []) }
    }

    /// The rows of each group, in the order in which the groups come; without grouping one group of all.
    func groups(all: String) -> [(name: String, rows: [Row])] {
        guard isGrouped else { return [(all, rows)] }
        var groups: [(name: String, rows: [Row])] = []
        for row in rows {
            let name = row.group ?? "—"
            if let place = groups.firstIndex(where: { $0.name == name }) {
                groups[place].rows.append(row)
            } else {
                groups.append((name, [row]))
            }
        }
        // Groups that are numbers or bands in their order, others by their first row.
        let numbers = groups.map { Int($0.name.prefix { $0.isASCII && $0.isNumber }) }
        guard numbers.allSatisfy({ $0 != nil }) else { return groups }
        return zip(groups, numbers).sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.map(\.0)
    }

    /// The values of a measure over the years, a row a name, names in the order of their latest value, highest first.
    func panel(_ measure: Int = 0) -> [(name: String, values: [Double?])] {
        let years = years
        var names: [String] = []
        var values: [String: [Double?]] = [:]
        for row in rows {
            guard let year = row.year, let place = years.firstIndex(of: year) else { continue }
            if values[row.name] == nil {
                names.append(row.name)
                values[row.name] = years.map { _ in nil }
            }
            values[row.name]?[place] = row.values[measure]
        }
        let latest = names.map { name in values[name]?.last { $0 != nil }.flatMap { $0 } ?? -.infinity }
        return names.indices.sorted { (latest[$1], $0) < (latest[$0], $1) }.map {
            (names[$0], values[names[$0]] ?? [])
        }
    }
}

private struct GroupKey: Hashable {
    let group: String
    let year: Int?
}
