import Model

/// A view over the store for questions in SQL: readable names, amounts in 万元, only current documents unless it says so.
///
/// `SELECT department, three_public_total FROM disclosures WHERE fiscal_year = 2024`. Views are made for the connection
/// that asks, and leave the file as it is.
public struct StoreView: Hashable, Sendable {
    /// A column of a view.
    public struct Column: Hashable, Sendable {
        /// Its name in SQL.
        public let name: String
        /// Its type.
        public let type: StoreColumn.Storage
        /// What its numbers count, in Chinese; empty where nothing.
        public let unit: String
        /// The Chinese label.
        public let chinese: String
        /// The English label.
        public let english: String
        /// How it is computed.
        let sql: String

        /// A column computed by a piece of SQL.
        public init(
            _ name: String, _ type: StoreColumn.Storage, unit: String = "", _ chinese: String,
            _ english: String,
            sql: String
        ) {
            self.name = name
            self.type = type
            self.unit = unit
            self.chinese = chinese
            self.english = english
            self.sql = sql
        }

        /// A field of the catalogue that stands in a column of a table; an amount becomes 万元, exact to six decimals.
        init(_ field: FieldDefinition, name: String, of column: String) {
            let isMoney = field.kind == .money
            self.init(
                name, isMoney ? .real : StoreColumn.Storage(field.kind), unit: field.unit.rawValue,
                field.chinese,
                field.english, sql: isMoney ? "CAST(\(column) AS REAL) / 1000000" : column)
        }
    }

    /// Its name in SQL.
    public let name: String
    /// What a row is, in Chinese.
    public let chinese: String
    /// What a row is, in English.
    public let english: String
    /// The columns, in order.
    public let columns: [Column]
    private let source: String

    /// A view over what stands behind `FROM`.
    public init(_ name: String, _ chinese: String, _ english: String, columns: [Column], from source: String)
    {
        self.name = name
        self.chinese = chinese
        self.english = english
        self.columns = columns
        self.source = source
    }

    /// The statement that makes the view.
    var creation: String {
        let list = columns.map { "\($0.sql) AS \"\($0.name)\"" }
        return "CREATE TEMP VIEW \"\(name)\" AS SELECT \(list.joined(separator: ", ")) FROM \(source)"
    }

    /// The statements that make the table of what includes what, which views ask.
    static func containment(_ containers: [Int64: String]) -> [String] {
        let rows = containers.sorted { $0.key < $1.key }.map { id, name in
            "INSERT INTO temp.containment VALUES (\(id), '\(name.replacing("'", with: "''"))')"
        }
        return ["CREATE TEMP TABLE containment (report_id INTEGER PRIMARY KEY, department TEXT NOT NULL)"]
            + rows
    }
}
