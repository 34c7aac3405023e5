import Loader
import Statistics

extension ObservationTable {
    /// Rows of one document that follow each other.
    struct Run: Hashable, Sendable {
        /// The document, by its place among those of the entities.
        let document: Int32
        let lower: Int32
        let upper: Int32

        init(_ document: Int, _ rows: Range<Int>) {
            self.document = Int32(document)
            lower = Int32(rows.lowerBound)
            upper = Int32(rows.upperBound)
        }

        /// The rows.
        var rows: Range<Int> { Int(lower)..<Int(upper) }
    }

    /// Entities that share the values of the fields grouped by.
    struct Group {
        /// The values; empty where nothing was grouped.
        let group: [String?]
        /// The rows, ascending.
        var runs: ArraySlice<Run>
        /// The rows of the group that other documents include.
        var contained: ArraySlice<Run>

        /// How many rows.
        var count: Int { runs.reduce(0) { $0 + $1.rows.count } }
    }

    /// All entities as one group.
    var everything: Group {
        Group(
            group: [], runs: Self.runs(of: entities)[...], contained: Self.runs(of: contained.entities)[...])
    }

    /// The entities for which `belongs` holds, as a group.
    func selected(_ belongs: (Entity) -> Bool) -> Group {
        func runs(of entities: Entities) -> ArraySlice<Run> {
            var runs: [Run] = []
            for document in entities.documents.indices {
                for row in entities.rows(of: document) where belongs(entities.entity(row, in: document)) {
                    runs.append(Run(document, row..<row + 1))
                }
            }
            return runs[...]
        }
        return Group(group: [], runs: runs(of: entities), contained: runs(of: contained.entities))
    }

    /// The groups in order: absent values first, numbers by their size.
    var groups: [Group] {
        let names = entities.list.columns.groupNames
        let (runs, starts, met) = Self.runsByGroup(of: entities, groups: names.count)
        let (others, otherStarts, _) = Self.runsByGroup(of: contained.entities, groups: names.count)
        // In the order of documents most names are sorted already.
        return Self.order(names, met).map { place in
            Group(
                group: names[place], runs: runs[starts[place]..<starts[place + 1]],
                contained: others[otherStarts[place]..<otherStarts[place + 1]])
        }
    }

    private static func runs(of entities: Entities) -> [Run] {
        entities.documents.indices.map { Run($0, entities.rows(of: $0)) }
    }

    /// The runs of all groups, those of a group one after the other, where each group's begin, and the groups in the order in
    /// which they are met.
    private static func runsByGroup(of entities: Entities, groups: Int) -> (
        runs: [Run], starts: [Int], met: [Int]
    ) {
        // Counted first and then put in their places: a million indicators have as many runs, which are not kept twice.
        var starts = [Int](repeating: 0, count: groups + 1)
        var met: [Int] = []
        forEachRun(of: entities) { _, _, group in
            if starts[group + 1] == 0 { met.append(group) }
            starts[group + 1] += 1
        }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var next = starts
        let runs = [Run](unsafeUninitializedCapacity: starts[groups]) { runs, count in
            forEachRun(of: entities) { document, rows, group in
                runs.initializeElement(at: next[group], to: Run(document, rows))
                next[group] += 1
            }
            count = starts[groups]
        }
        return (runs, starts, met)
    }

    /// Calls `body` with the rows of each document that follow each other in one group, and with that group.
    @inline(__always)
    private static func forEachRun(
        of entities: Entities, _ body: (_ document: Int, _ rows: Range<Int>, _ group: Int) -> Void
    ) {
        let ofDocuments = entities.list.columns.groups
        let ofItems = entities.items.groups
        for document in entities.documents.indices {
            let rows = entities.rows(of: document)
            guard !ofItems.isEmpty else {
                body(document, rows, Int(ofDocuments[Int(entities.documents[document])]))
                continue
            }
            var start = rows.lowerBound
            for row in rows where row + 1 == rows.upperBound || ofItems[row + 1] != ofItems[row] {
                body(document, start..<row + 1, Int(ofItems[row]))
                start = row + 1
            }
        }
    }

    /// The places of groups in the order of their names.
    private static func order(_ names: [[String?]], _ places: [Int]) -> [Int] {
        let numbers = names.map { $0.map { $0.flatMap(leadingNumber) } }
        return places.sorted { left, right in
            for place in names[left].indices {
                guard let first = names[left][place] else {
                    if names[right][place] == nil { continue }
                    return true
                }
                guard let second = names[right][place] else { return false }
                if let number = numbers[left][place], let other = numbers[right][place], number != other {
                    return number < other
                }
                if first != second { return first < second }
            }
            return false
        }
    }

    /// The number that a group's name is, or the whole one that it begins with, as `100–499 人`.
    private static func leadingNumber(_ name: String) -> Double? {
        // Hardly any name is worth the attempt.
        guard let first = name.utf8.first, first < 0x80 else { return nil }
        return Double(name) ?? Double(name.prefix { $0.isASCII && $0.isNumber })
    }

    func nearestDepartments(to key: String) -> [String] {
        NearestNames(to: key, among: entities.compactMap(\.departmentKey)).names
    }
}
