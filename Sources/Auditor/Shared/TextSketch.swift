/// A text's shingles in brief, by which nearly equal texts are brought together without comparing all with all.
///
/// Every run of four characters is hashed; the hashes are dealt into sixteen bins and the smallest of each is kept
/// (one-permutation MinHash). Two texts that share most of their shingles share most of their bins.
///
/// - Source: Li, Owen and Zhang, One Permutation Hashing (2012); empty bins borrow from the next one.
struct TextSketch {
    /// How many characters make a shingle.
    static let shingleLength = 4
    private static let binCount = 16
    /// How many bins make a key; texts that share a key are compared.
    private static let keyBins = 2

    private let bins: [UInt64]
    /// The hashes of all shingles, ascending, without repetition.
    let shingles: [UInt64]

    /// The sketch of a folded text; nil where it has too few shingles to be told from others.
    init?(_ text: String) {
        let scalars = Scalars.of(text)
        guard scalars.count >= Self.shingleLength + 4 else { return nil }
        var bins = [UInt64](repeating: .max, count: Self.binCount)
        var shingles: [UInt64] = []
        shingles.reserveCapacity(scalars.count)
        for start in 0...(scalars.count - Self.shingleLength) {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for scalar in scalars[start..<start + Self.shingleLength] {
                hash = (hash ^ UInt64(scalar)) &* 0x9e37_79b9_7f4a_7c15
                hash ^= hash >> 29
            }
            shingles.append(hash)
            let bin = Int(hash >> 60)
            bins[bin] = min(bins[bin], hash)
        }
        for bin in bins.indices where bins[bin] == .max {
            let filled = (1..<Self.binCount).map { bins[(bin + $0) % Self.binCount] }.first { $0 != .max }
            bins[bin] = (filled ?? 0) &+ UInt64(bin)
        }
        self.bins = bins
        shingles.sort()
        var kept: [UInt64] = []
        kept.reserveCapacity(shingles.count)
        for shingle in shingles where kept.last != shingle { kept.append(shingle) }
        self.shingles = kept
    }

    /// The keys under which the text is looked for.
    var keys: [UInt64] {
        stride(from: 0, to: Self.binCount, by: Self.keyBins).map { start in
            bins[start..<start + Self.keyBins].reduce(UInt64(start)) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
        }
    }

    /// How much of both texts' shingles they have in common, in thousandths.
    func likeness(_ other: TextSketch) -> Int {
        var (left, right, common) = (0, 0, 0)
        while left < shingles.count, right < other.shingles.count {
            if shingles[left] == other.shingles[right] {
                common += 1
                left += 1
                right += 1
            } else if shingles[left] < other.shingles[right] {
                left += 1
            } else {
                right += 1
            }
        }
        let union = shingles.count + other.shingles.count - common
        return union == 0 ? 0 : common * 1_000 / union
    }
}
