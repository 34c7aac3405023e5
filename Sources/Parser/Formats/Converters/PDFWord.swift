/// A word of a page and where it stands, in points from the page's top left.
struct PDFWord {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// UTF-8.
    var text: [UInt8]

    var width: Double { right - left }
    var middle: Double { (top + bottom) / 2 }
    /// How many columns it takes where an ideograph takes two.
    var columns: Int { PrintedWidth.columns(text[...]) }

    /// Reads `<word xMin="56.8" yMin="58.9" xMax="140.8" yMax="72.6">2024</word>`; nil for anything else.
    init?(_ line: ArraySlice<UInt8>) {
        guard line.starts(with: "<word ".utf8), let close = line.firstIndex(of: 62),
            let end = line.lastIndex(of: 60), end > close
        else { return nil }
        let numbers = line[..<close].split(separator: 34).enumerated().compactMap { index, part in
            index % 2 == 1 ? Double(String(decoding: part, as: UTF8.self)) : nil
        }
        guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 100_000 }),
            numbers[2] > numbers[0], numbers[0] >= 0
        else { return nil }
        left = numbers[0]
        top = numbers[1]
        right = numbers[2]
        bottom = numbers[3]
        text = Self.plain(line[(close + 1)..<end])
        guard !text.isEmpty else { return nil }
    }

    /// The text without the entities that poppler writes.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(38) else { return Array(bytes) }
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if byte == 38, let (name, plain) = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
                text.append(plain)
                rest = rest.dropFirst(name.utf8.count)
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    private static let entities: [(String, UInt8)] = [
        ("&amp;", 38), ("&lt;", 60), ("&gt;", 62), ("&quot;", 34), ("&#39;", 39), ("&apos;", 39),
    ]
}

/// How wide text is printed.
enum PrintedWidth {
    /// The columns of UTF-8 text where a character of ASCII takes one and any other two.
    static func columns(_ text: some Collection<UInt8>) -> Int {
        text.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 & 0xC0 == 0x80 ? 0 : 2) }
    }
}
