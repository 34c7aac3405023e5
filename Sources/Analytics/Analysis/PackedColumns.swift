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
    /// How many bytes each name has; the largest number for an absent one.
    private(set) var nameSizes: [UInt32] = []
    /// The names, one after the other.
    private(set) var names: [UInt8] = []
    /// What items are filed under, as asked for.
    private(set) var labels: [Label]
    /// How many items.
    private(set) var count = 0
    /// Whether all columns that were asked for are equally long; false for a row of a damaged store.
    private(set) var isWhole = true
    private let isOfProjects: Bool
    private let wanted: Set<Int>
    private let withNames: Bool

    /// Columns of what a query asks for.
    init(_ query: PackedItemQuery, _ level: Metric.Level) {
        isOfProjects = level == .project
        wanted = query.wanted
        withNames = query.withNames
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
        nameSizes.removeAll(keepingCapacity: true)
        row.appendSmallIntegers(first, to: &nameSizes)
        names.removeAll(keepingCapacity: true)
        row.appendBytes(first + 1, to: &names)
        for label in labels.indices {
            labels[label].texts.removeAll(keepingCapacity: true)
            row.appendBytes(first + 2 + 2 * label, to: &labels[label].texts)
            labels[label].places.removeAll(keepingCapacity: true)
            row.appendSmallIntegers(first + 3 + 2 * label, to: &labels[label].places)
        }
        isWhole =
            wanted.allSatisfy { numbers[$0].count == count }
            && labels.allSatisfy { $0.places.count == count }
            && (!withNames || nameSizes.count == count)
            && nameSizes.reduce(0) { $1 == .max ? $0 : $0 + Int($1) } == names.count
    }
}
