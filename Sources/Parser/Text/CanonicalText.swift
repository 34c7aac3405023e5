/// A document's text with layout folded away, and the way back to the file.
///
/// Blanks, line breaks and Markdown marks are dropped, full-width letters, digits and punctuation become ASCII, curly
/// quotes become straight ones: `“三公” 经费 ９．９２ 万\n元，` is `"三公"经费9.92万元,`. All matching happens here;
/// what is kept as text is taken from the file by `sourceOffset`.
///
/// It is a view of what a `FoldingSpace` holds, and must not outlive it.
struct CanonicalText {
    /// Canonical UTF-8.
    let bytes: Bytes
    private let offsets: UnsafePointer<Int32>

    /// A view of canonical bytes and of where the character of each begins in the file.
    init(_ bytes: Bytes, offsets: UnsafePointer<Int32>) {
        self.bytes = bytes
        self.offsets = offsets
    }

    /// How many bytes there are.
    var count: Int { bytes.count }

    /// Where the character of a canonical byte begins in the file.
    func sourceOffset(_ index: Int) -> Int {
        precondition(index >= 0 && index < count, "a place beyond the text")
        return Int(offsets[index])
    }

    /// The part of the file that a canonical range stands for.
    func sourceRange(_ range: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let last = sourceOffset(range.upperBound - 1)
        return sourceOffset(range.lowerBound)..<min(last + UTF8Form.length(source[last]), source.count)
    }
}

/// The byte form of UTF-8.
enum UTF8Form {
    /// How many bytes the character that begins with `lead` has; 1 for a byte that begins none.
    static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF8: 4
        default: 1
        }
    }
}
