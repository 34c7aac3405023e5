import Model

extension FieldValue {
    /// The value as it is read, with the unit of its field: `9.92 万元`.
    public func reading(_ unit: FieldUnit, in language: ReportLanguage) -> String {
        let number: String
        switch self {
        case .money(let amount): number = "\(amount)"
        case .percentage(let percentage): return "\(percentage)%"
        case .points(let points): number = "\(points)"
        case .area(let area): number = "\(area)"
        case .count(let count): number = "\(count)"
        case .text(let text): return text.replacing("\n", with: " ")
        case .flag(let isSet): return isSet ? language.pick("是", "yes") : language.pick("否", "no")
        case .list(let names):
            return names.isEmpty ? language.pick("（无）", "(none)") : names.joined(separator: "、")
        }
        return number + language.attached(unit.rawValue)
    }
}
