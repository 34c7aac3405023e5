/// Chooses which rows stay when there are more than fit; the others become one stated “rest” row.
enum RowFolding {
    /// Whether each row stays. `importance` decides after highlighting, larger first, earlier rows first
    /// among equals.
    static func kept(_ highlighted: [Bool], importance: [Double], limit: Int) -> [Bool] {
        guard limit < highlighted.count else { return Array(repeating: true, count: highlighted.count) }
        return kept(highlighted, importance: importance, most: limit - 1)
    }

    /// Whether each is drawn where at most `most` are, at least one, and no row stands for the rest.
    static func kept(_ highlighted: [Bool], importance: [Double], most: Int) -> [Bool] {
        let count = highlighted.count
        let order = (0..<count).sorted { left, right in
            if highlighted[left] != highlighted[right] { return highlighted[left] }
            if importance[left] != importance[right] { return importance[left] > importance[right] }
            return left < right
        }
        var kept = Array(repeating: false, count: count)
        for index in order.prefix(max(1, most)) { kept[index] = true }
        return kept
    }

    /// What a rest row says of the values folded into it: their range, and how many are missing.
    static func summary(_ values: [Double?], format: NumberFormat, language: ChartLanguage) -> String {
        let present = values.compactMap(\.self)
        let missing = values.count - present.count
        var parts: [String] = []
        if let low = present.min(), let high = present.max() {
            let ends = (format.string(low), format.string(high))
            parts.append(ends.0 == ends.1 ? ends.0 : language.range(ends.0, ends.1))
        }
        if missing > 0 { parts.append("\(language.missing) \(missing)") }
        return parts.joined(separator: language.noteSeparator)
    }
}

extension [LabelledValue] {
    /// The rows in `order`; missing values last, equal values as given.
    func ordered(_ order: RowOrder) -> [LabelledValue] {
        guard order != .given else { return self }
        return enumerated().sorted { left, right in
            switch (left.element.value, right.element.value) {
            case (let a?, let b?):
                if a == b { return left.offset < right.offset }
                return order == .descending ? a > b : a < b
            case (nil, nil): return left.offset < right.offset
            case (let a, _): return a != nil
            }
        }.map(\.element)
    }
}
