import Loader
import Model

/// The names that conditions and groupings may use, and what they stand for.
enum FieldNames {
    /// The SQL of a dotted field, in its printed unit: amounts in 万元. Nil where there is no such field.
    static func sql(path: String) -> String? { StoreLayout.column(path: path).map { field($0).sql } }

    /// What a name stands for in questions about a level: a metric or column of its items, a dotted field, a column of the
    /// store, the last part of a department's field (`level`, `prefecture`), a metric of departments. Whatever its form, an
    /// amount is in 万元.
    ///
    /// - Throws: `.otherLevel` for a name that another level has, `.unknownField` for one that none has.
    static func field(_ name: String, level: Metric.Level) throws(AnalyticsError) -> NamedField {
        if let field = ItemNames.field(name, level: level) ?? documentField(name) { return field }
        for other in [Metric.Level.project, .indicator] where other != level {
            if ItemNames.field(name, level: other) != nil {
                throw .otherLevel(name, has: other, asked: level)
            }
        }
        let known =
            ItemNames.names(level) + shortNames + paths + MetricCatalogue.metrics(of: .department).map(\.id)
        let meant = ChineseNames.ids(of: name, level: level)
        throw .unknownField(
            name, nearest: meant.isEmpty ? NearestNames(to: name, among: known).names : meant)
    }

    /// What a name stands for in questions about documents; nil for none.
    private static func documentField(_ name: String) -> NamedField? {
        let bare = name.hasPrefix("reports.") ? String(name.dropFirst("reports.".count)) : name
        switch bare {
        case "fiscal_year", "year": return NamedField(sql: "fiscal_year", isNumber: true)
        case "department": return NamedField(sql: "department_key", isNumber: false)
        case "size": return NamedField(sql: "(\(sizeBand))", isNumber: false)
        case "id", "is_current", "load_id": return NamedField(sql: "reports.\(bare)", isNumber: true)
        case "loaded_at", "content_hash", "stated_key":
            return NamedField(sql: "reports.\(bare)", isNumber: false)
        default: break
        }
        let column =
            StoreLayout.column(path: bare) ?? StoreLayout.column(named: bare)
            ?? StoreLayout.column(path: "department.\(bare)")
        if let column { return field(column) }
        guard bare.contains("."), let metric = try? MetricCatalogue.metric(bare) else { return nil }
        return NamedField(sql: "(\(metric.expression.sql))", isNumber: true, isMoney: metric.unit == "万元")
    }

    private static func field(_ column: StoreColumn) -> NamedField {
        switch column.field.kind {
        case .money:
            NamedField(sql: "(CAST(\(column.name) AS REAL) / 1000000)", isNumber: true, isMoney: true)
        case .text, .list: NamedField(sql: column.name, isNumber: false)
        case .percentage, .area, .count, .points, .flag: NamedField(sql: column.name, isNumber: true)
        }
    }

    /// The grouping by a peer file.
    static let peer = "peer"

    /// Bands of 在职人员, which sort by the number they begin with.
    private static let sizeBand = """
        CASE WHEN staffing_active < 1 THEN '0 人' WHEN staffing_active < 10 THEN '1–9 人' WHEN staffing_active < 50 THEN '10–49 人' \
        WHEN staffing_active < 100 THEN '50–99 人' WHEN staffing_active < 500 THEN '100–499 人' \
        WHEN staffing_active >= 500 THEN '500 人及以上' END
        """

    /// The names without a dot that speak of documents.
    static let shortNames =
        ["fiscal_year", "department", "size"] + DepartmentFields.layout.fields.map(\.name)

    /// The dotted paths of all fields of sections.
    static let paths = StoreLayout.reportColumns.map(\.path)
}

extension MetricCatalogue {
    /// The labels of a field that groups are made by; the name itself where it has none.
    public static func groupLabels(_ name: String, level: Metric.Level) -> (chinese: String, english: String)
    {
        switch name {
        case "fiscal_year", "year": return ("年度", "Year")
        case "department": return ("部门", "Department")
        case "size": return ("在职人员规模", "Active staff")
        case FieldNames.peer: return ("同类组", "Peer group")
        default: break
        }
        if let metric = metrics(of: level).first(where: { $0.id == name }) {
            return (metric.chinese, metric.english)
        }
        let field =
            ItemNames.definition(name, level: level) ?? StoreLayout.column(path: name)?.field
            ?? StoreLayout.column(named: name)?.field ?? StoreLayout.column(path: "department.\(name)")?.field
        return field.map { ($0.chinese, $0.english) } ?? (name, name)
    }

    /// Every name that conditions and groupings may use at some level, for shells to complete.
    public static let fieldNames: [String] = {
        let names =
            FieldNames.shortNames + FieldNames.paths + ItemNames.names(.project) + ItemNames.names(.indicator)
            + metrics(of: .department).map(\.id)
        return Set(names).sorted()
    }()
}
