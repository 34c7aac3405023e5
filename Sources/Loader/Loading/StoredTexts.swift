import Foundation

/// Texts as two columns of the store keep them: how many bytes each has, and the bytes one after the other.
struct StoredTexts {
    /// How many bytes each text has; the largest number for an absent one.
    private(set) var sizes: [UInt32] = []
    /// The texts, one after the other.
    private(set) var bytes: [UInt8] = []

    /// Adds the text that comes next; nil where it is absent.
    mutating func append(_ text: String?) {
        sizes.append(text.map { UInt32($0.utf8.count) } ?? .max)
        if let text { bytes += text.utf8 }
    }

    /// What the two columns hold: sizes as four bytes each, lowest first, and the texts as they are.
    var blobs: [Data] { [StoredNumbers.bytes(sizes), Data(bytes)] }

    /// Binds them.
    func bind(to row: RowStatement) {
        row.bind(bytesOf: sizes.map { $0.littleEndian })
        row.bind(bytesOf: bytes)
    }
}
