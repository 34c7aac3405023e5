import Model

/// Whether the cells of a row can be what their heads say.
///
/// Where columns are told by counting characters they drift from line to line, and a cell can take in a part of its
/// neighbour. A row in which that shows is not trusted.
enum Plausibility {
    /// Whether a row of an indicator can be one.
    static func isIndicator(_ row: TableRow, _ roles: RoleColumns, _ document: DocumentContext) -> Bool {
        func text(_ role: IndicatorColumns.Role) -> [UInt8] {
            guard let column = roles[role], !row.isEmpty(column) else { return [] }
            return Array(row.text.bytes[row.cells[column].text])
        }
        let name = text(.level3)
        if signs(name) > 0 || name.first == 37 || LevelLabels.ends(name) { return false }
        if text(.target).isEmpty || text(.actual).isEmpty { return false }
        for role in [IndicatorColumns.Role.level3, .target, .actual] {
            guard let column = roles[role], !row.isEmpty(column) else { continue }
            if row.text.contains(row.cells[column].text, anyOf: levels) { return false }
        }
        if startsWithSign(text(.actual)), !startsWithSign(text(.target)) { return false }
        for role in [IndicatorColumns.Role.target, .actual] {
            let bytes = text(role)
            if signs(bytes) > (startsWithSign(bytes) ? 1 : 0) { return false }
            // `86.986%%`, `84.5达到预期目标%`
            if bytes.count(where: { $0 == 37 }) > 1 { return false }
            if let place = bytes.firstIndex(of: 37), place > 0, bytes[place - 1] >= 0x80 { return false }
        }
        for role in [IndicatorColumns.Role.level1, .level2] {
            let bytes = text(role)
            if !bytes.isEmpty, !LevelLabels.ends(bytes) { return false }
        }
        if let weight = roles[.weight].flatMap({ CellValue.points(row, $0) }) {
            if weight.units > 100 * 10_000 { return false }
            if let score = roles[.score].flatMap({ CellValue.points(row, $0) }), score.units > weight.units {
                return false
            }
        }
        return true
    }

    /// How many signs of comparison a text has; two side by side are one.
    private static func signs(_ bytes: [UInt8]) -> Int {
        var count = 0
        var wasSign = false
        var index = 0
        while index < bytes.count {
            let length = min(UTF8Form.length(bytes[index]), bytes.count - index)
            let isSign = marks.contains { bytes[index..<index + length].elementsEqual($0) }
            if isSign, !wasSign { count += 1 }
            wasSign = isSign
            index += length
        }
        return count
    }

    private static func startsWithSign(_ bytes: [UInt8]) -> Bool { marks.contains { bytes.starts(with: $0) } }

    /// Parts of the names of levels that no name of an indicator has.
    private static let levels: [Pattern] = ["指标", "效益指", "成本指", "影响指", "数量指", "质量指", "时效指", "意度指", "对象满标"]

    private static let marks = ["=", "<", ">", "≥", "≤", "≧", "≦"].map { Array($0.utf8) }
}
