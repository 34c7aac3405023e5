extension ChartKind: Codable {
    /// How a kind of a name is read in a specification file.
    struct Reader: Sendable {
        let name: String
        let read: @Sendable (any Decoder) throws -> ChartKind
    }

    private static func reader<Data: Decodable>(
        _ name: String, _ wrap: @escaping @Sendable (Data) -> ChartKind
    ) -> Reader {
        Reader(name: name, read: { wrap(try Data(from: $0)) })
    }

    /// All kinds in the order of the gallery.
    static let readers: [Reader] = [
        reader("bar", ChartKind.rankedBars), reader("stacked", ChartKind.stackedBars),
        reader("grouped", ChartKind.groupedBars), reader("diverging", ChartKind.divergingBars),
        reader("dumbbell", ChartKind.dumbbell), reader("slope", ChartKind.slope),
        reader("histogram", ChartKind.histogram), reader("box", ChartKind.boxWithPoints),
        reader("violin", ChartKind.violins), reader("beeswarm", ChartKind.beeswarm),
        reader("ridge", ChartKind.ridgeline), reader("scatter", ChartKind.scatter),
        reader("funnel", ChartKind.funnel), reader("lorenz", ChartKind.lorenz),
        reader("heatmap", ChartKind.heatmap), reader("panel", ChartKind.yearPanels),
        reader("waterfall", ChartKind.waterfall), reader("pareto", ChartKind.pareto),
    ]

    /// The names of all kinds, in the order of the gallery.
    public static let names = readers.map(\.name)

    private enum CodingKeys: String, CodingKey { case type }

    /// Reads a kind by its `type`.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let type = try box.decode(String.self, forKey: .type)
        guard let reader = Self.readers.first(where: { $0.name == type }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: box,
                debugDescription: "no kind \"\(type)\"; known are \(Self.names.joined(separator: ", "))")
        }
        self = try reader.read(decoder)
    }

    /// Writes the `type` and the fields of the kind beside it.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(name, forKey: .type)
        try plannable.encode(to: encoder)
    }
}
