/// The values of a group: one row of a box plot, violin, beeswarm or ridgeline.
public struct ValueGroup: Sendable, Equatable, Codable {
    /// The name of the group.
    public var label: String
    /// Its values; nil values are counted as missing.
    public var values: [LabelledValue]
    /// The box to draw; nil computes it from the values (type-7 quartiles).
    public var quartiles: Quartiles?

    /// A group.
    public init(_ label: String, _ values: [LabelledValue], quartiles: Quartiles? = nil) {
        self.label = label
        self.values = values
        self.quartiles = quartiles
    }

    /// Groups with fewer values are drawn as points only: five numbers would pretend to more than is there.
    public static let fewestForShape = 8

    /// The stated values, in their order.
    var stated: [Double] { values.compactMap(\.value) }

    /// The name with n, what is missing, and the median.
    func row(format: NumberFormat, words: ChartLanguage) -> CategoryAxis.Row {
        let stated = stated
        var detail = [count(words)]
        if let median = (quartiles ?? Quartiles(of: stated))?.median, !stated.isEmpty {
            detail.append("\(words.median) \(format.string(median))")
        }
        return CategoryAxis.Row(label: label, detail: words.listed(detail))
    }

    /// n, and what is missing.
    func count(_ words: ChartLanguage) -> String {
        let missing = values.count { $0.value == nil }
        var parts = ["n = \(values.count - missing)"]
        if missing > 0 { parts.append("\(words.missing) \(missing)") }
        return words.listed(parts)
    }

    static func check(_ groups: [ValueGroup]) throws {
        try Validation.nonEmpty(groups.count, "groups")
        for group in groups {
            try Validation.finite(group.values)
            guard let box = group.quartiles else { continue }
            let numbers = [box.low, box.first, box.median, box.third, box.high]
            for number in numbers { try Validation.finite(number, group.label) }
            guard numbers == numbers.sorted() else {
                throw ChartError.quartilesOutOfOrder(label: group.label)
            }
        }
    }
}

extension [ValueGroup] {
    /// The groups that fit, the rows that name them, and a row for those that do not.
    func shown(_ context: PlanContext, format: NumberFormat) -> (
        groups: [ValueGroup], rows: [CategoryAxis.Row]
    ) {
        let limit = context.rowLimit
        let shown = count > limit ? Array(prefix(Swift.max(1, limit - 1))) : self
        var rows = shown.map { $0.row(format: format, words: context.language) }
        if shown.count < count {
            rows.append(
                CategoryAxis.Row(label: context.language.restNotDrawn(count - shown.count), isMuted: true))
        }
        return (shown, rows)
    }

    var stated: [Double] { flatMap(\.stated) }
    var sample: SampleCount { SampleCount(flatMap(\.values).map(\.value)) }
}
