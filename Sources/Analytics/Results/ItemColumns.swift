/// The projects or indicators of a table's documents, a column a fact; a table of departments has none.
struct ItemColumns: Sendable {
    /// The names; nil where they were not read.
    var names: TextColumn?
    /// The places among the items of a document, from 0; below 0 for none.
    var positions: [Int32] = []
    /// The places of indicators' projects, from 0; below 0 for none. Empty at the level of projects.
    var forms: [Int32] = []
    /// The groups that items are in, as places among those of the documents; empty where documents say it.
    var groups: [Int32] = []
    /// Where all indicators follow each other: how many each project has, which says their places.
    var sizes: [UInt32] = []
    /// Where the sizes of each document begin, and how many there are.
    var sizeStarts: [Int32] = []
    /// Whether all projects of each document are there, one after the other, which says their places.
    var areAllProjects = false

    /// The places of the row with this distance from the first of its document.
    func places(_ row: Int, distance: Int, document: Int) -> (position: Int?, form: Int?) {
        if areAllProjects { return (distance, nil) }
        if !positions.isEmpty { return (known(positions, row), known(forms, row)) }
        guard !sizes.isEmpty else { return (nil, nil) }
        var rest = distance
        let first = Int(sizeStarts[document])
        for place in first..<Int(sizeStarts[document + 1]) {
            if rest < sizes[place] { return (rest, place - first) }
            rest -= Int(sizes[place])
        }
        return (nil, nil)
    }

    private func known(_ places: [Int32], _ row: Int) -> Int? {
        places.isEmpty || places[row] < 0 ? nil : Int(places[row])
    }

    /// Adds the items of further documents behind the others.
    ///
    /// - Parameter groups: what their groups are called here.
    mutating func append(_ other: ItemColumns, groups known: [Int32]) {
        if let more = other.names { names?.append(more) }
        positions += other.positions
        forms += other.forms
        groups += other.groups.map { known[Int($0)] }
        let count = Int32(sizes.count)
        sizes += other.sizes
        sizeStarts += other.sizeStarts.dropFirst().map { $0 + count }
    }

    /// The items of some documents, whose rows are these ranges.
    func keeping(_ documents: [Int], _ ranges: [Range<Int>]) -> ItemColumns {
        func keep(_ numbers: [Int32]) -> [Int32] { numbers.isEmpty ? [] : ranges.flatMap { numbers[$0] } }
        var kept = ItemColumns(
            names: names?.keeping(ranges), positions: keep(positions), forms: keep(forms),
            groups: keep(groups), areAllProjects: areAllProjects)
        guard !sizeStarts.isEmpty else { return kept }
        kept.sizeStarts = [0]
        for document in documents {
            kept.sizes += sizes[Int(sizeStarts[document])..<Int(sizeStarts[document + 1])]
            kept.sizeStarts.append(Int32(kept.sizes.count))
        }
        return kept
    }
}
