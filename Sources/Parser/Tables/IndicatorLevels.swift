/// The levels of the indicator above, filled down merged cells by what they mean.
///
/// A level is printed once for the rows it spans, and after a page break on a later row, in another column or not
/// at all; the second level tells the first one.
struct IndicatorLevels {
    /// A level and where it was printed.
    struct Level: Equatable {
        var name: String
        var range: Range<Int>
    }

    /// 一级指标
    private(set) var first: Level?
    /// 二级指标
    private(set) var second: Level?

    /// Takes in the level cells of a row, from left to right.
    mutating func take(_ cells: [Level]) {
        if cells.count >= 2 {
            first = cells[cells.count - 2]
            second = cells[cells.count - 1]
            return
        }
        guard let cell = cells.first else { return }
        if Self.isFirst(cell.name, below: second?.name) {
            first = cell
            if let second, Self.parent(of: second.name) != cell.name { self.second = nil }
            return
        }
        second = cell
        guard let parent = Self.parent(of: cell.name), first.map({ Self.standard.contains($0.name) }) ?? true
        else {
            return
        }
        if first?.name != parent { first = Level(name: parent, range: cell.range) }
    }

    /// Completes the second level's name with what a page break cut off.
    mutating func extend(_ rest: Level) {
        guard var level = second else { return }
        level.name += rest.name
        second = nil
        take([level])
    }

    /// Whether a lone cell is a first level. 成本指标 is a second level to 2020 (under 产出指标), a first level later.
    private static func isFirst(_ name: String, below second: String?) -> Bool {
        switch name {
        case "成本指标": second.map { parent(of: $0) == name } ?? false
        case "满意度指标": second.map(Self.isSatisfaction) ?? true
        case "产出指标", "效益指标", "履职效能", "运行成本", "管理效率", "社会效应", "可持续发展能力", "服务满意": true
        default: !name.hasSuffix("指标")
        }
    }

    /// Whether a text is the name of a level in the standard tables.
    static func isLevelName(_ name: String) -> Bool {
        standard.contains(name) || parent(of: name) != nil && name.hasSuffix("指标")
    }

    /// The first level a second level belongs to; nil for one that may stand anywhere.
    static func parent(of second: String) -> String? {
        switch second {
        case "数量指标", "质量指标", "时效指标", "成本指标": "产出指标"
        case "经济成本指标", "社会成本指标", "生态环境成本指标": "成本指标"
        case "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "可持续发展影响指标": "效益指标"
        default: isSatisfaction(second) ? "满意度指标" : nil
        }
    }

    /// Whether a name has 满意度 in it; compared by bytes, which costs a tenth of comparing characters.
    private static func isSatisfaction(_ name: String) -> Bool {
        var rest = name.utf8[...]
        while let start = rest.firstIndex(of: 0xE6) {
            if rest[start...].starts(with: satisfaction) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }

    private static let satisfaction = Array("满意度".utf8)

    /// The levels in one cell: two where both are printed in it.
    static func split(_ name: String) -> [String] {
        guard name.utf8.count > shortest,
            let first = standard.first(where: { name.hasPrefix($0) && name.count > $0.count })
        else { return [name] }
        let second = String(name.dropFirst(first.count))
        return second.hasSuffix("指标") ? [first, second] : [name]
    }

    private static let shortest = 12
    /// The first levels of the standard tables.
    static let standard: Set<String> = ["产出指标", "成本指标", "效益指标", "满意度指标"]
}
