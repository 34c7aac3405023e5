/// A chart as a value: what it shows and what it says about that, before anything is measured or drawn.
///
/// ```swift
/// let specification = try ChartSpecification(
///     title: "人均“三公”经费最高的部门", subtitle: "2024 年度，某市",
///     source: "各部门 2024 年度部门决算公开说明", counted: "个部门", population: 40,
///     kind: .rankedBars(BarItems(
///         quantity: Quantity("人均“三公”经费", unit: "元/人", format: NumberFormat(decimals: 0)),
///         items: [LabelledValue("某市公安局", 3210), LabelledValue("某市档案馆", nil)])))
/// let png = try Chart.render(specification, fonts: FontCollection.mainlandSans())
/// ```
///
/// The footer reads “n = 1 个部门（共 40 个，缺 39 个）” and names the source.
public struct ChartSpecification: Sendable, Equatable, Codable {
    /// The message, in bold; wrapped when it is long.
    public let title: String
    /// Scope: year, place, group; nil for none.
    public let subtitle: String?
    /// Where the figures come from, without the word “source”, which the chart adds.
    public let source: String
    /// The fiscal year or years, for the footer: `2024`, `2020、2023`; nil for none.
    public let year: String?
    /// What is left out and why, for the footer, one sentence each.
    public let excluded: [String]
    /// Further remarks for the footer, in order.
    public let notes: [String]
    /// What n counts, for example 个部门; empty for a bare number.
    public let counted: String
    /// Out of how many n is; nil takes the values that were given, missing ones included.
    public let population: Int?
    /// Values to compare with that are set from outside, such as a limit or a target, in the unit of the axis of values.
    public let thresholds: [ReferenceLine]
    /// The language of built-in words.
    public let language: ChartLanguage
    /// The kind of chart and its data.
    public let kind: ChartKind

    /// A chart of `kind`.
    /// - Throws: ``ChartError/populationTooSmall(population:given:)`` when fewer are said to exist than were
    ///   given, ``ChartError/noThreshold(value:kind:)`` where the kind has no axis to set a threshold on, or a logarithmic
    ///   one that cannot show it.
    public init(
        title: String, subtitle: String? = nil, source: String, year: String? = nil,
        excluded: [String] = [], notes: [String] = [], counted: String = "",
        population: Int? = nil, thresholds: [ReferenceLine] = [], language: ChartLanguage = .chinese,
        kind: ChartKind
    ) throws {
        let sample = kind.plannable.sample
        if let population, population < sample.shown + sample.missing {
            throw ChartError.populationTooSmall(
                population: population, given: sample.shown + sample.missing)
        }
        try Validation.finite(thresholds)
        for threshold in thresholds
        where kind.plannable.thresholdPlace == nil || !kind.plannable.holds(threshold: threshold.value) {
            throw ChartError.noThreshold(value: threshold.value, kind: kind.name)
        }
        self.title = title
        self.subtitle = subtitle
        self.source = source
        self.year = year
        self.excluded = excluded
        self.notes = notes
        self.counted = counted
        self.population = population
        self.thresholds = thresholds
        self.language = language
        self.kind = kind
    }
}

extension ChartSpecification {
    /// Reads a specification; only `title` and `kind` must be there.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            title: box.decode(String.self, forKey: .title),
            subtitle: box.decodeIfPresent(String.self, forKey: .subtitle), source: box.value(.source, or: ""),
            year: box.decodeIfPresent(String.self, forKey: .year), excluded: box.value(.excluded, or: []),
            notes: box.value(.notes, or: []), counted: box.value(.counted, or: ""),
            population: box.decodeIfPresent(Int.self, forKey: .population),
            thresholds: box.value(.thresholds, or: []), language: box.value(.language, or: .chinese),
            kind: box.decode(ChartKind.self, forKey: .kind))
    }
}
