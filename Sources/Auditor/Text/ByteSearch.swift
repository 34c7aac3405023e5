/// Searches in UTF-8 bytes, without the work that comparing Characters would be.
///
/// The words of the forms have one spelling each, so that equal bytes are equal words.
extension String {
    /// Whether the text contains a word.
    func has(_ word: StaticString) -> Bool { index(of: word) != nil }

    /// Where a word begins, in UTF-8 bytes; nil where the text does not contain it.
    func index(of word: StaticString) -> Int? {
        word.withUTF8Buffer { word in withBytes { Self.index(of: word, in: $0) } }
    }

    /// Whether the text begins with a word.
    func begins(with word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            withBytes { text in
                text.count >= word.count && word.indices.allSatisfy { text[$0] == word[$0] }
            }
        }
    }

    /// Whether the text begins with another text.
    func begins(with other: String) -> Bool {
        guard utf8.count >= other.utf8.count else { return false }
        return withBytes { text in
            other.withBytes { Self.areSame(UnsafeBufferPointer(rebasing: text[..<$0.count]), $0) }
        }
    }

    /// Whether the text ends with a word.
    func ends(with word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            withBytes { text in
                text.count >= word.count
                    && Self.areSame(UnsafeBufferPointer(rebasing: text[(text.count - word.count)...]), word)
            }
        }
    }

    /// Whether two texts are the same bytes.
    func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { text in other.withBytes { Self.areSame(text, $0) } }
    }

    /// Whether two runs of bytes, which are of one length, are the same.
    private static func areSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        guard left.count == right.count else { return false }
        var place = 0
        while place + 8 <= left.count {
            guard
                left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    == right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            else { return false }
            place += 8
        }
        while place < left.count {
            guard left[place] == right[place] else { return false }
            place += 1
        }
        return true
    }

    /// How many Unicode scalars the text has; of Chinese text, how many characters.
    var scalarCount: Int {
        withBytes { text in
            var count = 0
            for byte in text where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }

    /// Calls `body` with the UTF-8 bytes.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }

    private static func index(
        of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let last = word.last, text.count >= word.count else { return nil }
        // The last byte of a Chinese character tells more than its first.
        let offset = word.count - 1
        var end = offset
        search: while end < text.count {
            if text[end] == last {
                for place in 0..<offset where text[end - offset + place] != word[place] {
                    end += 1
                    continue search
                }
                return end - offset
            }
            end += 1
        }
        return nil
    }
}
