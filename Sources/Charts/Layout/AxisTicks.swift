extension NumberAxis {
    /// The domain to show and the ticks in it, for an axis `length` pixels long with a tick every `spacing`
    /// or so.
    func resolved(_ trained: TrainedDomain, length: Double, spacing: Double) -> ResolvedAxis {
        var domain = trained.resolved()
        let target = max(2, Int(length / spacing))
        switch extent {
        case .tight: break
        case .padded:
            let room = (domain.upperBound - domain.lowerBound) * 0.05
            domain = (domain.lowerBound - room)...(domain.upperBound + room)
        case .nice:
            domain = NiceTicks(domain: domain, target: target, integersOnly: integersOnly).widened(domain)
        }
        if let ticks {
            let decimals = FixedPoint.decimals(toWrite: ticks)
            return ResolvedAxis(
                domain: domain, values: Self.thinned(ticks, to: target + 2),
                format: format.with(decimals: decimals))
        }
        if trained.isBlank {
            return ResolvedAxis(domain: domain, values: [0], format: format.with(decimals: 0))
        }
        let nice = NiceTicks(domain: domain, target: target, integersOnly: integersOnly)
        return ResolvedAxis(
            domain: domain, values: nice.values, format: format.with(decimals: min(12, nice.decimals)))
    }

    /// Every second, third … value, so that about `count` remain.
    private static func thinned(_ values: [Double], to count: Int) -> [Double] {
        let stride = max(1, (values.count + count - 1) / max(1, count))
        return values.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    }
}

/// An axis whose domain and ticks are known and whose pixels are not.
struct ResolvedAxis {
    let domain: ClosedRange<Double>
    let values: [Double]
    let format: NumberFormat

    func scale(from start: Double, to end: Double) -> LinearScale {
        LinearScale(domain: domain, start: start, end: end)
    }

    func ticks(on scale: LinearScale) -> [ChartLayout.Tick] {
        values.map {
            ChartLayout.Tick(value: $0, position: scale.position($0), label: format.string($0))
        }
    }
}
