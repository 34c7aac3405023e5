/// Different texts by their bytes, each with a place among them.
struct TextPlaces {
    private var texts = TextColumn()
    /// A text stands at the first free slot from where its bytes point to.
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
    private var hashes: [UInt64] = []

    /// The text at a place.
    subscript(_ place: Int) -> String { texts[place] ?? "" }

    /// The place of a text, which is put behind the others if it is not there.
    mutating func place(of text: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if hashes[place] == hash, texts.has(text, at: place) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        let place = texts.count
        texts.append(text)
        hashes.append(hash)
        slots[slot] = Int32(place)
        if 2 * texts.count > slots.count { grow() }
        return place
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: 2 * slots.count)
        for (place, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
        }
    }

    /// Eight bytes at a time, each mixed in by the halves of a product.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        func mixed(_ number: UInt64) -> UInt64 {
            let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            return product.high ^ product.low
        }
        let bytes = UnsafeRawBufferPointer(text)
        var hash = UInt64(bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(bytes[place])
            place += 1
        }
        return mixed(hash ^ rest)
    }
}
