import Charts

extension ChartTable {
    /// One row a group and year: the sum of amounts, the median of everything else. The name says how many rows are in it.
    func byGroup() -> ChartTable {
        struct Key: Hashable {
            let group: String
            let year: Int?
        }
        guard isGrouped else { return self }
        var keys: [Key] = []
        var members: [Key: [Row]] = [:]
        for row in rows {
            let key = Key(group: row.group ?? "—", year: row.year)
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(row)
        }
        var copy = self
        copy.rows = keys.map { key in
            let rows = members[key] ?? []
            let values = measures.indices.map { measure -> Double? in
                let stated = rows.compactMap { $0.values[measure] }
                guard measures[measure].isAmount else { return Quartiles(of: stated)?.median }
                return stated.isEmpty ? nil : stated.reduce(0, +)
            }
            let most = measures.indices.map { measure in rows.count { $0.values[measure] != nil } }.max() ?? 0
            return Row(
                name: years.count > 1 ? key.group : "\(key.group)（n = \(most)）", group: key.group,
                year: key.year,
                values: values)
        }
        return copy
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
