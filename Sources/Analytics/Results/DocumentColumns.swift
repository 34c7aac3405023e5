import Loader
import Model

/// The documents of a table, a column a fact.
struct DocumentColumns: Sendable {
    /// The rows of `reports`.
    private(set) var reportIDs: [Int64] = []
    /// The fiscal years; nil where a document names none.
    private(set) var years: [Int?] = []
    /// The departments across years.
    private(set) var keys = TextColumn()
    /// The departments as titles print them.
    private(set) var names = TextColumn()
    /// `department`, `consolidated` or `unit`.
    private(set) var scopes = TextColumn()
    /// The files.
    private(set) var paths = TextColumn()
    /// Whether a document is that of a new department.
    private(set) var isNew: [Bool] = []
    /// The groups, as places among `groupNames`.
    var groups: [Int32] = []
    /// The values of the fields grouped by, each combination once.
    var groupNames: [[String?]] = []
    /// The lists of subordinates as they are stored.
    private var subordinateLists = TextColumn()
    var groupTexts: [TextColumn] = []
    var groupPlaces: [[String?]: Int32] = [:]

    /// How many documents.
    var count: Int { reportIDs.count }

    /// Adds the document of a row, whose first columns are those of a document in the order of `ObservationQuery`.
    ///
    /// - Parameter groups: the columns of the fields grouped by.
    mutating func append(_ row: StoreRow, groups columns: Range<Int>) {
        reportIDs.append(row.integer(0) ?? 0)
        keys.append(row, 1)
        names.append(row, 2)
        scopes.append(row, 3)
        years.append(row.integer(4).map { Int($0) })
        paths.append(row, 5)
        subordinateLists.append(row, 6)
        isNew.append(row.integer(7) == 1)
        if groupTexts.count < columns.count { groupTexts = columns.map { _ in TextColumn() } }
        for (place, column) in columns.enumerated() { groupTexts[place].append(row, column) }
    }

    /// The documents by department, year, scope and row of the store; by the bytes of texts, absent values first.
    var order: [Int] {
        let starts = (0..<count).map {
            (high: keys.prefix($0, from: 0), low: keys.prefix($0, from: 8), place: $0)
        }
        return starts.sorted { one, other in
            if one.high != other.high { return one.high < other.high }
            if one.low != other.low { return one.low < other.low }
            return precedes(one.place, other.place)
        }.map(\.place)
    }

    private func precedes(_ one: Int, _ other: Int) -> Bool {
        if !keys.isSame(one, other) { return keys.precedes(one, other) }
        if years[one] != years[other] {
            guard let first = years[one], let second = years[other] else { return years[one] == nil }
            return first < second
        }
        if !scopes.isSame(one, other) { return scopes.precedes(one, other) }
        return reportIDs[one] < reportIDs[other]
    }

    /// Whether a document names no subordinates.
    func hasNoSubordinates(_ document: Int) -> Bool { subordinateLists.bytes(document).count <= 2 }

    /// 纳入决算编制范围的下属预算单位
    func subordinates(_ document: Int) -> [String] {
        guard !hasNoSubordinates(document) else { return [] }
        return (try? JSONReader.read(subordinateLists.bytes(document)))?.elements.compactMap(\.text) ?? []
    }
}

/// The documents that the entities of a table share.
final class DocumentList: Sendable {
    let columns: DocumentColumns

    init(_ columns: DocumentColumns) { self.columns = columns }
}
