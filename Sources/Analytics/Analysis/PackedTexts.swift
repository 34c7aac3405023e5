import Loader

/// The texts of one report's projects or indicators, one after the other as the store keeps them.
struct PackedTexts {
    /// Where each text begins, and how many bytes it has; below 0 for an absent one.
    private var places: [(start: Int, count: Int)] = []
    private var bytes: [UInt8] = []
    private var sizes: [UInt32] = []
    /// Whether the sizes are those of the bytes; false for a row of a damaged store.
    private(set) var isWhole = true

    /// How many texts, absent ones among them.
    var count: Int { places.count }

    /// Reads those of a row in the place of the last.
    ///
    /// - Parameters:
    ///   - column: the column of the sizes, which that of the bytes follows.
    ///   - forms: how often each text stands, one after the other; nil for once.
    mutating func read(_ row: StoreRow, _ column: Int, repeated forms: [UInt32]?) {
        sizes.removeAll(keepingCapacity: true)
        row.appendSmallIntegers(column, to: &sizes)
        bytes.removeAll(keepingCapacity: true)
        row.appendBytes(column + 1, to: &bytes)
        places.removeAll(keepingCapacity: true)
        var start = 0
        for (place, size) in sizes.enumerated() {
            let text = (start: start, count: size == .max ? -1 : Int(size))
            if let forms {
                guard place < forms.count else { break }
                places.append(contentsOf: repeatElement(text, count: Int(forms[place])))
            } else {
                places.append(text)
            }
            start += max(text.count, 0)
        }
        isWhole = start == bytes.count
    }

    /// Adds the text that comes next; nil where it is absent.
    mutating func append(_ text: String?) {
        places.append((bytes.count, text?.utf8.count ?? -1))
        if let text { bytes += text.utf8 }
    }

    /// The bytes of a text; nil where it is absent.
    subscript(_ row: Int) -> ArraySlice<UInt8>? {
        let place = places[row]
        return place.count < 0 ? nil : bytes[place.start..<place.start + place.count]
    }

    /// What `body` makes of each text, or of those of some rows; nil stands for an absent one.
    func map<Made>(of rows: [Int]? = nil, _ body: (UnsafeBufferPointer<UInt8>?) -> Made) -> [Made] {
        bytes.withUnsafeBufferPointer { bytes in
            func made(_ place: (start: Int, count: Int)) -> Made {
                guard place.count >= 0 else { return body(nil) }
                return body(UnsafeBufferPointer(rebasing: bytes[place.start..<place.start + place.count]))
            }
            return rows.map { $0.map { made(places[$0]) } } ?? places.map(made)
        }
    }
}
