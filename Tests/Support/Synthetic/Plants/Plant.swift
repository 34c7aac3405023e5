import Model

/// An inconsistency put into an invented report before it is printed: one, and only one, check must find it.
public struct Plant: Sendable, CustomStringConvertible {
    /// The check that must find it.
    public let check: String
    /// The severity it must be found with.
    public let severity: Finding.Severity
    /// What was done.
    public let name: String
    let apply: @Sendable (inout Report) -> Bool

    init(
        _ check: String, _ severity: Finding.Severity, _ name: String,
        _ apply: @escaping @Sendable (inout Report) -> Bool
    ) {
        self.check = check
        self.severity = severity
        self.name = name
        self.apply = apply
    }

    /// The check and what was done.
    public var description: String { "\(check) \(name)" }

    /// Every plant.
    public static let all: [Plant] = accounts + forms + indicators + words
}

extension SyntheticDisclosure {
    /// The same disclosure with an inconsistency in it; nil where the document has nothing to plant it in.
    public init?(
        seed: UInt64, template: DisclosureTemplate, layout: Layout, planting plant: Plant
    ) {
        var isPlanted = false
        self.init(seed: seed, template: template, layout: layout) { isPlanted = plant.apply(&$0) }
        guard isPlanted else { return nil }
    }
}

extension Money {
    /// Adds whole 万元.
    static func + (left: Money, tenThousands: Int64) -> Money {
        Money(fen: left.fen + tenThousands * 1_000_000)
    }
}
