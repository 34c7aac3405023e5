import CGD

/// The at most 256 colours that an image is stored with, and where each of its colours goes.
///
/// A chart has a handful of flat colours and thousands of shades at the edges of letters. The most frequent
/// are kept, and those that differ most from them; each of the others goes to the nearest, which is closer
/// than an eye can tell. The PNG has a third of the bytes of a truecolour one and is written in a fraction of
/// the time.
struct ColourTable {
    /// The colours kept, `0xRRGGBB`, most frequent first.
    private(set) var colours: [UInt32] = []
    /// Open addressing: the colour plus one, or 0 for an empty place.
    private var keys: [UInt32]
    private var counts: [Int]
    private var used = 0

    private static let limit = 256
    /// How many are kept because they are frequent; the rest are those furthest from any kept so far, so that
    /// a single small point in a colour of its own keeps it.
    private static let frequent = 160

    init() {
        keys = Array(repeating: 0, count: 1 << 12)
        counts = Array(repeating: 0, count: 1 << 12)
    }

    /// Counts the colours of one row. Runs of one colour, which make up most of a chart, are counted at once.
    mutating func count(_ row: UnsafeBufferPointer<Int32>) {
        var column = 0
        while column < row.count {
            let pixel = row[column]
            let start = column
            repeat { column += 1 } while column < row.count && row[column] == pixel
            if used * 2 > keys.count { grow() }
            add(UInt32(bitPattern: pixel) & 0xFF_FFFF, column - start)
        }
    }

    /// Chooses the colours to keep; afterwards ``index(of:)`` may be asked.
    mutating func settle() {
        let places = keys.indices.filter { keys[$0] != 0 }
            .sorted { (counts[$1], keys[$0]) < (counts[$0], keys[$1]) }
        let found = places.map { keys[$0] - 1 }
        var nearest = Nearest(found)
        for colour in found.prefix(Self.frequent) { nearest.keep(colour) }
        while nearest.kept.count < Self.limit, let furthest = nearest.furthest {
            nearest.keep(found[furthest])
        }
        colours = nearest.kept
        for (index, place) in places.enumerated() { counts[place] = Int(nearest.indices[index]) }
    }

    /// The index in ``colours`` of a colour that has been counted.
    func index(of pixel: Int32) -> UInt8 {
        UInt8(truncatingIfNeeded: counts[place(of: UInt32(bitPattern: pixel) & 0xFF_FFFF)])
    }

    private func place(of colour: UInt32) -> Int {
        let mask = keys.count - 1
        var place = Int((colour &* 0x9E37_79B1) >> 8) & mask
        while keys[place] != 0, keys[place] != colour + 1 { place = (place + 1) & mask }
        return place
    }

    private mutating func add(_ colour: UInt32, _ count: Int) {
        let place = place(of: colour)
        if keys[place] == 0 {
            keys[place] = colour + 1
            used += 1
        }
        counts[place] += count
    }

    private mutating func grow() {
        let old = zip(keys, counts).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        counts = Array(repeating: 0, count: counts.count * 2)
        used = 0
        for (key, count) in old { add(key - 1, count) }
    }

    /// The kept colours, and for every colour the nearest of them. Channels lie apart, so that the distances to one
    /// colour are computed several at a time.
    private struct Nearest {
        private(set) var kept: [UInt32] = []
        private(set) var indices: [Int32]
        private var distances: [Int32]
        private let red, green, blue: [Int32]

        init(_ found: [UInt32]) {
            indices = Array(repeating: 0, count: found.count)
            distances = Array(repeating: .max, count: found.count)
            red = found.map { Int32(($0 >> 16) & 0xFF) }
            green = found.map { Int32(($0 >> 8) & 0xFF) }
            blue = found.map { Int32($0 & 0xFF) }
        }

        /// The colour that is served worst; nil when every one is kept.
        var furthest: Int? {
            guard let most = distances.max(), most > 0 else { return nil }
            return distances.firstIndex(of: most)
        }

        mutating func keep(_ colour: UInt32) {
            let (r, g, b) = (
                Int32((colour >> 16) & 0xFF), Int32((colour >> 8) & 0xFF), Int32(colour & 0xFF)
            )
            let index = Int32(kept.count)
            let count = distances.count
            distances.withUnsafeMutableBufferPointer { distances in
                indices.withUnsafeMutableBufferPointer { indices in
                    for place in 0..<count {
                        let (dr, dg, db) = (red[place] &- r, green[place] &- g, blue[place] &- b)
                        let distance = dr &* dr &+ dg &* dg &+ db &* db
                        let isNearer = distance < distances[place]
                        distances[place] = isNearer ? distance : distances[place]
                        indices[place] = isNearer ? index : indices[place]
                    }
                }
            }
            kept.append(colour)
        }
    }
}

extension ColourTable {
    /// `image` with a palette; nil when libgd cannot make it. The caller destroys it.
    static func makeIndexed(_ image: gdImagePtr, width: Int, height: Int) -> gdImagePtr? {
        guard let indexed = gdImageCreate(Int32(width), Int32(height)) else { return nil }
        var table = ColourTable()
        for y in 0..<height {
            guard let row = image.pointee.tpixels[y] else { continue }
            table.count(UnsafeBufferPointer(start: row, count: width))
        }
        table.settle()
        for colour in table.colours {
            _ = gdImageColorAllocate(
                indexed, Int32(colour >> 16), Int32((colour >> 8) & 0xFF), Int32(colour & 0xFF))
        }
        for y in 0..<height {
            guard let row = image.pointee.tpixels[y], let target = indexed.pointee.pixels[y] else { continue }
            table.write(UnsafeBufferPointer(start: row, count: width), to: target)
        }
        return indexed
    }

    private func write(_ row: UnsafeBufferPointer<Int32>, to target: UnsafeMutablePointer<UInt8>) {
        var column = 0
        while column < row.count {
            let pixel = row[column]
            let start = column
            repeat { column += 1 } while column < row.count && row[column] == pixel
            (target + start).update(repeating: index(of: pixel), count: column - start)
        }
    }
}
