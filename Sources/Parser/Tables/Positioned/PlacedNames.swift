/// Reads the top of a form: 项目名称, 主管部门 and 实施单位, each beside its value.
struct PlacedNames {
    /// A word on the left, broken over lines or not.
    private struct Label {
        var bytes: [UInt8]
        var parts: [Range<Int>]
        var columns: Range<Int>
        var lines: ClosedRange<Int>

        var middle: Double { Double(lines.lowerBound + lines.upperBound) / 2 }
    }

    let document: DocumentContext
    let page: FormPage

    /// How cells stand in their rows, as far as it is known.
    let alignment: RowDistribution.Alignment?

    /// The rows of names; nil where the lines of their values cannot be told.
    func rows(_ lines: Range<Int>) -> [TableRow]? {
        let labels = labels(lines)
        guard let first = labels.first(where: { !$0.bytes.starts(with: "主管部门".utf8) }) else { return nil }
        let second = labels.first {
            $0.bytes.starts(with: "主管部门".utf8) && $0.lines.lowerBound > first.lines.upperBound
        }
        let unit = FormHeads.find(
            in: FormPage(lines: Array(page.lines[..<lines.upperBound])),
            from: second == nil ? lines.upperBound : first.lines.upperBound + 1, seeds: ["实施"], words: .unit,
            atLeast: 1)?
            .heads.first
        let taken = labels.flatMap(\.parts) + (unit?.parts ?? [])
        var values: [(line: Int, token: PlacedToken)] = []
        for line in lines where !isRemark(page.lines[line]) {
            for token in page.lines[line].tokens where !taken.contains(where: { $0.overlaps(token.range) }) {
                values.append((line, token))
            }
        }
        if unit == nil, values.contains(where: { $0.token.text.hasPrefix(0..<$0.token.text.count, "实施") }) {
            return nil
        }
        let right = labels.map(\.columns.upperBound).max() ?? 0
        guard values.allSatisfy({ $0.token.columns.lowerBound >= right }) else { return nil }
        let known = [first.middle] + (second.map { [$0.middle] } ?? [])
        let tops = [Double(first.lines.lowerBound)] + (second.map { [Double($0.lines.lowerBound)] } ?? [])
        let places = Array(Set(values.map(\.line))).sorted()
        let middle = RowDistribution(anchors: known).assign(places, .middle)
        let top = RowDistribution(anchors: tops).assign(places, .top)
        let fits = (middle: middle.allSatisfy { $0 != nil }, top: top.allSatisfy { $0 != nil })
        let parts: [Range<Int>?]
        switch alignment {
        case .middle?: parts = middle
        case .top?: parts = top
        case nil:
            if fits.middle, fits.top, middle != top { return nil }
            parts = fits.middle ? middle : top
        }
        guard let name = parts[0] else { return nil }
        var rows = [row(first, values, Set(places[name]), to: .max)]
        if let second, parts.count > 1, let part = parts[1] {
            let lines = Set(places[part])
            let limit = unit?.columns.lowerBound ?? .max
            var row = row(second, values, lines, to: limit)
            if let unit {
                row.append(parts: unit.parts, document)
                row.append(
                    parts: ranges(values, lines, from: unit.columns.upperBound, to: .max), document)
            }
            rows.append(row)
        }
        return rows
    }

    /// A label and what stands beside it on some lines, up to a column.
    private func row(
        _ label: Label, _ values: [(line: Int, token: PlacedToken)], _ lines: Set<Int>, to: Int
    ) -> TableRow {
        var row = TableRow(line: page.lines[label.lines.lowerBound].number, document)
        row.isPlaced = true
        row.append(parts: label.parts, document)
        row.append(parts: ranges(values, lines, from: 0, to: to), document)
        return row
    }

    /// What stands on some lines between two columns, a part for each line.
    private func ranges(
        _ values: [(line: Int, token: PlacedToken)], _ lines: Set<Int>, from: Int, to: Int
    ) -> [Range<Int>] {
        var ranges: [(line: Int, range: Range<Int>)] = []
        for (line, token) in values
        where lines.contains(line) && token.columns.lowerBound >= from && token.columns.lowerBound < to {
            if let last = ranges.last, last.line == line {
                ranges[ranges.count - 1].range = last.range.lowerBound..<token.range.upperBound
            } else {
                ranges.append((line, token.range))
            }
        }
        return ranges.map(\.range)
    }

    /// `(2024年度)`, `单位:万元`: lines that name nothing.
    private func isRemark(_ line: PlacedLine) -> Bool {
        let bytes = line.bytes
        let text = String(decoding: bytes.prefix(60), as: UTF8.self)
        if bytes.first == 40, bytes.last == 41, bytes.count <= 40, text.contains("年") { return true }
        return text.hasPrefix("金额单位:") || text.hasPrefix("单位:")
            || text.hasPrefix("20") && text.hasSuffix("年度")
    }

    /// The words on the left.
    private func labels(_ lines: Range<Int>) -> [Label] {
        var labels: [Label] = []
        for index in lines {
            guard let piece = firstPiece(page.lines[index], index) else { continue }
            if let last = labels.last, HeadWords.names.isPart(last.bytes + piece.bytes),
                last.columns.overlaps(piece.columns)
            {
                let end = labels.count - 1
                labels[end].bytes += piece.bytes
                labels[end].parts += piece.parts
                labels[end].columns =
                    min(
                        last.columns.lowerBound, piece.columns.lowerBound)..<max(
                        last.columns.upperBound, piece.columns.upperBound)
                labels[end].lines = last.lines.lowerBound...index
            } else {
                labels.append(piece)
            }
        }
        return labels.filter { HeadWords.names.isWord($0.bytes) }
    }

    /// The first words of a line that are a part of a label.
    private func firstPiece(_ line: PlacedLine, _ index: Int) -> Label? {
        var piece: Label?
        for token in line.tokens {
            if let known = piece {
                guard known.columns.upperBound + 1 == token.columns.lowerBound,
                    HeadWords.names.isPart(known.bytes + token.bytes)
                else { break }
                piece?.bytes += token.bytes
                piece?.parts = [known.parts[0].lowerBound..<token.range.upperBound]
                piece?.columns = known.columns.lowerBound..<token.columns.upperBound
            } else {
                guard HeadWords.names.isPart(token.bytes) else { return nil }
                piece = Label(
                    bytes: token.bytes, parts: [token.range], columns: token.columns, lines: index...index)
            }
        }
        return piece
    }
}
