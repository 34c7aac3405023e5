/// The values of groups along one axis, one row a group: as violins (小提琴图), as a beeswarm (蜂群图) or as ridges (山脊图).
///
/// Violins and ridges are densities with a normal kernel and Silverman's bandwidth; groups of fewer than eight values
/// show points only.
public struct GroupedValues: Sendable, Equatable, Codable {
    /// What is measured.
    public let quantity: Quantity
    /// The groups from the top.
    public let groups: [ValueGroup]
    /// Lines at values worth comparing with.
    public let references: [ReferenceLine]
    /// How many groups are drawn at the most; the others are counted. Nil for as many as fit.
    public let limit: Int?

    /// The values of groups.
    /// - Throws: ``ChartError/noData(what:)`` without groups, ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/quartilesOutOfOrder(label:)``.
    public init(quantity: Quantity, groups: [ValueGroup], references: [ReferenceLine] = [], limit: Int? = nil)
        throws
    {
        try ValueGroup.check(groups)
        try Validation.finite(references)
        self.quantity = quantity
        self.groups = groups
        self.references = references
        self.limit = limit
    }
}

extension GroupedValues {
    /// Reads the values of groups.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            groups: box.decode([ValueGroup].self, forKey: .groups),
            references: box.value(.references, or: []),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

/// A way to draw the values of groups.
protocol GroupedValuesPlan: Plannable, Encodable {
    var data: GroupedValues { get }
}

extension GroupedValuesPlan {
    var sample: SampleCount { data.groups.sample }
    var thresholdPlace: ThresholdPlace? { .above }

    func encode(to encoder: any Encoder) throws { try data.encode(to: encoder) }

    /// What every way begins with: the quantity as it is written, its format, the groups that fit and their names.
    func fitted(_ context: PlanContext) -> (
        quantity: Quantity, format: NumberFormat, groups: [ValueGroup], rows: [CategoryAxis.Row]
    ) {
        let quantity = data.quantity.shortened(for: data.groups.stated)
        let format = quantity.format.resolved(for: data.groups.stated)
        let (groups, rows) = data.groups.shown(context.limited(to: data.limit), format: format)
        return (quantity, format, groups, rows)
    }
}
