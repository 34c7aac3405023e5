import Loader

/// What checking a store found, as rows: the checks, then how much is in it.
struct StoreCheckAnswer {
    private(set) var table: OutputTable
    private(set) var notes: [String] = []

    init(_ check: StoreCheck, _ output: OutputOptions) {
        table = OutputTable(columns: [
            .init(title: output.pick("检查", "Check"), key: "check"),
            .init(title: output.pick("结果", "Outcome"), key: "outcome"),
            .init(title: output.pick("内容", "What"), key: "what"),
            .init(title: output.pick("数", "Count"), key: "count", isNumeric: true),
        ])
        func add(_ item: String, _ outcome: String, _ what: String?, _ count: Int?) {
            table.rows.append([.text(item), .text(outcome), .text(what), .integer(count)])
        }
        for item in StoreCheck.Item.allCases {
            guard let faults = check.faults[item] else { continue }
            if faults.isEmpty { add(item.rawValue, "ok", Self.label(item, output), 0) }
            for fault in faults {
                add(item.rawValue, output.pick("有误", "wrong"), "\(Self.label(item, output)): \(fault)", nil)
            }
        }
        guard check.version > 0 else {
            notes.append(
                output.pick("文件损坏，请用备份恢复", "the file is damaged; restore it from a backup"))
            return
        }
        for row in check.rows { add("rows", "", row.table, row.count) }
        add("bytes", "", output.pick("文件", "file"), check.bytes)
        add("bytes", "", output.pick("其中空闲", "of that free"), check.freeBytes)
        notes.append(output.pick("库结构第 \(check.version) 版", "schema version \(check.version)"))
        if check.unchecked > 0 {
            notes.append(
                output.pick(
                    "\(check.unchecked) 份文件入库时未作勾稽，重新入库即可",
                    "\(check.unchecked) documents were loaded without being checked; load them again"))
        }
        if check.withoutTables > 0 {
            notes.append(
                output.pick(
                    "\(check.withoutTables) 份文件入库时未保存公开表格，重新入库即可",
                    "\(check.withoutTables) documents were loaded without their public tables; load them again"
                ))
        }
        if check.brokenOff > 0 {
            notes.append(
                output.pick(
                    "\(check.brokenOff) 次入库中断，已入库的文件完整",
                    "loads broken off: \(check.brokenOff); the documents they left are whole"))
        }
    }

    private static func label(_ item: StoreCheck.Item, _ output: OutputOptions) -> String {
        switch item {
        case .integrity: output.pick("文件页面完好", "pages of the file")
        case .references: output.pick("各表行相互对应", "rows that belong together")
        case .wholeDocuments: output.pick("文件完整", "whole documents")
        case .figures: output.pick("自评表数据与原行一致", "figures of forms")
        case .current: output.pick("现行文件为最新", "the newest counts")
        case .loads: output.pick("入库记录与文件相符", "loads and what they left")
        }
    }
}
