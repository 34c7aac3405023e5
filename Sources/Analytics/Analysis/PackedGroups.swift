/// The groups of items by what they are filed under, and by their texts.
struct PackedGroups {
    /// Lists of texts that are met again: documents in one group of documents with the same texts.
    private struct Key: Hashable {
        let ofDocument: Int32
        let lists: [Int]
    }

    /// Which of the groups each label is.
    private let labels: [Int]
    /// The lists of texts that were met, most documents having the same.
    private var lists: [[UInt8]: Int] = [:]
    private var texts: [[String]] = []
    /// For each key the group of each combination of texts that was met, as one number of their places, an absent text behind
    /// the others.
    private var known: [Key: Combinations] = [:]

    /// The groups of combinations: in an array as long as there are few of them.
    private struct Combinations {
        private static let few = 1 << 12
        private var ofFew: [Int32]
        private var ofMany: [Int: Int32] = [:]

        init(count: Int) {
            ofFew = Array(repeating: -1, count: count <= Self.few ? count : 0)
        }

        subscript(_ combination: Int) -> Int32? {
            get {
                guard combination < ofFew.count else { return ofMany[combination] }
                return ofFew[combination] < 0 ? nil : ofFew[combination]
            }
            set {
                if combination < ofFew.count {
                    ofFew[combination] = newValue ?? -1
                } else {
                    ofMany[combination] = newValue
                }
            }
        }
    }

    /// The groups by texts, each of which divides those before it.
    private var byTexts: [PackedTextGroups]

    init(_ query: PackedItemQuery) {
        labels = query.labelGroupPlaces
        byTexts = query.textGroupPlaces.map { PackedTextGroups($0) }
    }

    /// Appends the groups of a document's items, or of those that are chosen, as places among those of the documents.
    mutating func append(
        _ columns: PackedColumns, _ chosen: [Int]?, document: Int, _ documents: inout DocumentColumns,
        to groups: inout [Int32]
    ) {
        let start = groups.count
        if labels.isEmpty {
            let count = chosen?.count ?? columns.count
            groups.append(contentsOf: repeatElement(documents.groups[document], count: count))
        } else {
            appendLabelled(columns, chosen, document, &documents, to: &groups)
        }
        for place in byTexts.indices {
            byTexts[place].divide(&groups, from: start, columns.texts[place], chosen, &documents)
        }
    }

    private mutating func appendLabelled(
        _ columns: PackedColumns, _ chosen: [Int]?, _ document: Int, _ documents: inout DocumentColumns,
        to groups: inout [Int32]
    ) {
        let key = Key(
            ofDocument: documents.groups[document],
            lists: columns.labels.prefix(labels.count).map { list($0.texts) })
        let sizes = key.lists.map { texts[$0].count + 1 }
        let places = columns.labels.prefix(labels.count).map(\.places)
        var ofCombinations = known.removeValue(forKey: key) ?? Combinations(count: sizes.reduce(1, *))
        var last = (combination: -1, group: Int32(0))
        for index in 0..<(chosen?.count ?? columns.count) {
            let row = chosen?[index] ?? index
            var combination = 0
            for label in sizes.indices {
                combination = combination * sizes[label] + min(Int(places[label][row]), sizes[label] - 1)
            }
            // Neighbours are often filed under the same.
            if last.combination != combination {
                let group =
                    ofCombinations[combination]
                    ?? documents.place(of: names(key, combination, sizes, documents))
                ofCombinations[combination] = group
                last = (combination, group)
            }
            groups.append(last.group)
        }
        known[key] = ofCombinations
    }

    private mutating func list(_ json: [UInt8]) -> Int {
        if let place = lists[json] { return place }
        texts.append(PackedLabelAnswers.texts(json))
        lists[json] = texts.count - 1
        return texts.count - 1
    }

    /// The values of the groups for a combination of texts.
    private func names(_ key: Key, _ combination: Int, _ sizes: [Int], _ documents: DocumentColumns)
        -> [String?]
    {
        var names = documents.groupNames[Int(key.ofDocument)]
        var rest = combination
        for label in labels.indices.reversed() {
            let place = rest % sizes[label]
            rest /= sizes[label]
            let list = texts[key.lists[label]]
            names[labels[label]] = place < list.count ? list[place] : nil
        }
        return names
    }
}
