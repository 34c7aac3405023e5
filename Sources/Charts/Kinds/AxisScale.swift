/// How the numbers of an axis are laid out.
public enum AxisScale: String, Sendable, Equatable, Codable, CaseIterable {
    /// In proportion.
    case linear
    /// By their logarithms; values at or below zero cannot be drawn and are counted.
    case log
    /// By logarithms on both sides of zero, in proportion near it.
    case symlog

    func transform(for values: [Double]) -> NumberScale.Transform {
        switch self {
        case .linear: return .linear
        case .log: return .log
        case .symlog:
            let sizes = values.map { abs($0) }.filter { $0 > 0 }.sorted()
            guard !sizes.isEmpty else { return .linear }
            return .symlog(
                threshold: PowerOfTen.scale(1, by: PowerOfTen.exponent(of: sizes[sizes.count / 10])))
        }
    }

    /// Whether a value can be drawn.
    func holds(_ value: Double) -> Bool { self != .log || value > 0 }

    func note(_ words: ChartLanguage) -> String? {
        switch self {
        case .linear: nil
        case .log: words.logAxis
        case .symlog: words.symlogAxis
        }
    }
}
