import Loader

/// The ids that a reader means who writes the Chinese name: 在职人员 is `staffing.active`.
enum ChineseNames {
    /// At most three ids of metrics and fields by their Chinese names: those that have the name or are part of it, then those
    /// that are nearly it. None for a name without a Chinese character.
    static func ids(of name: String, level: Metric.Level) -> [String] {
        guard name.contains(where: { !$0.isASCII }) else { return [] }
        var known = MetricCatalogue.metrics(of: level).map { (id: $0.id, label: $0.chinese) }
        if level != .department {
            known += ItemNames.names(level).compactMap { id in
                ItemNames.definition(id, level: level).map { (id, $0.chinese) }
            }
        }
        known += StoreLayout.reportColumns.map { ($0.path, $0.field.chinese) }
        let wanted = plain(name)
        guard wanted.count >= 2 else { return [] }
        let exact = known.filter { plain($0.label) == wanted }
        let parts = known.filter { plain($0.label).contains(wanted) }
            .sorted { $0.label.count < $1.label.count }
        let within = known.filter { $0.label.count >= 2 && wanted.contains(plain($0.label)) }
            .sorted { $0.label.count > $1.label.count }
        let near = NearestNames(to: wanted, among: known.map { plain($0.label) }).names.flatMap { label in
            known.filter { plain($0.label) == label }
        }
        var seen: Set<String> = []
        return Array((exact + parts + within + near).map(\.id).filter { seen.insert($0).inserted }.prefix(3))
    }

    /// A name without the signs that readers leave out.
    private static func plain(_ name: String) -> String {
        name.filter { $0.isLetter || $0.isNumber }
    }
}
