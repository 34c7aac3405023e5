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
        // Several rows: in either order, whichever leaves the names lowest.
        let rising = lines
        let falling: [ReferenceMark.Line] = lines.reversed()
        let free = [rising, falling].flatMap { order in
            Side.allCases.map { side in (order, [side] + Side.allCases.filter { $0 != side }) }
        }
        // Stairs always go up, as long as there is room to that side.
        let arrangements = (free + [(rising, [.left]), (falling, [.right])]).map {
            severalRows($0, sides: $1, space)
        }
        let lowest = arrangements.compactMap(\.self).max { left, right in
            (left.map(\.placed.bounds.minY).min() ?? 0) < (right.map(\.placed.bounds.minY).min() ?? 0)
        }
        for (line, placed) in lowest ?? [] { add(placed, line: line, to: &space) }
        if lowest == nil { for _ in lines { space.countUnplaced() } }
    }

    /// Every name in the lowest row where it touches neither text nor the pieces of line that lead to others, and where
    /// its own piece of line runs through no text; nil where one finds none.
    private func severalRows(_ order: [ReferenceMark.Line], sides: [Side], _ space: LabelSpace)
        -> [(line: ReferenceMark.Line, placed: PlacedText)]?
    {
        var trial = space
        var found: [(line: ReferenceMark.Line, placed: PlacedText)] = []
        for line in order {
            let candidates = (0..<12).flatMap { row in
                sides.map { placed(line, $0, row: row, in: space) }
            }
            let free = candidates.first { candidate in
                let leader = leader(candidate, line: line, in: space)
                return space.slot.minX <= candidate.bounds.minX + 0.01
                    && candidate.bounds.maxX <= space.slot.maxX + 0.01
                    && trial.isClearOfText(candidate.bounds.inset(by: -1))
                    && !trial.leaders.contains {
                        candidate.bounds.inset(by: -3).isCrossed(from: $0.start, to: $0.end)
                    }
                    && !trial.texts.contains {
                        $0.bounds.inset(by: -3).isCrossed(from: leader.start, to: leader.end)
                    }
            }
            guard let free else { return nil }
            add(free, line: line, to: &trial)
            found.append((line, free))
        }
        return found
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

    /// The piece of line between the name and the plot.
    private func leader(_ placed: PlacedText, line: ReferenceMark.Line, in space: LabelSpace)
        -> ChartLayout.LeaderLine
    {
        let x = space.x.position(line.value)
        let isBeside = x < placed.bounds.minX || x > placed.bounds.maxX
        let top = isBeside ? placed.bounds.minY + 4 : placed.bounds.maxY + 2
        return ChartLayout.LeaderLine(
            start: Point(x.rounded(), top), end: Point(x.rounded(), space.plot.minY), isReference: true,
            isSolid: line.isThreshold)
    }

    private func add(_ placed: PlacedText, line: ReferenceMark.Line, to space: inout LabelSpace) {
        space.add([placed])
        space.add(leader(placed, line: line, in: space))
    }

    /// Along a horizontal line: at its right end, its left end or as near to an end as there is room, just above or just
    /// below.
    func placeAlong(_ space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.labelSize, weight: .bold, colour: space.theme.reference)
        let plot = space.plot
        for line in lines {
            let y = space.y.position(line.value)
            let width = space.typesetter.width(line.text, style)
            let lefts =
                [plot.maxX - 4 - width, plot.minX + 4]
                + (1..<20).map { plot.maxX - 4 - width - Double($0) / 20 * (plot.width - 8 - width) }
            let candidates = lefts.flatMap { left in
                [y - 5 - style.descent, y + 5 + style.ascent].map { Point(left, $0) }
            }
            let names = candidates.map {
                space.typesetter.line(
                    line.text, at: $0, style: style, role: .reference, backdrop: space.theme.background)
            }
            if let placed = names.first(where: { plot.contains($0.bounds) && space.isFree($0.bounds) }) {
                space.add([placed])
            } else {
                space.countUnplaced()
            }
        }
    }
}
