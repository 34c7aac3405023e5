import Analytics

/// How a report calls departments, with the year where there are several.
struct EntityLabels: Sendable {
    let language: ReportLanguage
    /// Whether the report speaks of several years.
    let withYears: Bool

    func label(_ entity: Entity) -> String {
        guard withYears, let year = entity.fiscalYear else { return entity.department }
        return entity.department + language.pick("（\(year)）", " (\(year))")
    }
}
