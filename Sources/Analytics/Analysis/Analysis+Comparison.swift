extension Analysis {
    /// Departments side by side.
    ///
    /// - Parameters:
    ///   - names: keys of departments, parts of them, or nearly them; at least two.
    ///   - metrics: metrics of departments.
    /// - Throws: `.unknownDepartment`, `.ambiguousDepartment`, `.sameDepartment`, `.noCommonYear`, and as `table`.
    public func comparison(
        of names: [String], metrics: [Metric], year: ComparisonYear = .latestCommon
    ) throws(AnalyticsError) -> Comparison {
        let documents = try documents(in: Selection(includesContained: true)).filter {
            $0.departmentKey != nil && $0.fiscalYear != nil
        }
        let aliases: [String: String]
        do { aliases = try store.aliases() } catch { throw .store(error) }
        let known = DepartmentNames(documents.compactMap(\.departmentKey), aliases: aliases)
        var keys: [String] = []
        for name in names {
            let key = try known.key(of: name)
            if let earlier = keys.firstIndex(of: key) {
                throw .sameDepartment(key, names: [names[earlier], name])
            }
            keys.append(key)
        }
        let chosen = try Self.choose(
            keys.map { key in documents.filter { $0.departmentKey == key } }, keys, year)
        let ids = chosen.map { String($0.reportID) }.joined(separator: ", ")
        let table = try table(
            of: metrics, in: Selection(condition: "reports.id IN (\(ids))", includesContained: true))
        let places = chosen.map { entity in table.entities.firstIndex { $0.reportID == entity.reportID } }
        let containers = try containers(in: Selection(condition: "reports.id IN (\(ids))"))
        let inclusions = chosen.indices.compactMap { part in
            containers[chosen[part].reportID].flatMap { outer in
                chosen.firstIndex { $0.departmentKey == outer }
            }.map { Comparison.Inclusion(part: part, whole: $0) }
        }
        return Comparison(
            documents: chosen,
            readings: zip(names, keys).filter { $0 != $1 }.map {
                ($0, $1, aliases[$0] != $1 && !DepartmentNames.hasCharacters($1, $0))
            },
            inclusions: inclusions,
            rows: table.columns.map { column in
                .init(
                    metric: column.metric, values: places.map { $0.flatMap { column.values[$0] } },
                    reasons: places.map { $0.flatMap { column.left[$0] } })
            })
    }

    /// A document for each department: of the year, and of its documents of that year the widest.
    private static func choose(
        _ documents: [[Entity]], _ keys: [String], _ choice: ComparisonYear
    ) throws(AnalyticsError) -> [Entity] {
        let years = documents.map { Set($0.compactMap(\.fiscalYear)) }
        let common = years.dropFirst().reduce(years.first ?? []) { $0.intersection($1) }
        let year: Int?
        switch choice {
        case .latestOfEach: year = nil
        case .latestCommon: year = common.max()
        case .year(let named): year = common.contains(named) ? named : nil
        }
        if year == nil, choice != .latestOfEach {
            let stated = zip(keys, years).map { DepartmentYears(department: $0, years: $1.sorted()) }
            if case .year(let named) = choice { throw .noCommonYear(named, stated) }
            throw .noCommonYear(nil, stated)
        }
        return zip(documents, years).compactMap { documents, years in
            documents.filter { $0.fiscalYear == year ?? years.max() }.max { $0.breadth < $1.breadth }
        }
    }
}
