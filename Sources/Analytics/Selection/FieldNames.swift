import Loader
import Model

/// The names that conditions and groupings may use, and the SQL behind them.
enum FieldNames {
    /// The SQL of a dotted field, in its printed unit: amounts in 万元. Nil where there is no such field.
    static func sql(path: String) -> String? {
        guard let column = StoreLayout.column(path: path) else { return nil }
        return column.field.kind == .money ? "(CAST(\(column.name) AS REAL) / 1000000)" : column.name
    }

    /// The column to group by of a name: a dotted field, a column, or the last part of a department's field (`level`,
    /// `prefecture`).
    static func groupingColumn(_ name: String) throws(AnalyticsError) -> String {
        if name == "fiscal_year" || name == "year" { return "fiscal_year" }
        if name == "department" { return "department_key" }
        if name == Self.peer { return "department_key" }
        if name == "size" { return Self.sizeBand }
        if let column = StoreLayout.column(path: name) ?? StoreLayout.column(named: name) {
            return column.name
        }
        if let column = StoreLayout.column(path: "department.\(name)") { return column.name }
        let short = DepartmentFields.layout.fields.map(\.name) + ["size", peer]
        throw .unknownField(
            name, nearest: NearestNames(to: name, among: short + ["fiscal_year"] + paths).names)
    }

    /// The grouping by a peer file.
    static let peer = "peer"

    /// Bands of 在职人员, which sort by the number they begin with.
    private static let sizeBand = """
        CASE WHEN staffing_active < 10 THEN '1–9 人' WHEN staffing_active < 50 THEN '10–49 人' \
        WHEN staffing_active < 100 THEN '50–99 人' WHEN staffing_active < 500 THEN '100–499 人' \
        WHEN staffing_active >= 500 THEN '500 人及以上' END
        """

    /// The dotted paths of all fields of sections.
    static let paths = StoreLayout.reportColumns.map(\.path)

    /// Rewrites a condition: dotted fields and metrics become SQL over columns, the rest stays.
    ///
    /// - Throws: `.unknownField` for a dotted name that is neither, with the nearest names.
    static func condition(_ text: String, level: Metric.Level) throws(AnalyticsError) -> String {
        var sql = ""
        for word in SQLWords(text) {
            switch word {
            case .other(let text): sql += text
            case .name(let name): sql += try condition(name: name, level: level)
            }
        }
        return sql
    }

    private static func condition(name: String, level: Metric.Level) throws(AnalyticsError) -> String {
        guard name.contains(".") else { return name }
        if let sql = sql(path: name) { return sql }
        if let metric = try? MetricCatalogue.metric(name) { return "(\(metric.expression.sql))" }
        let qualifier = name.prefix { $0 != "." }
        if StoreNames.tables.contains(String(qualifier)) { return name }
        let known = paths + MetricCatalogue.metrics(of: .department).map(\.id)
        throw .unknownField(name, nearest: NearestNames(to: name, among: known).names)
    }

    /// Whether a condition speaks of documents alone, so that it chooses among them and not among their items.
    static func concernsDocuments(_ text: String, level: Metric.Level) -> Bool {
        SQLWords(text).allSatisfy { word in
            guard case .name(let name) = word else {
                // A name in quotes may be anything.
                guard case .other(let text) = word, text.first != "'" else { return true }
                return !text.contains { "\"[`".contains($0) }
            }
            if name.contains(".") {
                return !StoreNames.tables.contains(String(name.prefix { $0 != "." }))
            }
            return name.lowercased() != "select" && !StoreNames.itemColumns.contains(name.lowercased())
        }
    }
}
