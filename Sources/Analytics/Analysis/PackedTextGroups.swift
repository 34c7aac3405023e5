/// Divides groups of items by one of their texts.
struct PackedTextGroups {
    /// Which of the groups the text is.
    private let place: Int
    private var texts = TextPlaces()
    /// The group of each text within another group, by both their places.
    private var known: [UInt64: Int32] = [:]
    /// Some of these, each where its key points to: most items are in groups that were met not long ago.
    private var recent: [(key: UInt64, group: Int32)] = Array(repeating: (.max, 0), count: 1 << 12)

    init(_ place: Int) { self.place = place }

    /// Divides the groups of a document's items, or of those that are chosen.
    mutating func divide(
        _ groups: inout [Int32], from start: Int, _ column: PackedTexts, _ chosen: [Int]?,
        _ documents: inout DocumentColumns
    ) {
        func text(_ bytes: UnsafeBufferPointer<UInt8>?) -> Int { self.text(bytes) }
        let ofRows = column.map(of: chosen, text)
        for (row, text) in ofRows.enumerated() {
            groups[start + row] = group(groups[start + row], text, &documents)
        }
    }

    /// The group of a text within another group; nil stands for an absent one.
    mutating func group(
        _ bytes: UnsafeBufferPointer<UInt8>?, in outer: Int32, _ documents: inout DocumentColumns
    ) -> Int32 {
        group(outer, text(bytes), &documents)
    }

    /// The place of a text, from 1; 0 for an absent one.
    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>?) -> Int {
        bytes.map { texts.place(of: $0) + 1 } ?? 0
    }

    private mutating func group(_ outer: Int32, _ text: Int, _ documents: inout DocumentColumns) -> Int32 {
        let key = UInt64(UInt32(bitPattern: outer)) << 32 | UInt64(text)
        let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
        if recent[slot].key == key { return recent[slot].group }
        let group: Int32
        if let seen = known[key] {
            group = seen
        } else {
            var names = documents.groupNames[Int(outer)]
            names[place] = text == 0 ? nil : texts[text - 1]
            group = documents.place(of: names)
            known[key] = group
        }
        recent[slot] = (key, group)
        return group
    }
}
