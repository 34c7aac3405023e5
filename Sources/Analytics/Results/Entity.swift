/// What a value belongs to: a document, and at the lower levels a project or an indicator in it.
public struct Entity: Hashable, Sendable {
    /// The document, shared by its items: a hundred thousand of them are copied and sorted.
    private let document: EntityDocument
    /// The project or indicator; nil at the level of departments.
    public private(set) var item: String?
    /// The item's place among those of its document, from 0; nil at the level of departments.
    public private(set) var itemPosition: Int?
    /// The place of an indicator's project among those of its document, from 0; nil at the other levels.
    public private(set) var formPosition: Int?

    init(_ document: EntityDocument) { self.document = document }

    /// A project or an indicator of the document.
    func with(item: String?, position: Int?, form: Int? = nil) -> Entity {
        var entity = self
        entity.item = item
        entity.itemPosition = position
        entity.formPosition = form
        return entity
    }

    /// The same in other groups.
    func with(group: [String?]) -> Entity {
        Entity(
            EntityDocument(
                reportID: reportID, departmentKey: departmentKey, departmentName: departmentName,
                scope: scope,
                fiscalYear: fiscalYear, path: path, group: group, subordinates: subordinates))
    }
}

extension Entity {
    /// The row of `reports`.
    public var reportID: Int64 { document.reportID }
    /// The department across years; nil where the document names none.
    public var departmentKey: String? { document.departmentKey }
    /// The department as the title prints it; nil where the document names none.
    public var departmentName: String? { document.departmentName }
    /// `department`, `consolidated` or `unit`; nil where the document does not tell.
    public var scope: String? { document.scope }
    /// The fiscal year; nil where the document names none.
    public var fiscalYear: Int? { document.fiscalYear }
    /// The file; nil where the report came without one.
    public var path: String? { document.path }
    /// The values of the fields grouped by, in their order; nil where a field is absent.
    public var group: [String?] { document.group }
    /// 纳入决算编制范围的下属预算单位
    var subordinates: [String] { document.subordinates }
    /// The name to show: the department's key, else its name, else the file.
    public var department: String { departmentKey ?? departmentName ?? path ?? "#\(reportID)" }
}

/// The document of an entity.
final class EntityDocument: Hashable, Sendable {
    let reportID: Int64
    let departmentKey: String?
    let departmentName: String?
    let scope: String?
    let fiscalYear: Int?
    let path: String?
    let group: [String?]
    let subordinates: [String]

    init(
        reportID: Int64, departmentKey: String?, departmentName: String?, scope: String?, fiscalYear: Int?,
        path: String?, group: [String?], subordinates: [String]
    ) {
        self.reportID = reportID
        self.departmentKey = departmentKey
        self.departmentName = departmentName
        self.scope = scope
        self.fiscalYear = fiscalYear
        self.path = path
        self.group = group
        self.subordinates = subordinates
    }

    static func == (left: EntityDocument, right: EntityDocument) -> Bool {
        left === right
            || left.reportID == right.reportID && left.departmentKey == right.departmentKey
                && left.departmentName == right.departmentName && left.scope == right.scope
                && left.fiscalYear == right.fiscalYear && left.path == right.path
                && left.group == right.group && left.subordinates == right.subordinates
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(reportID)
        hasher.combine(departmentKey)
        hasher.combine(fiscalYear)
        hasher.combine(group)
    }
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
    /// The fiscal years of those with a value, ascending.
    public let years: [Int]
}
