/// Rows of two lists by what names them; the second of a name belongs to the second.
struct RowPairs {
    /// The places of a row in both lists; the later one's order, then those that are gone.
    private(set) var pairs: [(old: Int?, new: Int?, place: Int)] = []

    /// Brings rows together that have one name.
    init(_ old: [String], _ new: [String]) { self.init(old.map { [$0] }, new.map { [$0] }) }

    /// Brings rows together that have the first of their names in common, of the others those with the second in common,
    /// and so on; all rows have equally many names. A row without a name, nil, is brought together with none by it.
    init(_ old: [[String?]], _ new: [[String?]]) {
        var partners = [Int?](repeating: nil, count: new.count)
        var isUsed = [Bool](repeating: false, count: old.count)
        for level in (old.first ?? []).indices {
            var waiting: [String: [Int]] = [:]
            for (place, names) in old.enumerated().reversed() where !isUsed[place] {
                if let name = names[level] { waiting[name, default: []].append(place) }
            }
            for (place, names) in new.enumerated() where partners[place] == nil {
                guard let name = names[level], let partner = waiting[name]?.popLast() else { continue }
                partners[place] = partner
                isUsed[partner] = true
            }
        }
        for place in new.indices { pairs.append((partners[place], place, place)) }
        for place in old.indices where !isUsed[place] { pairs.append((place, nil, place)) }
    }
}
