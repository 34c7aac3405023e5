/// Departments side by side.
public struct Comparison: Hashable, Sendable {
    /// A metric of all of them.
    public struct Row: Hashable, Sendable {
        /// The metric.
        public let metric: Metric
        /// The values in the order of the departments; nil where absent or left out.
        public let values: [Double?]
        /// Why there is no value, or why it should not be ranked; nil for a plain value, and for one that is not stated.
        public let reasons: [Population.Exclusion.Reason?]

        /// How much higher the second of two is than the first, of more the highest than the lowest, in the metric's unit; nil
        /// with fewer than two values.
        public var gap: Double? {
            if values.count > 2 {
                let stated = values.compactMap(\.self)
                guard stated.count > 1, let high = stated.max(), let low = stated.min() else { return nil }
                return high - low
            }
            guard values.count == 2, let first = values[0], let second = values[1] else { return nil }
            return second - first
        }

        /// The second of two divided by the first; nil without both values, where the first is not above 0, and where the
        /// second is below 0.
        public var ratio: Double? {
            guard values.count == 2, let first = values[0], let second = values[1], first > 0, second >= 0
            else { return nil }
            return second / first
        }

        /// The places of the departments from the highest value down, those with the same value together; departments
        /// without a value are not in it.
        public var order: [[Int]] {
            let stated = values.enumerated().compactMap { place, value in value.map { (place, $0) } }
                .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            var groups: [[Int]] = []
            var last: Double?
            for (place, value) in stated {
                if value == last { groups[groups.count - 1].append(place) } else { groups.append([place]) }
                last = value
            }
            return groups
        }
    }

    /// A document whose amounts another one includes, both by their places among the documents.
    public struct Inclusion: Hashable, Sendable {
        /// The one that is included.
        public let part: Int
        /// The one that includes it.
        public let whole: Int
    }

    /// The documents, in the order of the names.
    public let documents: [Entity]
    /// The names of departments that were not given in full, with what they were taken for, and whether that has other
    /// characters than the name.
    public let readings: [(name: String, department: String, isOnlyNear: Bool)]
    /// The documents of which another one of these includes the amounts, by their places: (part, whole).
    public let inclusions: [Inclusion]
    /// A row a metric, in the order asked for.
    public let rows: [Row]

    /// Whether two comparisons say the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.documents == right.documents && left.rows == right.rows
    }

    /// Hashes what is compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(documents)
        hasher.combine(rows)
    }
}

/// Which year departments are compared in.
public enum ComparisonYear: Hashable, Sendable {
    /// The latest that all of them have.
    case latestCommon
    /// The latest of each.
    case latestOfEach
    /// This one.
    case year(Int)
}

/// A department and the years of its documents, ascending.
public struct DepartmentYears: Hashable, Sendable {
    /// The department.
    public let department: String
    /// The years.
    public let years: [Int]
}
