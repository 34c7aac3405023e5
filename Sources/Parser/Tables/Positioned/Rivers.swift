/// The ways between the columns of a table: places in a page at which a cut goes through no word.
struct Rivers {
    private let lines: [PlacedLine]
    /// How many words a cut before each column goes through.
    private let splits: [Int]

    /// Wider pages are none that a form was printed on.
    static let widest = 2000

    init(_ lines: [PlacedLine]) {
        self.lines = lines
        let width = min(lines.compactMap { $0.tokens.last?.columns.upperBound }.max() ?? 0, Self.widest)
        var splits = Array(repeating: 0, count: width + 1)
        for line in lines {
            for token in line.tokens {
                for cut in token.columns.dropFirst() where cut < width { splits[cut] += 1 }
            }
        }
        self.splits = splits
    }

    /// Where to cut between two columns, told by words that stand in each of them: in the widest way between `low` and
    /// `high` that goes through the fewest words.
    func boundary(from low: Int, to high: Int) -> Int {
        let high = min(high, splits.count - 1)
        guard low <= high else { return max(0, low) }
        let least = splits[low...high].min() ?? 0
        var best: (gap: Int, width: Int, place: Int)?
        for run in runs(in: low..<high + 1, of: least) {
            let place = middle(of: run)
            let gap = narrowestGap(at: place)
            if best.map({ (gap, run.count) > ($0.gap, $0.width) }) ?? true { best = (gap, run.count, place) }
        }
        return best?.place ?? low
    }

    /// All ways between columns, from left to right: the cuts that go through no word, and the narrowest gap that any line
    /// has there.
    func ways() -> [(cuts: Range<Int>, place: Int, gap: Int)] {
        let first = lines.compactMap { $0.tokens.first?.columns.lowerBound }.min() ?? 0
        guard first + 1 < splits.count - 1 else { return [] }
        return runs(in: first + 1..<splits.count - 1, of: 0).map { run in
            let place = middle(of: run)
            return (run, place, narrowestGap(at: place))
        }
    }

    /// The last way before `limit` that has nothing but parts of labels on its left; nil where there is none.
    func boundary(behind labels: HeadWords, before limit: Int) -> Range<Int>? {
        var firstEnd = Int.max
        var firstOther = Int.max
        for token in lines.flatMap(\.tokens) where token.columns.upperBound <= limit {
            firstEnd = min(firstEnd, token.columns.upperBound)
            if token.columns.upperBound < firstOther, !labels.isPart(token.bytes) {
                firstOther = token.columns.upperBound
            }
        }
        let high = min(limit, firstOther, splits.count)
        guard firstEnd < high else { return nil }
        return runs(in: firstEnd..<splits.count, of: 0).last { $0.lowerBound < high }
    }

    /// Whether a cut goes through no word, and no two words of a line are nearer to each other there than two columns.
    func isClear(_ cut: Int) -> Bool {
        splits.indices.contains(cut) && splits[cut] == 0 && narrowestGap(at: cut) > 1
    }

    private func middle(of run: Range<Int>) -> Int { run.lowerBound + run.count / 2 }

    private func runs(in range: Range<Int>, of count: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for cut in range where splits[cut] == count {
            if let last = runs.last, last.upperBound == cut {
                runs[runs.count - 1] = last.lowerBound..<cut + 1
            } else {
                runs.append(cut..<cut + 1)
            }
        }
        return runs
    }

    /// The narrowest gap between two words of a line that has words on both sides of a cut; two where no line has.
    private func narrowestGap(at cut: Int) -> Int {
        lines.compactMap { line in
            line.gaps.first { $0.lowerBound <= cut && cut <= $0.upperBound }?.count
        }.min() ?? 2
    }
}
