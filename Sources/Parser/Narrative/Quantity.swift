import Model

/// A printed number with its unit and the words before it: `本年收入合计` `35,207.15` `万元`.
struct Quantity {
    /// What the number counts.
    enum Unit: Equatable {
        /// 元, 万元 or 亿元
        case money(Money.Unit)
        /// %
        case percent
        /// 平方米
        case squareMetres
        /// 人, 辆, 个, 批次, 人次, 台（套）
        case count(Counter)
        /// None
        case none

        /// Whether it is a unit of money.
        var isMoney: Bool {
            if case .money = self { return true }
            return false
        }
    }

    /// Counting words.
    enum Counter: Equatable {
        /// 人
        case persons
        /// 人次
        case visits
        /// 辆
        case vehicles
        /// 个
        case pieces
        /// 批次
        case batches
        /// 台（套）
        case sets
        /// 次
        case times
    }

    /// The number.
    var decimal: PrintedDecimal
    /// The unit.
    var unit: Unit
    /// Number and unit in the canonical text.
    var range: Range<Int>
    /// The words since the last punctuation mark or number: what the number is of.
    var head: Range<Int>
    /// All text since the number before.
    var label: Range<Int>
}

extension Quantity {
    /// The numbers of a part of the text, in order. Years, dates, item numbers and thresholds (`单价100万元以上`) are
    /// words, not quantities.
    static func all(in text: CanonicalText, _ range: Range<Int>) -> [Quantity] {
        var quantities: [Quantity] = []
        var index = range.lowerBound
        var labelStart = range.lowerBound
        var headStart = range.lowerBound
        while index < range.upperBound {
            let byte = text.bytes[index]
            if byte >= 48, byte <= 57 {
                let number = numberRange(text, index, range.upperBound)
                if let quantity = quantity(text, number, labelStart, headStart, range) {
                    quantities.append(quantity)
                    labelStart = quantity.range.upperBound
                    headStart = labelStart
                    index = labelStart
                } else {
                    index = number.upperBound
                }
                continue
            }
            if let width = delimiterWidth(text, index, range.upperBound) {
                index += width
                headStart = index
            } else {
                index += UTF8Form.length(byte)
            }
        }
        return quantities
    }

    /// Digits with thousands commas and decimals; a comma is one only before exactly three digits.
    private static func numberRange(_ text: CanonicalText, _ start: Int, _ limit: Int) -> Range<Int> {
        var index = start
        var seenPoint = false
        var groups = 0
        while index < limit {
            let byte = text.bytes[index]
            if byte >= 48, byte <= 57 {
                index += 1
            } else if byte == 46, !seenPoint, isDigit(text, index + 1, limit) {
                seenPoint = true
                index += 1
            } else if byte == 44, !seenPoint, groups > 0 || index - start <= 3,
                isDigit(text, index + 1, limit), isDigit(text, index + 2, limit),
                isDigit(text, index + 3, limit),
                !isDigit(text, index + 4, limit)
            {
                groups += 1
                index += 1
            } else {
                break
            }
        }
        return start..<index
    }

    private static func isDigit(_ text: CanonicalText, _ index: Int, _ limit: Int) -> Bool {
        index < limit && text.bytes[index] >= 48 && text.bytes[index] <= 57
    }

    private static func quantity(
        _ text: CanonicalText, _ number: Range<Int>, _ labelStart: Int, _ headStart: Int, _ range: Range<Int>
    ) -> Quantity? {
        guard let (unit, width) = unit(text, number.upperBound, range.upperBound) else { return nil }
        let end = number.upperBound + width
        if thresholds.contains(where: { text.matches($0, at: end, limit: range.upperBound) }) { return nil }
        guard var decimal = PrintedDecimal(parsing: text.bytes[number]) else { return nil }
        var start = number.lowerBound
        if start > headStart, text.bytes[start - 1] == 45, start < 2 || !isDigit(text, start - 2, start) {
            decimal.isNegative = true
            start -= 1
        }
        return Quantity(
            decimal: decimal, unit: unit, range: start..<end, head: headStart..<max(headStart, start),
            label: labelStart..<max(labelStart, start))
    }

    /// The number at `start` without its unit; nil where no digit stands there.
    static func number(_ text: CanonicalText, _ start: Int, _ limit: Int) -> (
        decimal: PrintedDecimal, end: Int
    )? {
        guard isDigit(text, start, limit) else { return nil }
        let range = numberRange(text, start, limit)
        return PrintedDecimal(parsing: text.bytes[range]).map { ($0, range.upperBound) }
    }

    /// The unit at `index` and its width.
    static func unit(_ text: CanonicalText, _ index: Int, _ limit: Int) -> (Unit, Int)? {
        for (pattern, unit) in units where text.matches(pattern, at: index, limit: limit) {
            return (unit, pattern.count)
        }
        // 万 alone is 万元 where nothing is counted behind it.
        if text.matches("万", at: index, limit: limit) {
            let next = index + 3
            let ends = next >= limit || delimiterWidth(text, next, limit) != nil || text.bytes[next] == 41
            if ends { return (.money(.tenThousandYuan), 3) }
        }
        if text.matches("亿", at: index, limit: limit) {
            let next = index + 3
            if next >= limit || delimiterWidth(text, next, limit) != nil {
                return (.money(.hundredMillionYuan), 3)
            }
        }
        return nil
    }

    private static let thresholds: [Pattern] = ["(含)以上", "以上", "及以上"]

    private static let units: [(Pattern, Unit)] = [
        ("万元", .money(.tenThousandYuan)), ("亿元", .money(.hundredMillionYuan)), ("元", .money(.yuan)),
        ("%", .percent), ("人次", .count(.visits)), ("人", .count(.persons)), ("名", .count(.persons)),
        ("辆", .count(.vehicles)),
        ("批次", .count(.batches)), ("批(次)", .count(.batches)), ("批", .count(.batches)), ("个", .count(.pieces)),
        ("平方米", .squareMetres),
        ("(平方米)", .squareMetres), ("台(套)", .count(.sets)), ("台", .count(.sets)), ("套", .count(.sets)),
        ("次", .count(.times)),
    ]

    /// The width of a mark that ends a clause; nil where none stands at `index`.
    static func delimiterWidth(_ text: CanonicalText, _ index: Int, _ limit: Int) -> Int? {
        switch text.bytes[index] {
        case 44, 59, 58: 1
        case 0xE3
        where text.matches("。", at: index, limit: limit) || text.matches("、", at: index, limit: limit): 3
        default: nil
        }
    }
}
