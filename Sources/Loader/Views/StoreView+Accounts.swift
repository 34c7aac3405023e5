import Model

extension StoreView {
    /// The amounts of the public tables, as `StoredTables` keeps them.
    static let accounts = StoreView(
        "account_rows", "公开01–09表的一个金额", "An amount in one of the public tables 公开01–09表",
        columns: keys + [
            Column(
                "table_number", .integer, "公开第几表", "Which of the nine tables", sql: "\(table) ->> 0"),
            Column("table_name", .text, "表名", "Table", sql: name),
            Column(
                "side", .text, "收入或支出", "income or expenditure; NULL in a table without sides",
                sql: "CASE w.value ->> 2 WHEN 1 THEN 'income' WHEN 2 THEN 'expenditure' END"),
            Column("code", .text, "科目编码", "Code", sql: "w.value ->> 3"),
            Column("name", .text, "科目名称", "Name", sql: "w.value ->> 4"),
            Column(
                "head", .text, "栏目", "Head of the column; NULL where it could not be read",
                sql: "nullif(\(table) -> 3 ->> ((w.value ->> 5) + v.key - \(StoredTables.keysOfRow)), '')"),
            Column(
                "amount", .real, unit: FieldUnit.tenThousandYuan.rawValue, "金额",
                "Amount; NULL for a blank or a dash", sql: "CAST(v.value AS REAL) / 1000000"),
            Column(
                "table_position", .integer, "表序号", "Place of the table in the document, from 0",
                sql: "w.value ->> 0"),
            Column(
                "position", .integer, "行序号", "Place of the row among those of all tables, from 0",
                sql: "w.key"),
            Column(
                "column_position", .integer, "栏序号", "Place of the amount in the row, from 0",
                sql: "v.key - \(StoredTables.keysOfRow)"),
            Column("line", .integer, "行", "Line", sql: "nullif(w.value ->> 1, 0)"),
        ],
        from: """
            reports r JOIN account_tables t ON t.report_id = r.id, json_each(t.lines) w, json_each(w.value) v
            WHERE r.is_current = 1 AND v.key >= \(StoredTables.keysOfRow)
            """)

    /// The row's table, without its rows.
    private static let table = "t.tables -> (w.value ->> 0)"

    private static let name: String = {
        let names = AccountTable.Kind.allCases.map { "WHEN \($0.rawValue) THEN '\($0.chinese)'" }
        return "CASE \(table) ->> 0 \(names.joined(separator: " ")) END"
    }()
}
