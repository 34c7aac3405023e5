/// The row 总分 of a form: the sum of the weights and the score.
struct PlacedTotal {
    private let page: FormPage
    /// The line that says 总分.
    private let line: Int
    /// Its lines, by their place on the page: also those next to it with nothing but parts of numbers that are broken, `97.6`
    /// above and `3分` below.
    let lines: ClosedRange<Int>

    /// The total at or behind the line `start`; nil where there is none.
    init?(_ page: FormPage, from start: Int) {
        let line = page.lines.indices.first { index in
            guard index >= start else { return false }
            let text = String(decoding: page.lines[index].bytes.prefix(80), as: UTF8.self)
            guard let word = Self.words.first(where: { text.hasPrefix($0) }) else { return false }
            return text.dropFirst(word.count).allSatisfy { $0.isNumber || "./-()分".contains($0) }
        }
        guard let line else { return nil }
        self.page = page
        self.line = line
        func isPart(_ index: Int) -> Bool {
            page.lines.indices.contains(index) && index >= start && Self.isPartOfNumbers(page.lines[index])
                && abs(page.lines[index].height - page.lines[line].height) == 1
        }
        guard isPart(line + 1) else {
            lines = line...line
            return
        }
        let isWhole = page.lines[line].tokens.count(where: Self.isNumber) > 1
        lines = (isPart(line - 1) && !isWhole ? line - 1 : line)...line + 1
    }

    /// The word, however it is spaced, and the numbers from left to right, each put together from the lines it stands on.
    func row(_ document: DocumentContext) -> TableRow {
        var numbers: [(columns: Range<Int>, parts: [Range<Int>])] = []
        var word: [Range<Int>] = []
        let isWhole = page.lines[line].tokens.count(where: Self.isNumber) > 1
        for index in lines {
            for token in page.lines[index].tokens {
                if let place = numbers.firstIndex(where: { $0.columns.overlaps(token.columns) }) {
                    numbers[place].parts.append(token.range)
                } else if Self.isNumber(token) {
                    // A number below a row that has all of its own is none of its numbers.
                    if index == line || !isWhole { numbers.append((token.columns, [token.range])) }
                } else if token.bytes != Self.points {
                    word.append(token.range)
                }
            }
        }
        var row = TableRow(line: page.lines[line].number, document)
        row.isPlaced = true
        row.append(parts: word, document)
        for number in numbers.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            row.append(parts: number.parts, document)
        }
        return row
    }

    private static let words = ["总分", "合计得分"]
    private static let points = Array("分".utf8)

    private static func isNumber(_ token: PlacedToken) -> Bool {
        token.bytes.first.map { 48...57 ~= $0 || $0 == 46 } ?? false
    }

    /// Whether a line has nothing but parts of one or two numbers.
    private static func isPartOfNumbers(_ line: PlacedLine) -> Bool {
        line.tokens.count <= 2
            && line.tokens.allSatisfy { token in
                var bytes = token.bytes[...]
                if bytes.suffix(3).elementsEqual(points) { bytes = bytes.dropLast(3) }
                return bytes.allSatisfy { 48...57 ~= $0 || $0 == 46 }
            }
    }
}
