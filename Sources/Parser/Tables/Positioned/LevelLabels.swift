/// The names of levels in a column, put together from the lines they are broken over.
struct LevelLabels {
    /// A name.
    struct Label {
        var parts: [Range<Int>]
        var bytes: [UInt8]
        var lines: ClosedRange<Int>
    }

    /// The names from top to bottom.
    private(set) var labels: [Label] = []

    /// Puts the lines of a column together; `anchors` are the lines that rows are known by.
    init(_ fragments: [PlacedGrid.Fragment], anchors: Set<Int>) {
        for fragment in fragments {
            if let last = labels.last, goesOn(last, fragment, anchors) {
                let end = labels.count - 1
                labels[end].parts.append(fragment.range)
                labels[end].bytes += fragment.bytes
                labels[end].lines = last.lines.lowerBound...fragment.line
            } else {
                labels.append(
                    Label(
                        parts: [fragment.range], bytes: fragment.bytes, lines: fragment.line...fragment.line))
            }
        }
    }

    /// Whether a line goes on with the name above: names end with 指标, or are of a few that do not.
    private func goesOn(_ label: Label, _ fragment: PlacedGrid.Fragment, _ anchors: Set<Int>) -> Bool {
        let distance = fragment.line - label.lines.upperBound
        guard distance <= 4 else { return false }
        if ["指标", "标", "指"].contains(where: { fragment.bytes.elementsEqual($0.utf8) }) {
            return !Self.ends(label.bytes)
        }
        if fragment.bytes.first == 40 { return distance <= 2 }
        if Self.ends(label.bytes) { return false }
        let whole = label.bytes + fragment.bytes
        if Self.isPart(whole) { return true }
        if Self.isPart(fragment.bytes), Self.ends(fragment.bytes) { return false }
        return distance <= 2
            && !(anchors.contains(label.lines.upperBound) && anchors.contains(fragment.line))
    }

    /// Whether a name is whole.
    static func ends(_ bytes: [UInt8]) -> Bool {
        var bytes = bytes[...]
        if bytes.last == 41, let start = bytes.firstIndex(of: 40) { bytes = bytes[..<start] }
        return bytes.suffix(6).elementsEqual("指标".utf8) || words.isWord(bytes)
    }

    /// Whether a text is a part of a name that is known.
    static func isPart(_ bytes: [UInt8]) -> Bool { words.isPart(bytes) }

    private static let words = HeadWords([
        "产出指标", "成本指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标", "经济成本指标", "社会成本指标", "生态环境成本指标", "经济效益指标",
        "社会效益指标", "生态效益指标", "可持续影响指标", "可持续发展影响指标", "服务对象满意度指标", "履职效能", "运行成本", "管理效率", "社会效应", "可持续发展能力",
        "服务满意",
    ])
}
