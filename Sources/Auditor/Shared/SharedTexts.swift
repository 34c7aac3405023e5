import Model

/// Collects the prose of many reports and finds what departments share (文字雷同).
///
/// ```swift
/// var texts = SharedTexts()
/// for report in reports { texts.add(report) }
/// for text in texts.shared() { print(text.departments.count, text.text) }
/// ```
/// Equal texts meet in a dictionary; nearly equal ones meet under a key of their sketch and are compared with one text
/// for each key, so that time grows with the number of texts and not with its square.
public struct SharedTexts: Sendable {
    /// Texts are alike where they share so many thousandths of their shingles.
    private static let likeness = 800
    /// Shorter texts are shared by nature.
    private static let shortest: [SharedText.Kind: Int] = [.goal: 20, .result: 20, .reason: 10]

    private struct Entry {
        let kind: SharedText.Kind
        let text: String
        let folded: String
        var uses: [SharedText.Use]
    }

    private struct Key: Hashable {
        let kind: SharedText.Kind
        let folded: String
    }

    private var entries: [Entry] = []
    private var places: [Key: Int] = [:]

    /// A collection of nothing.
    public init() {}

    /// Adds the goals, results and reasons of a report's project forms.
    public mutating func add(_ report: Report) {
        let department = report.department.key ?? report.department.name ?? report.source.path ?? "—"
        let year = report.fiscalYear?.value
        for (position, form) in report.projects.enumerated() {
            let path = "performance.projects[\(position)]"
            func use(_ field: String, _ line: Int?) -> SharedText.Use {
                SharedText.Use(
                    department: department, fiscalYear: year, field: "\(path).\(field)", line: line)
            }
            if let goal = form.expectedGoal {
                add(goal, .goal, use("expected_goal", form.fields.span(of: \.expectedGoal)?.line))
            }
            if let result = form.actualGoal {
                add(result, .result, use("actual_goal", form.fields.span(of: \.actualGoal)?.line))
            }
            for (index, row) in form.indicators.enumerated() {
                guard let reason = row.deviationReason else { continue }
                let line = row.span(of: \.deviationReason)?.line
                add(reason, .reason, use("indicators[\(index)].deviation_reason", line))
            }
        }
    }

    /// Adds one text.
    public mutating func add(_ text: String, _ kind: SharedText.Kind, _ use: SharedText.Use) {
        guard text.scalarCount >= Self.shortest[kind] ?? 10 else { return }
        let folded = Folded.text(text)
        let key = Key(kind: kind, folded: folded)
        if let place = places[key] {
            entries[place].uses.append(use)
        } else {
            places[key] = entries.count
            entries.append(Entry(kind: kind, text: text, folded: folded, uses: [use]))
        }
    }

    /// The texts that `least` departments or more share, by the number of departments, then of uses, descending.
    public func shared(byAtLeast least: Int = 2) -> [SharedText] {
        var groups = Groups(count: entries.count)
        var known: [UInt64: (place: Int, sketch: TextSketch)] = [:]
        for (place, entry) in entries.enumerated() {
            guard let sketch = TextSketch(entry.folded) else { continue }
            for key in sketch.keys {
                let key = key &+ UInt64(SharedText.Kind.allCases.firstIndex(of: entry.kind) ?? 0)
                guard let other = known[key] else {
                    known[key] = (place, sketch)
                    continue
                }
                guard groups.root(of: other.place) != groups.root(of: place),
                    sketch.likeness(other.sketch) >= Self.likeness
                else { continue }
                groups.join(other.place, place)
            }
        }
        var members: [Int: [Int]] = [:]
        for place in entries.indices { members[groups.root(of: place), default: []].append(place) }
        let texts = members.values.compactMap { places -> SharedText? in
            let places = places.sorted()
            guard let first = places.first else { return nil }
            let text = SharedText(
                kind: entries[first].kind, text: entries[first].text, isExact: places.count == 1,
                uses: places.flatMap { entries[$0].uses })
            return text.departments.count >= least ? text : nil
        }
        return texts.sorted { left, right in
            let (one, other) = (left.departments.count, right.departments.count)
            if one != other { return one > other }
            if left.uses.count != right.uses.count { return left.uses.count > right.uses.count }
            return (left.kind.rawValue, left.text) < (right.kind.rawValue, right.text)
        }
    }
}

/// Sets that grow together (union–find).
private struct Groups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of place: Int) -> Int {
        var root = place
        while parents[root] != root { root = parents[root] }
        var step = place
        while parents[step] != root { (parents[step], step) = (root, parents[step]) }
        return root
    }

    /// Joins two sets; the smaller place stays the root.
    mutating func join(_ left: Int, _ right: Int) {
        let (one, other) = (root(of: left), root(of: right))
        parents[max(one, other)] = min(one, other)
    }
}
