import Loader
import Statistics

extension ObservationTable {
    /// The groups in order, each with the indices of its entities: absent values first, numbers by their size.
    var groups: [(group: [String?], indices: [Int])] {
        let byGroup = Dictionary(grouping: entities.indices) { entities[$0].group }
        return byGroup.map { (group: $0.key, indices: $0.value) }.sorted { left, right in
            for (first, second) in zip(left.group, right.group) where first != second {
                guard let first else { return true }
                guard let second else { return false }
                if let number = Self.leadingNumber(first), let other = Self.leadingNumber(second),
                    number != other
                {
                    return number < other
                }
                return first < second
            }
            return false
        }
    }

    /// The whole number that a group's name begins with, as `100–499 人`.
    private static func leadingNumber(_ name: String) -> Int? {
        Int(name.prefix { $0.isASCII && $0.isNumber })
    }

    func distributions(_ column: Column) -> [Distribution] {
        groups.map { group in distribution(column, group: group.group) { $0.group == group.group } }
    }

    func distribution(
        _ column: Column, group: [String?] = [], where belongs: (Entity) -> Bool = { _ in true }
    ) -> Distribution {
        let counted = counted(column, where: belongs)
        return Distribution(
            metric: column.metric, group: group, population: population(column, where: belongs),
            sample: Sample(counted.map { column.values[$0] }), pooledRatio: pooledRatio(column, of: counted))
    }

    /// The indices of the entities that count for a column, those it leaves out not among them.
    func counted(_ column: Column, where belongs: (Entity) -> Bool) -> [Int] {
        entities.indices.filter { column.left[$0] == nil && belongs(entities[$0]) }
    }

    /// Σ numerators ÷ Σ denominators, in the metric's unit, over the entities that have both.
    func pooledRatio(_ column: Column, of indices: [Int]) -> Double? {
        guard !column.numerators.isEmpty else { return nil }
        var upper = CompensatedSum()
        var lower = CompensatedSum()
        for index in indices {
            guard let numerator = column.numerators[index], let denominator = column.denominators[index]
            else {
                continue
            }
            upper.add(numerator)
            lower.add(denominator)
        }
        return lower.value == 0 ? nil : column.metric.expression.scale * upper.value / lower.value
    }

    func nearestDepartments(to key: String) -> [String] {
        NearestNames(to: key, among: entities.compactMap(\.departmentKey)).names
    }
}
