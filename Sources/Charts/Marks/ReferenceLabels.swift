/// Finds places for the names of reference lines.
struct ReferenceLabels {
    let lines: [ReferenceMark.Line]

    /// How a name stands to its line: over it, to its left, or to its right.
    private enum Side: CaseIterable { case over, left, right }

    /// Above the plot: in one row when the names find room side by side, otherwise in as many rows as it
    /// takes.
    func placeAbove(_ space: inout LabelSpace) {
        if let row = oneRow(space) {
            for (line, placed) in zip(lines, row) { add(placed, line: line, to: &space) }
            return
        }
        for line in lines {
            for row in 0..<60 {
                let placed = self.placed(line, .over, row: row, in: space)
                guard space.isClearOfText(placed.bounds.inset(by: -1)) else { continue }
                add(placed, line: line, to: &space)
                break
            }
        }
    }

    /// All names in the lowest row, with as few as possible moved beside their lines; nil when they do not
    /// fit.
    private func oneRow(_ space: LabelSpace) -> [PlacedText]? {
        guard lines.count <= 4 else { return nil }
        var arrangements: [[Side]] = [[]]
        for _ in lines { arrangements = arrangements.flatMap { list in Side.allCases.map { list + [$0] } } }
        let ordered = arrangements.enumerated().sorted { left, right in
            let moved = (left.element.count { $0 != .over }, right.element.count { $0 != .over })
            return moved == (moved.1, moved.0) ? left.offset < right.offset : moved.0 < moved.1
        }
        for (_, sides) in ordered {
            let row = zip(lines, sides).map { placed($0, $1, row: 0, in: space) }
            let isApart = zip(row, row.dropFirst()).allSatisfy { $0.bounds.maxX + 6 <= $1.bounds.minX }
            let isClear = row.allSatisfy {
                space.isClearOfText($0.bounds.inset(by: -1)) && space.slot.minX <= $0.bounds.minX + 0.01
                    && $0.bounds.maxX <= space.slot.maxX + 0.01
            }
            if isApart, isClear { return row }
        }
        return nil
    }

    private func placed(_ line: ReferenceMark.Line, _ side: Side, row: Int, in space: LabelSpace)
        -> PlacedText
    {
        let style = TextStyle(size: space.theme.labelSize, weight: .bold, colour: space.theme.reference)
        let x = space.x.position(line.value)
        let width = space.typesetter.width(line.text, style)
        let baseline = space.plot.minY - 8 - style.descent - Double(row) * style.leading
        let left =
            switch side {
            case .over: max(space.slot.minX, min(space.slot.maxX - width, x - width / 2))
            case .left: x - 5 - width
            case .right: x + 5
            }
        return space.typesetter.line(
            line.text, at: Point(left, baseline), style: style, role: .reference,
            backdrop: space.theme.background)
    }

    /// Adds the name, and the piece of line between it and the plot.
    private func add(_ placed: PlacedText, line: ReferenceMark.Line, to space: inout LabelSpace) {
        let x = space.x.position(line.value)
        let isBeside = x < placed.bounds.minX || x > placed.bounds.maxX
        let top = isBeside ? placed.bounds.minY + 4 : placed.bounds.maxY + 2
        space.add([placed])
        space.add(
            ChartLayout.LeaderLine(
                start: Point(x.rounded(), top), end: Point(x.rounded(), space.plot.minY), isReference: true))
    }

    /// Along a horizontal line: at its right end, its left end or further in, just above or just below.
    func placeAlong(_ space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.labelSize, weight: .bold, colour: space.theme.reference)
        let plot = space.plot
        for line in lines {
            let y = space.y.position(line.value)
            let width = space.typesetter.width(line.text, style)
            let lefts =
                [plot.maxX - 4 - width, plot.minX + 4]
                + [0.75, 0.5, 0.25].map { plot.minX + plot.width * $0 - width / 2 }
            let candidates = lefts.flatMap { left in
                [y - 6 - style.descent, y + 6 + style.ascent].map { Point(left, $0) }
            }
            let names = candidates.map {
                space.typesetter.line(
                    line.text, at: $0, style: style, role: .reference, backdrop: space.theme.background)
            }
            let placed =
                names.first { space.isFree($0.bounds) }
                ?? names.first { space.isFree($0.bounds, crossingSoft: true) }
            if let placed { space.add([placed]) } else { space.countUnplaced() }
        }
    }
}
