/// The values that a scale must be able to show, gathered from all marks.
struct TrainedDomain: Equatable {
    private(set) var bounds: ClosedRange<Double>?

    mutating func include(_ value: Double) {
        guard let bounds else {
            self.bounds = value...value
            return
        }
        self.bounds = min(bounds.lowerBound, value)...max(bounds.upperBound, value)
    }

    /// Whether nothing but zero, or nothing at all, is to be shown, so that no other tick means anything.
    var isBlank: Bool { bounds.map { $0 == 0...0 } ?? true }

    /// A domain that is wide enough to divide: nothing at all becomes 0…1, a single value gets room around
    /// it, unless it ends at zero, where bars start.
    func resolved() -> ClosedRange<Double> {
        guard let bounds else { return 0...1 }
        let magnitude = max(abs(bounds.lowerBound), abs(bounds.upperBound))
        guard bounds.upperBound - bounds.lowerBound <= magnitude * 1e-9 else { return bounds }
        if magnitude == 0 { return 0...1 }
        let room = magnitude * 0.1
        return (bounds.lowerBound - room)...(bounds.upperBound + room)
    }
}

/// Both directions of the plot while the marks train them.
struct ScaleDomains: Equatable {
    var x = TrainedDomain()
    var y = TrainedDomain()
}
