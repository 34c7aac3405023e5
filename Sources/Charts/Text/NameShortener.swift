/// A name that is not written whole, and how it is written.
struct ShortenedName: Equatable, Hashable {
    let short: String
    let full: String
}

/// Shortens names to a width. The end of a Chinese name tells most (…水磨沟街道办事处), so the front gives way.
struct NameShortener {
    let typesetter: Typesetter

    /// `name`, or as much of its end as fits into `width` behind an ellipsis.
    func fitting(_ name: String, _ style: TextStyle, width: Double) -> String {
        guard typesetter.width(name, style) > width else { return name }
        var rest = Array(name)
        while rest.count > 1 {
            rest.removeFirst()
            let text = "…" + String(rest)
            if typesetter.width(text, style) <= width { return text }
        }
        return "…" + String(rest)
    }

    /// Names of at most `lines` lines of `width`: those that are longer are shortened so that no two become the same.
    func fitting(_ names: [String], _ style: TextStyle, width: Double, lines: Int) -> [String] {
        let counts = names.map { typesetter.wrap($0, style, width: width).count }
        guard counts.contains(where: { $0 > lines }) else { return names }
        var short = zip(names, counts).map { name, count in
            count > lines ? fitting(name, style, width: width * Double(lines) * 0.9) : name
        }
        var places: [String: [Int]] = [:]
        for (index, name) in short.enumerated() { places[name, default: []].append(index) }
        for (name, indices) in places where Set(indices.map { names[$0] }).count > 1 {
            for (number, index) in indices.enumerated() { short[index] = "\(name)（\(number + 1)）" }
        }
        return short
    }
}
