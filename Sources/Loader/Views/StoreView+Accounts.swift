import Model

extension StoreView {
    /// The amounts of the public tables, as `StoredTables` keeps them.
    static let accounts = StoreView(
        "account_rows", "公开01–09表的一个金额", "An amount in one of the public tables 公开01–09表",
        columns: keys + [
            Column("table_number", .integer, "公开第几表", "Which of the nine tables", sql: "b.value ->> 0"),
            Column("table_name", .text, "表名", "Table", sql: name),
            Column(
                "side", .text, "收入或支出", "income or expenditure; NULL in a table without sides",
                sql: "CASE w.value ->> 1 WHEN 1 THEN 'income' WHEN 2 THEN 'expenditure' END"),
            Column("code", .text, "科目编码", "Code", sql: "w.value ->> 2"),
            Column("name", .text, "科目名称", "Name", sql: "w.value ->> 3"),
            Column(
                "head", .text, "栏目", "Head of the column",
                sql: "b.value -> 3 ->> ((w.value ->> 4) + v.key - \(StoredTables.keysOfRow))"),
            Column(
                "amount", .real, unit: FieldUnit.tenThousandYuan.rawValue, "金额",
                "Amount; NULL for a blank or a dash", sql: "CAST(v.value AS REAL) / 1000000"),
            Column("table_position", .integer, "表序号", "Place of the table, from 0", sql: "b.key"),
            Column("position", .integer, "行序号", "Place of the row in the table, from 0", sql: "w.key"),
            Column(
                "column_position", .integer, "栏序号", "Place of the amount in the row, from 0",
                sql: "v.key - \(StoredTables.keysOfRow)"),
            Column("line", .integer, "行", "Line", sql: "nullif(w.value ->> 0, 0)"),
        ],
        from: """
            reports r JOIN account_tables t ON t.report_id = r.id, json_each(t.tables) b,
            json_each(b.value -> 4) w, json_each(w.value) v
            WHERE r.is_current = 1 AND v.key >= \(StoredTables.keysOfRow)
            """)

    private static let name: String = {
        let names = AccountTable.Kind.allCases.map { "WHEN \($0.rawValue) THEN '\($0.chinese)'" }
        return "CASE b.value ->> 0 \(names.joined(separator: " ")) END"
    }()
}
