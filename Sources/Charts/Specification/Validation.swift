/// Checks that every kind makes when it is built, so that drawing cannot fail because of the data.
enum Validation {
    static func nonEmpty(_ count: Int, _ what: String) throws {
        if count == 0 { throw ChartError.noData(what: what) }
    }

    static func finite(_ value: Double?, _ label: String) throws {
        if let value, !value.isFinite || abs(value) > 1e300 {
            throw ChartError.notFinite(value: value, label: label)
        }
    }

    static func equalLength(_ found: Int, _ expected: Int, _ what: String) throws {
        guard found == expected else {
            throw ChartError.lengthMismatch(what: what, expected: expected, found: found)
        }
    }

    static func finite(_ items: [LabelledValue]) throws {
        for item in items {
            for number in [item.value, item.interval?.lowerBound, item.interval?.upperBound] {
                try finite(number, item.label)
            }
        }
    }

    static func finite(_ references: [ReferenceLine]) throws {
        for reference in references { try finite(reference.value, reference.label) }
    }
}
