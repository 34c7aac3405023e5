import Model

/// Prints values with their units, as the narrative does.
struct Figures {
    let type: Typography

    func money(_ money: Money?) -> String {
        guard let money else { return "" }
        return grouped(type.isShort ? Self.short(money.description) : money.description) + "万元"
    }

    /// An amount in a table: two decimals, with or without commas.
    func cell(_ money: Money?) -> String { money.map { grouped($0.description) } ?? "" }

    func percent(_ rate: Percentage?) -> String {
        guard let rate else { return "" }
        return (type.isShort ? Self.short(rate.description) : rate.description) + "%"
    }

    func count(_ count: Int?, _ unit: String) -> String {
        count.map { grouped(String($0)) + unit } ?? ""
    }

    /// 增加…，增长…: magnitude and direction.
    func change(_ change: Money?, _ rate: Percentage?) -> String {
        guard let change, let rate else { return "" }
        let isFall = change < .zero
        let size = Money(fen: Int64(change.fen.magnitude))
        let speed = Percentage(units: Int64(rate.units.magnitude))
        let words = isFall ? ("减少", type.isShort ? "降低" : "下降") : ("增加", "增长")
        return "\(words.0)\(money(size))，\(words.1)\(percent(speed))"
    }

    /// 年初预算数…，决算数…，预决算差异率….
    func variance(_ budget: Money?, _ final: Money?, _ rate: Percentage?, _ word: String = "年初预算数") -> String
    {
        "\(word)\(money(budget))，决算数\(money(final))，预决算差异率\(percent(rate))"
    }

    /// `9.80` as `9.8`, `0.00` as `0`.
    private static func short(_ decimal: String) -> String {
        guard decimal.contains(".") else { return decimal }
        var text = Substring(decimal)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }

    private func grouped(_ decimal: String) -> String {
        guard type.hasGroups else { return decimal }
        let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
        var whole = ""
        for (index, digit) in parts[0].reversed().enumerated() {
            if index > 0, index % 3 == 0, digit != "-" { whole.append(",") }
            whole.append(digit)
        }
        return String(whole.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
    }
}
