/// Takes text out of a document the way it is kept: its characters and punctuation, without what layout put in.
///
/// Blanks and line breaks are dropped, Markdown emphasis and HTML tags too; between two paragraphs (`</p> <p>`) a line
/// break stays. `"2024 年 10 月"` is kept as `2024年10月`.
enum KeptText {
    /// The kept text of a part of a document.
    static func string(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        if let plain = plain(source, range) {
            return String(decoding: UnsafeBufferPointer(rebasing: source[plain]), as: UTF8.self)
        }
        var kept: [UInt8] = []
        append(source, range, to: &kept)
        return finish(kept)
    }

    /// The part of a range without the blanks around it, where everything in it is kept; nil where something is not.
    private static func plain(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, source[start] <= 32 { start += 1 }
        while start < end, source[end - 1] <= 32 { end -= 1 }
        var index = start
        while index < end {
            switch source[index] {
            case 0xE4...0xEF: index += 3
            case 0...32, 42, 60, 127: return nil
            // The beginnings of U+00A0, U+2028 and U+3000.
            case 0xC2, 0xE2: return nil
            case 0xE3 where isIdeographicSpace(source, index, end): return nil
            default: index += 1
            }
        }
        return start..<end
    }

    /// The kept text of parts that belong together, such as a cell broken by a page.
    static func string(_ source: UnsafeBufferPointer<UInt8>, _ ranges: [Range<Int>]) -> String {
        if ranges.count == 1 { return string(source, ranges[0]) }
        var kept: [UInt8] = []
        for range in ranges { append(source, range, to: &kept) }
        return finish(kept)
    }

    private static func finish(_ kept: [UInt8]) -> String {
        var slice = kept[...]
        while slice.last == 10 { slice.removeLast() }
        while slice.first == 10 { slice.removeFirst() }
        return String(decoding: slice, as: UTF8.self)
    }

    private static func append(
        _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to kept: inout [UInt8]
    ) {
        var index = range.lowerBound
        // Where the bytes begin that are kept and not yet taken.
        var first = index
        func take() { kept.append(contentsOf: UnsafeBufferPointer(rebasing: source[first..<index])) }
        func skip(to next: Int) {
            index = next
            first = next
        }
        while index < range.upperBound {
            switch source[index] {
            case 0xE4...0xEF: index = min(index + 3, range.upperBound)
            case 0...32, 42, 127:
                take()
                skip(to: index + 1)
            case 60:
                if let end = tagEnd(source, index, range.upperBound) {
                    take()
                    if isBlock(source, index), !kept.isEmpty, kept.last != 10 { kept.append(10) }
                    skip(to: end)
                } else {
                    index += 1
                }
            case 0xE2 where isLineSeparator(source, index, range.upperBound):
                take()
                if !kept.isEmpty, kept.last != 10 { kept.append(10) }
                skip(to: index + 3)
            case 0xE3 where isIdeographicSpace(source, index, range.upperBound):
                take()
                skip(to: index + 3)
            case 0xC2 where index + 1 < range.upperBound && source[index + 1] == 0xA0:
                take()
                skip(to: index + 2)
            default: index += 1
            }
        }
        take()
    }

    private static func isIdeographicSpace(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int)
        -> Bool
    {
        index + 2 < end && source[index + 1] == 0x80 && source[index + 2] == 0x80
    }

    /// U+2028 parts the paragraphs of a cell that was made into one line.
    private static func isLineSeparator(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int)
        -> Bool
    {
        index + 2 < end && source[index + 1] == 0x80 && source[index + 2] == 0xA8
    }

    /// Where an HTML tag that begins at `index` ends; nil where `<` is a comparison sign.
    private static func tagEnd(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        guard index + 1 < end else { return nil }
        let next = source[index + 1]
        guard next == 47 || (next >= 97 && next <= 122) || (next >= 65 && next <= 90) else { return nil }
        var position = index + 1
        while position < end, position - index < 120 {
            if source[position] == 62 { return position + 1 }
            position += 1
        }
        return nil
    }

    /// Whether the tag begins a paragraph, a list or one of its items.
    private static func isBlock(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let next = source[index + 1] | 32
        return next == 112 || next == 111 || next == 108 || next == 98
    }
}
