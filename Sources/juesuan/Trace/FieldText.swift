import Model

extension FieldValue {
    /// The value as it is read, with the unit of its field: `9.92 万元`.
    func reading(_ unit: FieldUnit, _ output: OutputOptions) -> String {
        let number: String
        switch self {
        case .money(let amount): number = "\(amount)"
        case .percentage(let percentage): return "\(percentage)%"
        case .points(let points): number = "\(points)"
        case .area(let area): number = "\(area)"
        case .count(let count): number = "\(count)"
        case .text(let text): return text.replacing("\n", with: " ")
        case .flag(let isSet): return isSet ? output.pick("是", "yes") : output.pick("否", "no")
        case .list(let names):
            return names.isEmpty ? output.pick("（无）", "(none)") : names.joined(separator: "、")
        }
        return unit.rawValue.isEmpty ? number : "\(number) \(unit.rawValue)"
    }
}
