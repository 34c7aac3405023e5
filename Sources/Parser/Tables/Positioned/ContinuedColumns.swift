/// Finds the columns of a table again on a page that does not repeat its heads.
///
/// Every page has columns of its own width, but the same columns in the same order. Of all ways to cut the page the one is
/// taken whose columns hold what they should and are about as wide as before.
struct ContinuedColumns {
    /// What a column holds.
    enum Kind {
        /// The label beside the table, on most pages nothing.
        case label
        /// Nothing on many pages: reasons.
        case sparse
        /// Names of levels: no numbers.
        case level
        /// The name of an indicator.
        case name
        /// Targets and results.
        case text
        /// 分值 and 得分: nothing but numbers.
        case number
    }

    let kinds: [Kind]
    /// What the label beside the table says.
    let labels: HeadWords
    /// The bounds between the columns on the page before.
    let bounds: [Int]

    /// What a page costs that has a column filled with what does not belong there.
    private static let wrong = 40.0

    /// The bounds on this page; nil where its columns cannot be told.
    func find(in page: FormPage, _ lines: Range<Int>) -> [Int]? {
        let rivers = Rivers(Array(page.lines[lines]))
        let ways = rivers.ways()
        guard ways.count <= 40, lines.count <= 150,
            let left = page.lines[lines].compactMap({ $0.tokens.first?.columns.lowerBound }).min(),
            let right = page.lines[lines].compactMap({ $0.tokens.last?.columns.upperBound }).max()
        else { return nil }
        // The margins are ways too: beyond them columns are empty.
        let cuts = [0] + ways.map(\.place) + [right]
        let gaps = [9] + ways.map(\.gap) + [9]
        let tokens = page.lines[lines].map(\.tokens)
        var best = [Double](repeating: .infinity, count: cuts.count)
        best[0] = 0
        var from: [[Int]] = []
        for column in kinds.indices {
            var next = [Double](repeating: .infinity, count: cuts.count)
            var origin = [Int](repeating: 0, count: cuts.count)
            let isLast = column + 1 == kinds.count
            for end in cuts.indices where !isLast || end + 1 == cuts.count {
                for start in 0...end where best[start] < .infinity {
                    var total = best[start]
                    total += content(kinds[column], start, end, cuts, gaps, tokens)
                    total += width(column, cuts[start], cuts[end], left)
                    if !isLast, gaps[end] < 2 { total += 1 }
                    if total < next[end] {
                        next[end] = total
                        origin[end] = start
                    }
                }
            }
            best = next
            from.append(origin)
        }
        guard let last = best.last, last < Self.wrong else { return nil }
        var result: [Int] = []
        var cut = cuts.count - 1
        for column in kinds.indices.reversed().dropLast() {
            cut = from[column][cut]
            result.insert(cuts[cut], at: 0)
        }
        return result
    }

    /// What it costs that a column holds the words between two cuts.
    private func content(
        _ kind: Kind, _ start: Int, _ end: Int, _ cuts: [Int], _ gaps: [Int], _ tokens: [[PlacedToken]]
    ) -> Double {
        guard start < end else {
            switch kind {
            case .label, .sparse: return 0.5
            case .level: return 1
            case .name, .text, .number: return Self.wrong
            }
        }
        // Wide ways inside a column.
        var cost = Double(gaps[start + 1..<end].count { $0 > 1 }) * 6
        var isAny = false
        var plain = 0
        for line in tokens {
            let bytes = line.filter {
                $0.columns.lowerBound >= cuts[start] && $0.columns.upperBound <= cuts[end]
            }
            .flatMap(\.bytes)
            guard !bytes.isEmpty else { continue }
            isAny = true
            let fragment = PlacedGrid.Fragment(line: 0, range: 0..<0, bytes: bytes)
            let isNumber = fragment.isNumber
            switch kind {
            case .number: if !isNumber, !fragment.isDash { cost += Self.wrong }
            case .level: if isNumber || bytes.contains(where: { 48...57 ~= $0 }) { cost += 10 }
            case .name: if isNumber { cost += 10 }
            case .text: if isNumber { plain += 1 } else { plain -= 100 }
            case .sparse: if isNumber { cost += 10 }
            case .label: if !labels.isPart(bytes) { cost += 10 }
            }
        }
        if plain > 0 { cost += 4 }
        return isAny ? cost : cost + (Self.mayBeEmpty(kind) ? 0.5 : Self.wrong)
    }

    private static func mayBeEmpty(_ kind: Kind) -> Bool {
        switch kind {
        case .label, .sparse, .level: true
        case .name, .text, .number: false
        }
    }

    /// What it costs that a column is wider or narrower than before.
    private func width(_ column: Int, _ start: Int, _ end: Int, _ left: Int) -> Double {
        guard start < end, column > 0, column + 1 < kinds.count else { return 0 }
        return min(6, abs(Double((end - start) - (bounds[column] - bounds[column - 1]))) * 0.3)
    }
}
