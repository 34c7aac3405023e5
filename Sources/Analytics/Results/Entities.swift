/// What the rows of a table belong to, each made when it is asked for: a million items need no object of their own.
public struct Entities: RandomAccessCollection, Hashable, Sendable {
    let list: DocumentList
    /// The documents that have rows, in the order of the rows.
    let documents: [Int32]
    /// Where the rows of each document begin, and how many there are; empty where each document is one row.
    let starts: [Int32]
    let items: ItemColumns

    /// The first row, 0.
    public var startIndex: Int { 0 }
    /// How many rows there are.
    public var endIndex: Int { starts.last.map { Int($0) } ?? documents.count }

    /// What a row belongs to.
    public subscript(_ row: Int) -> Entity { entity(row, in: document(of: row)) }

    /// What a row of a document belongs to; the document by its place among `documents`.
    func entity(_ row: Int, in document: Int) -> Entity {
        let place = Int(documents[document])
        let group = items.groups.isEmpty ? list.columns.groups[place] : items.groups[row]
        let entity = Entity(list, place, group: group)
        guard !starts.isEmpty else { return entity }
        let places = items.places(row, distance: row - Int(starts[document]), document: document)
        return entity.with(item: items.names?[row] ?? nil, position: places.position, form: places.form)
    }

    /// The place among `documents` of the one that a row belongs to.
    func document(of row: Int) -> Int {
        guard !starts.isEmpty else { return row }
        var (low, high) = (0, documents.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        return low
    }

    /// The rows of a document, by its place among `documents`.
    func rows(of document: Int) -> Range<Int> {
        starts.isEmpty ? document..<document + 1 : Int(starts[document])..<Int(starts[document + 1])
    }

    /// Calls `body` with each document that has rows and its rows, in their order; the document as no item of it.
    public func forEachDocument(_ body: (_ document: Entity, _ rows: Range<Int>) -> Void) {
        for (place, document) in documents.enumerated() {
            body(Entity(list, Int(document), group: list.columns.groups[Int(document)]), rows(of: place))
        }
    }

    /// The name of a row's project or indicator; nil where it has none, and where names were not read.
    public func item(_ row: Int) -> String? { items.names?[row] ?? nil }

    /// The fiscal year of a document, by its place among `documents`.
    func year(of document: Int) -> Int? { list.columns.years[Int(documents[document])] }

    /// The rows of some documents, by their places among `documents`, in this order.
    func keeping(_ kept: [Int]) -> Entities {
        guard !starts.isEmpty else {
            return Entities(list: list, documents: kept.map { documents[$0] }, starts: [], items: items)
        }
        let ranges = kept.map(rows)
        var starts: [Int32] = [0]
        for range in ranges { starts.append((starts.last ?? 0) + Int32(range.count)) }
        return Entities(
            list: list, documents: kept.map { documents[$0] }, starts: starts,
            items: items.keeping(kept, ranges))
    }

    /// Whether both were read as the same rows of the same documents, whatever was read of them.
    func areRows(of other: Entities) -> Bool {
        if list === other.list, starts.isEmpty { return documents == other.documents }
        return starts == other.starts && items.positions == other.items.positions
            && items.forms == other.items.forms && items.sizes == other.items.sizes
            && documents.count == other.documents.count
            && documents.indices.allSatisfy { reportID(of: $0) == other.reportID(of: $0) }
    }

    /// The row of `reports` of a document, by its place among `documents`.
    func reportID(of document: Int) -> Int64 { list.columns.reportIDs[Int(documents[document])] }

    /// Whether both have the same rows.
    public static func == (left: Entities, right: Entities) -> Bool {
        left.count == right.count && left.elementsEqual(right)
    }

    /// Hashes how many there are, and the first.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(first)
    }
}
