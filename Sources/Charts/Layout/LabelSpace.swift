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
    private(set) var unplaced = 0
    /// How many names have looked for a place.
    var namesTried = 0
    /// Shapes that free labels keep clear of, such as points.
    var obstacles: [Rect] = []
    /// Shapes that free labels cross only when there is no other place, such as reference lines and boxes.
    var softObstacles: [Rect] = []
    /// Lines that free labels cross only when there is no other place.
    var softLines: [(start: Point, end: Point)] = []

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

    /// Whether `rect` is clear of text.
    func isClearOfText(_ rect: Rect) -> Bool {
        !texts.contains { $0.bounds.overlaps(rect) }
    }

    /// Whether `rect` is inside the slot and clear of text, obstacles and leader lines, and of soft obstacles
    /// unless told otherwise.
    func isFree(_ rect: Rect, crossingSoft: Bool = false) -> Bool {
        slot.contains(rect) && isClearOfText(rect.inset(by: -2))
            && !obstacles.contains { $0.overlaps(rect) }
            && (crossingSoft
                || !softObstacles.contains { $0.overlaps(rect) }
                    && !softLines.contains { rect.isCrossed(from: $0.start, to: $0.end) })
            && !leaders.contains { rect.isCrossed(from: $0.start, to: $0.end) }
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
