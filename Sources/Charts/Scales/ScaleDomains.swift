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
    ///
    /// A logarithmic axis gets a decade's part around a single value, and nothing at or below zero.
    func resolved(_ transform: NumberScale.Transform) -> ClosedRange<Double> {
        guard transform == .log else { return resolved() }
        guard let bounds, bounds.upperBound > 0 else { return 1...10 }
        let low = bounds.lowerBound > 0 ? bounds.lowerBound : bounds.upperBound / 10
        return bounds.upperBound > low * 1.001 ? low...bounds.upperBound : (low / 2)...(low * 2)
    }

    /// The same for an axis in proportion.
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
