/// The heads of a part of a form: words side by side, each of which may be broken over lines.
struct FormHeads {
    /// A head.
    struct Head {
        /// Its parts in the file, from top to bottom.
        var parts: [Range<Int>]
        /// Its canonical bytes.
        var bytes: [UInt8]
        /// The columns it covers.
        var columns: Range<Int>
        /// The lines it stands on, by their place on the page.
        var lines: ClosedRange<Int>
    }

    /// The heads from left to right.
    var heads: [Head]
    /// The lines they stand on, by their place on the page.
    var lines: Range<Int>
    /// Whether a word among them is only a part of one, as where a page ends in the middle of a head.
    var isCut = false
    /// Whether they end a page, or stand on two.
    var isBroken = false

    /// How the heads stand in their cells, where heads of one and of more lines tell it.
    var alignment: RowDistribution.Alignment? {
        let counts = Set(heads.map(\.parts.count))
        guard counts.count > 1, !isBroken else { return nil }
        return Set(heads.map(\.lines.lowerBound)).count == 1 ? .top : .middle
    }

    /// How many lines a head may have above and below the line that tells it.
    private static let reach = 5

    /// The first heads at or behind the line `start`; nil where there are none.
    ///
    /// A line tells them that has one of `seeds` at the beginning of a word.
    static func find(
        in page: FormPage, from start: Int, seeds: [Pattern], words: HeadWords, atLeast count: Int
    ) -> FormHeads? {
        for index in page.lines.indices where index >= start {
            let line = page.lines[index]
            guard
                line.tokens.contains(where: { token in
                    seeds.contains { token.text.hasPrefix(0..<token.text.count, $0) }
                })
            else { continue }
            let all = stack(page, index, start, words)
            let heads = all.filter { words.isWord($0.bytes) }
            guard heads.count >= count, let first = heads.map(\.lines.lowerBound).min(),
                let last = heads.map(\.lines.upperBound).max()
            else { continue }
            let left = heads[0].columns.lowerBound
            let isCut = all.contains { head in
                !words.isWord(head.bytes) && (head.bytes.count > 6 || head.columns.lowerBound >= left)
            }
            // A row that ends a page may begin at its top whatever the others do.
            return FormHeads(
                heads: heads, lines: first..<last + 1, isCut: isCut, isBroken: last + 1 == page.lines.count)
        }
        return nil
    }

    /// The heads around a line, and parts of heads.
    private static func stack(_ page: FormPage, _ seed: Int, _ start: Int, _ words: HeadWords) -> [Head] {
        var heads = pieces(page.lines[seed], seed, words)
        // Between the lines of a broken head others may stand, of cells beside it.
        for isAbove in [true, false] {
            var index = isAbove ? seed - 1 : seed + 1
            var barren = 0
            while index >= start, index < page.lines.count, abs(index - seed) <= reach, barren < 2 {
                let isAny = add(pieces(page.lines[index], index, words), above: isAbove, to: &heads, words)
                barren = isAny ? 0 : barren + words.patience
                index += isAbove ? -1 : 1
            }
        }
        return heads.sorted {
            $0.columns.lowerBound < $1.columns.lowerBound
        }
    }

    /// Adds the parts of heads that a line has. Whether it has any.
    private static func add(_ pieces: [Head], above: Bool, to heads: inout [Head], _ words: HeadWords) -> Bool
    {
        var isAny = false
        for piece in pieces {
            if let place = heads.firstIndex(where: { $0.columns.overlaps(piece.columns) }) {
                let bytes = above ? piece.bytes + heads[place].bytes : heads[place].bytes + piece.bytes
                guard words.isPart(bytes) || words.isWord(bytes) else { continue }
                heads[place].bytes = bytes
                heads[place].parts =
                    above ? piece.parts + heads[place].parts : heads[place].parts + piece.parts
                let known = heads[place]
                heads[place].columns =
                    min(
                        known.columns.lowerBound, piece.columns.lowerBound)..<max(
                        known.columns.upperBound, piece.columns.upperBound)
                heads[place].lines =
                    min(
                        known.lines.lowerBound, piece.lines.lowerBound)...max(
                        known.lines.upperBound, piece.lines.upperBound)
                isAny = true
            } else {
                heads.append(piece)
                isAny = true
            }
        }
        return isAny
    }

    /// The words of a line that are heads or parts of heads; blanks inside a word are passed over.
    private static func pieces(_ line: PlacedLine, _ index: Int, _ words: HeadWords) -> [Head] {
        var pieces: [Head] = []
        for token in line.tokens {
            let bytes = token.bytes
            if let last = pieces.last, last.columns.upperBound + 1 == token.columns.lowerBound,
                words.isPart(last.bytes + bytes)
            {
                pieces[pieces.count - 1].bytes += bytes
                pieces[pieces.count - 1].parts = [
                    last.parts[0].lowerBound..<token.range.upperBound
                ]
                pieces[pieces.count - 1].columns = last.columns.lowerBound..<token.columns.upperBound
            } else if words.isPart(bytes) {
                pieces.append(
                    Head(parts: [token.range], bytes: bytes, columns: token.columns, lines: index...index))
            }
        }
        return pieces
    }

    /// Where to cut lines of a page between the heads' columns; the first cut is behind the label beside the table.
    func bounds(_ lines: ArraySlice<PlacedLine>, behind labels: HeadWords) -> [Int] {
        let rivers = Rivers(Array(lines))
        let label = rivers.boundary(behind: labels, before: heads[0].columns.lowerBound)
        return [label?.lowerBound ?? 0]
            + zip(heads, heads.dropFirst()).map { left, right in
                rivers.boundary(from: left.columns.upperBound, to: right.columns.lowerBound)
            }
    }
}
