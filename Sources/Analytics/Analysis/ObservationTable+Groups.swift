import Loader
import Statistics

extension ObservationTable {
    /// Entities that share the values of the fields grouped by.
    struct Group {
        /// The values; empty where nothing was grouped.
        let group: [String?]
        /// The indices of the entities, ascending.
        var indices: [Int] = []
        /// The indices of the documents of the group that others include.
        var contained: [Int] = []
    }

    /// All entities as one group.
    var everything: Group {
        Group(group: [], indices: Array(entities.indices), contained: Array(contained.indices))
    }

    /// The entities for which `belongs` holds, as a group.
    func selected(_ belongs: (Entity) -> Bool) -> Group {
        Group(
            group: [], indices: entities.indices.filter { belongs(entities[$0]) },
            contained: contained.indices.filter { belongs(contained[$0].entity) })
    }

    /// The groups in order: absent values first, numbers by their size.
    var groups: [Group] {
        var groups: [Group] = []
        var places: [[String?]: Int] = [:]
        var place = 0
        for index in entities.indices {
            let group = entities[index].group
            // Neighbours are mostly of one document and share its values.
            if groups.isEmpty || groups[place].group != group {
                if let known = places[group] {
                    place = known
                } else {
                    place = groups.count
                    places[group] = place
                    groups.append(Group(group: group))
                }
            }
            groups[place].indices.append(index)
        }
        for (index, exclusion) in contained.enumerated() {
            if let place = places[exclusion.entity.group] { groups[place].contained.append(index) }
        }
        let numbers = groups.map { $0.group.map { $0.flatMap(Self.leadingNumber) } }
        let order = groups.indices.sorted { left, right in
            for place in groups[left].group.indices {
                guard let first = groups[left].group[place] else {
                    if groups[right].group[place] == nil { continue }
                    return true
                }
                guard let second = groups[right].group[place] else { return false }
                if let number = numbers[left][place], let other = numbers[right][place], number != other {
                    return number < other
                }
                if first != second { return first < second }
            }
            return false
        }
        return order.map { groups[$0] }
    }

    /// The number that a group's name is, or the whole one that it begins with, as `100–499 人`.
    private static func leadingNumber(_ name: String) -> Double? {
        Double(name) ?? Double(name.prefix { $0.isASCII && $0.isNumber })
    }

    func distributions(_ column: Column) -> [Distribution] {
        groups.map { distribution(column, of: $0) }
    }

    func distribution(
        _ column: Column, group: [String?] = [], where belongs: (Entity) -> Bool = { _ in true }
    ) -> Distribution {
        let selected = selected(belongs)
        return distribution(
            column, of: Group(group: group, indices: selected.indices, contained: selected.contained))
    }

    /// The values of a column in a group.
    func distribution(_ column: Column, of group: Group) -> Distribution {
        let counted = counted(column, of: group)
        return Distribution(
            metric: column.metric, group: group.group, population: population(column, of: group),
            sample: Sample(column.values, at: counted),
            pooledRatio: pooledRatio(column, of: counted))
    }

    /// The indices of a group's entities that count for a column, those it leaves out not among them.
    func counted(_ column: Column, of group: Group) -> [Int] {
        column.left.isEmpty ? group.indices : group.indices.filter { column.left[$0] == nil }
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
