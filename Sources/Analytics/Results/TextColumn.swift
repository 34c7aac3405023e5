import Foundation
import Loader

/// Texts of many rows in one piece of memory. Thousands are read and few are shown: each becomes a string when it is asked for.
struct TextColumn: Sendable {
    private struct Place: Equatable {
        let start: Int
        /// How many bytes; below 0 for an absent text.
        let count: Int
    }

    private var bytes: [UInt8] = []
    private var places: [Place] = []

    /// How many rows.
    var count: Int { places.count }

    /// The text of a row; nil where it is absent.
    subscript(_ row: Int) -> String? {
        let place = places[row]
        guard place.count >= 0 else { return nil }
        return String(decoding: bytes[place.start..<place.start + place.count], as: UTF8.self)
    }

    /// The bytes of a row's text; none where it is absent.
    func bytes(_ row: Int) -> ArraySlice<UInt8> {
        let place = places[row]
        return bytes[place.start..<place.start + max(place.count, 0)]
    }

    /// Whether two rows have the same bytes, or neither has a text.
    func isSame(_ row: Int, _ other: Int) -> Bool {
        let (place, another) = (places[row], places[other])
        return place == another || place.count == another.count && hasSameBytes(place, another)
    }

    /// Whether the text of a row stands before that of another by its bytes, an absent one before all.
    func precedes(_ row: Int, _ other: Int) -> Bool {
        guard places[row].count >= 0, places[other].count >= 0 else {
            return places[row].count < places[other].count
        }
        return bytes(row).lexicographicallyPrecedes(bytes(other))
    }

    /// The eight bytes of a row's text from one on, as a number that sorts as they do; those that are not there are 0.
    func prefix(_ row: Int, from start: Int) -> UInt64 {
        var number: UInt64 = 0
        let place = places[row]
        for offset in start..<start + 8 {
            number = number << 8 | (offset < place.count ? UInt64(bytes[place.start + offset]) : 0)
        }
        return number
    }

    /// Whether a row's text can be written in one way only, so that equal texts have equal bytes: ASCII and the Chinese
    /// characters in common use, with full-width signs.
    func isPlain(_ row: Int) -> Bool {
        var lead: UInt8 = 0
        for byte in bytes(row) {
            if byte >= 0xC0 {
                guard (0xE4...0xE9).contains(byte) || byte == 0xEF else { return false }
                lead = byte
            } else if lead == 0xEF, byte >= 0x80 {
                guard byte == 0xBC || byte == 0xBD else { return false }
                lead = 0
            }
        }
        return true
    }

    /// Mixes a row's bytes into a hash; an absent text differs from an empty one.
    func hash(_ row: Int, into hash: inout UInt64) {
        for byte in bytes(row) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ (places[row].count < 0 ? 0x1FF : 0x100)) &* 0x100_0000_01b3
    }

    /// Adds the text in a column of the store's row.
    mutating func append(_ row: StoreRow, _ column: Int) {
        let start = bytes.count
        keep(start, row.appendText(column, to: &bytes))
    }

    /// Adds a text by its bytes, nil for an absent one.
    mutating func append(_ text: ArraySlice<UInt8>?) {
        let start = bytes.count
        if let text { bytes += text }
        keep(start, text?.count)
    }

    /// Adds a text by its bytes.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        bytes += text
        keep(start, text.count)
    }

    /// Whether the text of a row has these bytes.
    func has(_ text: UnsafeBufferPointer<UInt8>, at row: Int) -> Bool {
        let place = places[row]
        guard place.count == text.count else { return false }
        guard let start = text.baseAddress else { return true }
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + place.start, start, place.count) == 0 } ?? true
        }
    }

    /// Adds the texts of another column behind these.
    mutating func append(_ other: TextColumn) {
        let start = bytes.count
        bytes += other.bytes
        places += other.places.map { Place(start: $0.count < 0 ? 0 : $0.start + start, count: $0.count) }
    }

    /// Keeps the text whose bytes were added last, nil for an absent one.
    private mutating func keep(_ start: Int, _ count: Int?) {
        guard let count else {
            places.append(Place(start: 0, count: -1))
            return
        }
        let place = Place(start: start, count: count)
        // Neighbours often say the same; it is kept once.
        if let last = places.last, last.count == count, hasSameBytes(last, place) {
            bytes.removeLast(count)
            places.append(last)
        } else {
            places.append(place)
        }
    }

    /// The rows of some ranges, in their order.
    func keeping(_ ranges: [Range<Int>]) -> TextColumn {
        var column = self
        column.places = ranges.flatMap { places[$0] }
        return column
    }

    private func hasSameBytes(_ one: Place, _ other: Place) -> Bool {
        bytes.withUnsafeBytes { bytes in
            bytes[one.start..<one.start + one.count].elementsEqual(
                bytes[other.start..<other.start + other.count])
        }
    }
}
