import Loader

extension Analysis {
    /// Checks that the shares of a 类 among metrics are those of a 类 that some document lists.
    ///
    /// - Throws: `.unknownClass` with those that have the name as a part, or nearly; `.store`.
    public func checkClasses(of metrics: [Metric]) throws(AnalyticsError) {
        let asked = metrics.compactMap { MetricCatalogue.className(in: $0.id) }
        guard !asked.isEmpty else { return }
        let known = try classNames()
        for name in asked {
            let variants = ClassNames.variants(of: name)
            guard Set(variants).isDisjoint(with: known) else { continue }
            let base = variants.first ?? name
            let parts = known.filter { $0.contains(base) }
            let bare = known.map { $0.hasSuffix("支出") ? String($0.dropLast(2)) : $0 }
            throw .unknownClass(
                name, nearest: parts.isEmpty ? NearestNames(to: base, among: bare).names : parts)
        }
    }
}
