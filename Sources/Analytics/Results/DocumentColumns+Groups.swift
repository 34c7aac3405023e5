extension DocumentColumns {
    /// Finds out which documents are in one group, once all are read.
    ///
    /// - Parameters:
    ///   - peers: the peer group of each department key.
    ///   - peerGroup: which of the groups is that of peers; nil where none is.
    mutating func findGroups(_ peers: [String: String], at peerGroup: Int?) {
        if let peerGroup {
            groups = (0..<count).map { document in
                var group = groupTexts.map { $0[document] }
                group.insert(keys[document].flatMap { peers[$0] }, at: peerGroup)
                return place(of: group)
            }
            return
        }
        let (places, first) = sameBytes()
        let names = first.map { document in groupTexts.map { $0[document] } }
        if first.allSatisfy({ document in groupTexts.allSatisfy { $0.isPlain(document) } }) {
            groups = places
            groupNames = names
        } else {
            // Different bytes may spell one name.
            let known = names.map { place(of: $0) }
            groups = places.map { known[Int($0)] }
        }
        groupTexts = []
    }

    /// The place of a combination of values among `groupNames`, where it is put if it is not there.
    mutating func place(of group: [String?]) -> Int32 {
        if groupPlaces.isEmpty {
            for (place, name) in groupNames.enumerated() { groupPlaces[name] = Int32(place) }
        }
        if let known = groupPlaces[group] { return known }
        let place = Int32(groupNames.count)
        groupPlaces[group] = place
        groupNames.append(group)
        return place
    }

    /// Documents whose values have the same bytes: a number for each, from 0, and the first document with each number.
    private func sameBytes() -> (places: [Int32], first: [Int]) {
        guard !groupTexts.isEmpty else {
            return (Array(repeating: 0, count: count), count > 0 ? [0] : [])
        }
        var bits = 4
        while 1 << bits < 2 * count { bits += 1 }
        // A combination stands at the first free slot from where its bytes point to.
        var slots = [Int32](repeating: -1, count: 1 << bits)
        var places: [Int32] = []
        places.reserveCapacity(count)
        var first: [Int] = []
        for document in 0..<count {
            // FNV-1a
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for text in groupTexts { text.hash(document, into: &hash) }
            var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
            while slots[slot] >= 0, !isSame(first[Int(slots[slot])], document) {
                slot = (slot + 1) & (slots.count - 1)
            }
            if slots[slot] < 0 {
                slots[slot] = Int32(first.count)
                first.append(document)
            }
            places.append(slots[slot])
        }
        return (places, first)
    }

    private func isSame(_ one: Int, _ other: Int) -> Bool { groupTexts.allSatisfy { $0.isSame(one, other) } }
}
