import Loader

/// The columns of one report's projects or indicators: of each as many as there are of them, none where the column was not
/// asked for.
struct PackedColumns {
    /// What items are filed under.
    struct Label {
        /// The different texts, as JSON.
        var texts: [UInt8] = []
        /// The place among the texts of each item; the largest number for none.
        var places: [UInt32] = []
    }

    /// How many indicators each project has; none at the level of projects.
    private(set) var sizes: [UInt32] = []
    /// The numbers; not a number where absent.
    private(set) var numbers: [[Double]]
    /// The texts, as asked for.
    private(set) var texts: [PackedTexts]
    /// What items are filed under, as asked for.
    private(set) var labels: [Label]
    /// How many items.
    private(set) var count = 0
    /// How many of them the numbers are of.
    private(set) var kept = 0
    /// Whether all columns that were asked for are equally long; false for a row of a damaged store.
    private(set) var isWhole = true
    private let isOfProjects: Bool
    private let wanted: Set<Int>
    private let areOfForms: [Bool]

    /// Columns of what a query asks for.
    init(_ query: PackedItemQuery, _ level: Metric.Level) {
        isOfProjects = level == .project
        wanted = query.wanted
        areOfForms = query.texts.map(\.isOfForms)
        texts = query.texts.map { _ in PackedTexts() }
        numbers = PackedSource.kept(level).map { _ in [] }
        labels = Array(repeating: Label(), count: query.labels.count)
    }

    /// Reads those of a row in the place of the last.
    mutating func read(_ row: StoreRow) {
        sizes.removeAll(keepingCapacity: true)
        if !isOfProjects { row.appendSmallIntegers(0, to: &sizes) }
        for column in numbers.indices {
            numbers[column].removeAll(keepingCapacity: true)
            row.appendNumbers(column + 1, to: &numbers[column])
        }
        count =
            isOfProjects
            ? Int(row.integer(0) ?? 0) : sizes.reduce(0) { $0 + Int($1) }
        let first = numbers.count + 1
        for text in texts.indices {
            texts[text].read(row, first + 2 * text, repeated: areOfForms[text] ? sizes : nil)
        }
        let behind = first + 2 * texts.count
        for label in labels.indices {
            labels[label].texts.removeAll(keepingCapacity: true)
            row.appendBytes(behind + 2 * label, to: &labels[label].texts)
            labels[label].places.removeAll(keepingCapacity: true)
            row.appendSmallIntegers(behind + 2 * label + 1, to: &labels[label].places)
        }
        kept = count
        isWhole =
            wanted.allSatisfy { numbers[$0].count == count }
            && labels.allSatisfy { $0.places.count == count }
            && texts.allSatisfy { $0.isWhole && $0.count == count }
    }

    /// Keeps the numbers of some items only, in their order.
    mutating func keepNumbers(of rows: [Int]) {
        for column in wanted {
            let all = numbers[column]
            numbers[column] = rows.map { all[$0] }
        }
        kept = rows.count
    }
}
