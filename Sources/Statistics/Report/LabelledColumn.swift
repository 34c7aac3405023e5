/// A column of values with the names of its rows.
public struct LabelledColumn: Hashable, Sendable {
    /// The names of all rows, in row order.
    public let ids: [String]
    /// The values of all rows, in row order; nil is missing.
    public let values: [Double?]

    /// A column; names and values go together by place.
    public init(ids: [String], values: [Double?]) {
        self.ids = ids
        self.values = values
    }

    /// The rows with finite values, in row order.
    var finite: [(id: String, value: Double)] {
        zip(ids, values).compactMap { id, value in
            guard let value, value.isFinite else { return nil }
            return (id, value)
        }
    }
}
