import Statistics

/// The density of a group over its own range.
struct DensityShape {
    /// The stated values, ascending.
    let values: [Double]
    let quartiles: Quartiles?
    /// Places and densities, ascending by place; empty for groups too small or all alike.
    let curve: [Point]

    /// - Parameter reach: how many bandwidths beyond the lowest and highest value the curve goes on.
    init(_ group: ValueGroup, reach: Double = 0, steps: Int = 120) {
        let sample = Sample(group.stated)
        values = sample.sorted
        quartiles = group.quartiles ?? Quartiles(of: sample.sorted)
        guard values.count >= ValueGroup.fewestForShape, let low = sample.minimum, let high = sample.maximum,
            high > low, let density = KernelDensity(sample)
        else {
            curve = []
            return
        }
        // Nothing is below zero where no value is.
        let start = low >= 0 ? max(0, low - reach * density.bandwidth) : low - reach * density.bandwidth
        let step = (high + reach * density.bandwidth - start) / Double(steps)
        curve = (0...steps).map { index in
            let place = start + Double(index) * step
            return Point(place, density.density(at: place))
        }
    }

    /// The highest density.
    var peak: Double { curve.map(\.y).max() ?? 0 }
}
