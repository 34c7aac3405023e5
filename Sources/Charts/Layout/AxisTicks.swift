extension NumberAxis {
    /// The domain to show and the ticks in it, for an axis `length` pixels long with a tick every `spacing`
    /// or so.
    func resolved(_ trained: TrainedDomain, length: Double, spacing: Double, language: ChartLanguage)
        -> ResolvedAxis
    {
        let target = max(2, Int(length / spacing))
        let domain = shown(trained, target: target)
        var values = tickValues(in: domain, trained, target: target)
        if let most, (trained.bounds?.upperBound ?? 0) <= most { values.removeAll { $0 > most } }
        return ResolvedAxis(
            domain: domain, transform: transform, values: values,
            labels: format.forAxis(values, language: language, alike: transform == .linear).map(\.self))
    }

    private func shown(_ trained: TrainedDomain, target: Int) -> ClosedRange<Double> {
        let domain = trained.resolved(transform)
        switch (extent, transform) {
        case (.tight, _): return domain
        case (.padded, .log):
            let low = transform.bent(domain.lowerBound)
            let high = transform.bent(domain.upperBound)
            let factor = PowerOfTen.raised((high - low) * padding)
            return (domain.lowerBound / factor)...(domain.upperBound * factor)
        case (.padded, _), (.nice, .log), (.nice, .symlog):
            let room = (domain.upperBound - domain.lowerBound) * padding
            return (domain.lowerBound - room)...(domain.upperBound + room)
        case (.nice, .linear):
            return NiceTicks(domain: domain, target: target, integersOnly: integersOnly).widened(domain)
        }
    }

    private func tickValues(in domain: ClosedRange<Double>, _ trained: TrainedDomain, target: Int) -> [Double]
    {
        if let ticks { return Self.thinned(ticks, to: target + 2) }
        if trained.isBlank { return [0] }
        switch transform {
        case .linear: return NiceTicks(domain: domain, target: target, integersOnly: integersOnly).values
        case .log: return LogTicks.values(domain, target: target)
        case .symlog(let threshold): return LogTicks.symmetric(domain, threshold: threshold, target: target)
        }
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
    let transform: NumberScale.Transform
    let values: [Double]
    /// How the values are written, one a value.
    let labels: [String]

    func scale(from start: Double, to end: Double) -> NumberScale {
        NumberScale(domain: domain, start: start, end: end, transform: transform)
    }

    func ticks(on scale: NumberScale) -> [ChartLayout.Tick] {
        zip(values, labels).map {
            ChartLayout.Tick(value: $0, position: scale.position($0), label: $1)
        }
    }
}
