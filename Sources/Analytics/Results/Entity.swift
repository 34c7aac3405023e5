/// What a value belongs to: a document, and at the lower levels a project or an indicator in it.
public struct Entity: Hashable, Sendable {
    /// The documents, shared by all entities of a table.
    private let list: DocumentList
    private let place: Int32
    private let groupPlace: Int32
    // Below 0 for none: a hundred thousand of them are copied and sorted.
    private var itemPlace: Int32 = -1
    private var formPlace: Int32 = -1
    /// The project or indicator; nil at the level of departments.
    public private(set) var item: String?

    /// A document of a list, in one of the groups that the list names.
    init(_ list: DocumentList, _ place: Int, group: Int32) {
        self.list = list
        self.place = Int32(place)
        groupPlace = group
    }

    /// A project or an indicator of the document.
    func with(item: String?, position: Int?, form: Int? = nil) -> Entity {
        var entity = self
        entity.item = item
        entity.itemPlace = position.map { Int32($0) } ?? -1
        entity.formPlace = form.map { Int32($0) } ?? -1
        return entity
    }

    /// Whether both say the same of the same document or item.
    public static func == (left: Entity, right: Entity) -> Bool {
        guard left.itemPlace == right.itemPlace, left.formPlace == right.formPlace else { return false }
        if left.list === right.list, left.place == right.place, left.groupPlace == right.groupPlace {
            return left.item == right.item
        }
        return left.reportID == right.reportID && left.item == right.item
            && left.departmentKey == right.departmentKey && left.departmentName == right.departmentName
            && left.scope == right.scope && left.fiscalYear == right.fiscalYear && left.path == right.path
            && left.group == right.group && left.subordinates == right.subordinates
    }

    /// Hashes the document and the place in it.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(reportID)
        hasher.combine(itemPlace)
        hasher.combine(formPlace)
    }
}

extension Entity {
    private var document: Int { Int(place) }

    /// The row of `reports`.
    public var reportID: Int64 { list.columns.reportIDs[document] }
    /// The department across years; nil where the document names none.
    public var departmentKey: String? { list.columns.keys[document] }
    /// The department as the title prints it; nil where the document names none.
    public var departmentName: String? { list.columns.names[document] }
    /// `department`, `consolidated` or `unit`; nil where the document does not tell.
    public var scope: String? { list.columns.scopes[document] }
    /// The fiscal year; nil where the document names none.
    public var fiscalYear: Int? { list.columns.years[document] }
    /// The file; nil where the report came without one.
    public var path: String? { list.columns.paths[document] }
    /// The values of the fields grouped by, in their order; nil where a field is absent.
    public var group: [String?] { list.columns.groupNames[Int(groupPlace)] }
    /// 纳入决算编制范围的下属预算单位
    var subordinates: [String] { list.columns.subordinates(document) }
    /// The item's place among those of its document, from 0; nil at the level of departments.
    public var itemPosition: Int? { itemPlace < 0 ? nil : Int(itemPlace) }
    /// The place of an indicator's project among those of its document, from 0; nil at the other levels.
    public var formPosition: Int? { formPlace < 0 ? nil : Int(formPlace) }
    /// Whether the document is that of a new department.
    var isNew: Bool { list.columns.isNew[document] }
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
            /// The ratio's lower side is 0, or of a change not above 0.
            ///
            /// - Parameters:
            ///   - base: the lower side, 0 or for changes less, amounts in 万元.
            ///   - upper: the upper side, of a change the change itself; nil where absent.
            case zeroBase(base: Double, upper: Double?)
            /// Fewer than ten heads: the value is shown, but has no rank and counts for no statistic.
            case smallBase(heads: Int)

            /// The name in data: `small_base`.
            public var name: String {
                switch self {
                case .containedIn: "contained_in"
                case .newDepartment: "new_department"
                case .zeroBase: "zero_base"
                case .smallBase: "small_base"
                }
            }
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
