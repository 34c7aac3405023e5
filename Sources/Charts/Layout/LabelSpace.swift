/// The room for labels around and inside a plot of known scales, filled mark by mark.
struct LabelSpace {
    let plot: Rect
    let x: PositionScale
    let y: PositionScale
    /// Labels must stay inside; what sticks out makes the plot smaller.
    let slot: Rect
    let typesetter: Typesetter
    let theme: Theme

    private(set) var texts: [PlacedText] = []
    private(set) var leaders: [ChartLayout.LeaderLine] = []
    /// Names that are not written whole, and how they are written; the footer lists them.
    private(set) var shortened: [ShortenedName] = []
    /// How many names have no place, and how many have one; numbers of discs are no names.
    private(set) var unplaced = 0
    private(set) var named = 0
    /// How many names have looked for a place.
    var namesTried = 0
    /// What is drawn in the plot; empty while the plot is still being sized.
    var obstacles = Obstacles()
    /// The pixels of upright reference lines, which labels beside bars keep clear of.
    var uprights: [Double] = []

    init(plot: Rect, x: PositionScale, y: PositionScale, slot: Rect, typesetter: Typesetter, theme: Theme) {
        self.plot = plot
        self.x = x
        self.y = y
        self.slot = slot
        self.typesetter = typesetter
        self.theme = theme
    }

    /// Puts text where it is, whatever lies there.
    mutating func add(_ placed: [PlacedText]) {
        texts += placed
    }

    mutating func add(_ leader: ChartLayout.LeaderLine) {
        leaders.append(leader)
    }

    /// Notes a name that is not written whole.
    mutating func shorten(_ name: String, to short: String) {
        shortened.append(ShortenedName(short: short, full: name))
    }

    /// Notes a name that no place was found for.
    mutating func countUnplaced() {
        unplaced += 1
    }

    /// Notes a name that a place was found for.
    mutating func countNamed() {
        named += 1
    }

    /// Whether `rect` is clear of text.
    func isClearOfText(_ rect: Rect) -> Bool {
        !texts.contains { $0.bounds.overlaps(rect) }
    }

    /// Whether `rect` is inside the slot and clear of text, of what is drawn and of leader lines.
    func isFree(_ rect: Rect) -> Bool {
        slot.contains(rect) && isClearOfText(rect.inset(by: -2)) && !obstacles.touch(rect)
            && !leaders.contains { rect.isCrossed(from: $0.start, to: $0.end) }
    }

    /// Where a label `width` wide begins that stands beside `edge`, to its right or left: there, or beyond the upright
    /// lines that would run through it.
    func beside(_ edge: Double, width: Double, toRight: Bool) -> Double {
        let side = toRight ? 1.0 : -1.0
        var edge = edge
        for line in uprights.sorted(by: { side * $0 < side * $1 })
        where side * (line - edge) > -4 && side * (line - edge) < width + 4 { edge = line + side * 8 }
        return edge
    }

    /// The middle of a label `width` wide that stands between two edges with no upright line through it, as near to
    /// their middle as it goes; nil where there is no room.
    func middle(between left: Double, _ right: Double, width: Double) -> Double? {
        let inside = uprights.filter { $0 > left - 4 && $0 < right + 4 }.sorted()
        let edges = [left - 4] + inside + [right + 4]
        let wanted = (left + right) / 2
        return zip(edges, edges.dropFirst()).compactMap { low, high -> Double? in
            let (first, last) = (low + 6 + width / 2, high - 6 - width / 2)
            return first <= last ? min(max(wanted, first), last) : nil
        }.min { abs($0 - wanted) < abs($1 - wanted) }
    }

    /// How far text sticks out of the slot: left, top, right, bottom, in pixels.
    var overflow: Overflow {
        var overflow = Overflow()
        for bounds in texts.lazy.map(\.bounds) {
            overflow.left = max(overflow.left, slot.minX - bounds.minX)
            overflow.top = max(overflow.top, slot.minY - bounds.minY)
            overflow.right = max(overflow.right, bounds.maxX - slot.maxX)
            overflow.bottom = max(overflow.bottom, bounds.maxY - slot.maxY)
        }
        return overflow
    }
}

/// How far content sticks out at each side, in pixels; 0 where it does not.
struct Overflow {
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0

    mutating func formMaximum(_ other: Overflow) {
        left = max(left, other.left)
        top = max(top, other.top)
        right = max(right, other.right)
        bottom = max(bottom, other.bottom)
    }

    var isNegligible: Bool { max(left, top, right, bottom) < 0.05 }

    /// `rect` with every side moved in by what stuck out there, and a little more so that repetition ends.
    func shrinking(_ rect: Rect) -> Rect {
        func step(_ amount: Double) -> Double { amount > 0 ? amount + 0.25 : 0 }
        return Rect(
            minX: rect.minX + step(left), minY: rect.minY + step(top), maxX: rect.maxX - step(right),
            maxY: rect.maxY - step(bottom))
    }
}
