/// What a value belongs to: a document, and at the lower levels a project or an indicator in it.
public struct Entity: Hashable, Sendable {
    /// The row of `reports`.
    public let reportID: Int64
    /// The department across years; nil where the document names none.
    public let departmentKey: String?
    /// The department as the title prints it; nil where the document names none.
    public let departmentName: String?
    /// `department`, `consolidated` or `unit`; nil where the document does not tell.
    public let scope: String?
    /// The fiscal year; nil where the document names none.
    public let fiscalYear: Int?
    /// The file; nil where the report came without one.
    public let path: String?
    /// The project or indicator; nil at the level of departments.
    public let item: String?
    /// The item's place among those of its document, from 0; nil at the level of departments.
    public let itemPosition: Int?
    /// The values of the fields grouped by, in their order; nil where a field is absent.
    public private(set) var group: [String?]
    /// 纳入决算编制范围的下属预算单位
    let subordinates: [String]

    /// The entity with its peer group in the place of its department.
    func grouped(_ fields: [String], _ peers: [String: String]) -> Entity {
        guard let place = fields.firstIndex(of: FieldNames.peer) else { return self }
        var entity = self
        entity.group[place] = departmentKey.flatMap { peers[$0] }
        return entity
    }

    /// The name to show: the department's key, else its name, else the file.
    public var department: String { departmentKey ?? departmentName ?? path ?? "#\(reportID)" }
}

/// Where a value that a metric reads stood in its document.
public struct FieldPlace: Hashable, Sendable {
    /// The dotted path of the field.
    public let field: String
    /// The line, from 1.
    public let line: Int
}

/// A metric's value for one department, project or indicator.
public struct Observation: Hashable, Sendable {
    /// What the value belongs to.
    public let entity: Entity
    /// The value in the metric's unit; nil where a field is absent or the denominator is 0.
    public let value: Double?
    /// The ratio's upper side, amounts in 万元; nil where the metric is no ratio or has no value.
    public let numerator: Double?
    /// The ratio's lower side, amounts in 万元; nil where the metric is no ratio or has no value.
    public let denominator: Double?
    /// Where the values that went into it stood, in the order of the metric's fields; empty where not asked for.
    public let places: [FieldPlace]
}

/// How many of how many: what every result says of the values it rests on.
public struct Population: Hashable, Sendable {
    /// A document that does not count.
    public struct Exclusion: Hashable, Sendable {
        /// Why it does not count.
        public enum Reason: Hashable, Sendable {
            /// Its amounts are part of another document of the selection.
            case containedIn(department: String, reportID: Int64)
            /// A new department: every change equals the amount.
            case newDepartment
            /// The ratio's lower side is 0.
            case zeroBase
            /// Fewer than ten heads: the value is shown, but has no rank and counts for no statistic.
            case smallBase(heads: Int)
        }

        /// What is left out.
        public let entity: Entity
        /// Why.
        public let reason: Reason
    }

    /// All that were selected, N.
    public let total: Int
    /// Those with a value, n.
    public let count: Int
    /// Those without a value.
    public let missing: Int
    /// Those left out, in the order of departments.
    public let excluded: [Exclusion]
}
