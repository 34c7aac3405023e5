/// Every number that stands in the running text of a report, so that each can be found again in `report.json`.
struct FactBook {
    /// A number as it was said.
    struct Fact {
        /// What it is, `three_public.per_capita.median`.
        let id: String
        /// The value before rounding; nil where it is missing.
        let value: Double?
        /// The unit, in Chinese.
        let unit: String
        /// As it was printed.
        let printed: String
    }

    /// The numbers in the order in which they were said.
    private(set) var facts: [Fact] = []

    /// Keeps a number and returns it as text with its unit.
    mutating func say(
        _ id: String, _ value: Double?, unit: String = "", decimals: Int? = nil, in language: ReportLanguage
    ) -> String {
        let number = NumberText.string(value, decimals: decimals ?? NumberText.decimals(for: unit))
        facts.append(Fact(id: id, value: value, unit: unit, printed: number))
        guard value != nil else { return number }
        return number + language.attached(unit)
    }

    /// Keeps two numbers of one unit and returns them as a range, the unit said once: `0.16 至 1.23 万元/人`.
    mutating func range(
        _ id: String, _ lower: Double?, _ upper: Double?, names: (String, String), unit: String,
        in language: ReportLanguage
    ) -> String {
        let decimals = NumberText.decimals(for: unit)
        let first = NumberText.string(lower, decimals: decimals)
        facts.append(Fact(id: "\(id).\(names.0)", value: lower, unit: unit, printed: first))
        let second = say("\(id).\(names.1)", upper, unit: unit, in: language)
        return first + (unit == "%" && lower != nil ? "%" : "") + language.pick(" 至 ", " to ") + second
    }

    /// Keeps a difference and returns it with its sign and unit.
    mutating func change(_ id: String, _ value: Double?, unit: String, in language: ReportLanguage) -> String
    {
        let number = NumberText.change(value, decimals: NumberText.decimals(for: unit))
        facts.append(Fact(id: id, value: value, unit: unit, printed: number))
        return value == nil ? number : number + language.attached(unit)
    }

    /// Keeps a count and returns it as text.
    mutating func count(_ id: String, _ value: Int) -> String {
        let number = NumberText.string(value)
        facts.append(Fact(id: id, value: Double(value), unit: "个", printed: number))
        return number
    }
}
