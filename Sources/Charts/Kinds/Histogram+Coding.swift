extension Histogram {
    private enum CodingKeys: String, CodingKey {
        case quantity, values, missing, groups, limit, edges, count, references, showsDensity
    }

    /// Reads a histogram of values or of groups; without edges they are chosen from the values.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let quantity = try box.decode(Quantity.self, forKey: .quantity)
        let edges = try box.decodeIfPresent([Double].self, forKey: .edges)
        let count = try box.decode(Quantity.self, forKey: .count)
        let references: [ReferenceLine] = try box.value(.references, or: [])
        let showsDensity = try box.value(.showsDensity, or: false)
        if let groups = try box.decodeIfPresent([ValueGroup].self, forKey: .groups) {
            try self.init(
                quantity: quantity, groups: groups, edges: edges, count: count, references: references,
                showsDensity: showsDensity, limit: box.decodeIfPresent(Int.self, forKey: .limit))
            return
        }
        let missing = try box.value(.missing, or: 0)
        try self.init(
            quantity: quantity,
            values: box.decode([Double?].self, forKey: .values)
                + Array(repeating: nil, count: max(0, missing)),
            edges: edges, count: count, references: references, showsDensity: showsDensity)
    }

    /// Writes the values, or the groups that hold them.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(quantity, forKey: .quantity)
        if groups.isEmpty {
            try box.encode(values, forKey: .values)
            try box.encode(missing, forKey: .missing)
        } else {
            try box.encode(groups, forKey: .groups)
            try box.encodeIfPresent(limit, forKey: .limit)
        }
        try box.encode(edges, forKey: .edges)
        try box.encode(count, forKey: .count)
        try box.encode(references, forKey: .references)
        try box.encode(showsDensity, forKey: .showsDensity)
    }
}
