import Analytics
import ArgumentParser
import Loader
import Model

/// `juesuan history`: the loads of a store, or what a department published and corrected.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract:
            "Print the loads of a store, or what a department published and what its revisions changed.",
        discussion: """
            Without a department: every load, when and from where, how many documents were new, revised, unchanged, failed. \
            With one (its key, a part of it or an earlier name): its documents, and for each revision every field and every \
            amount of the public tables (公开01–09表) that is another, with the file and line of both.

            EXAMPLES
              juesuan history --db accounts.db
              juesuan history 教育局 --db accounts.db
              juesuan history 教育局 --db accounts.db --as-of 2025-09-30 --format csv
            """
    )

    @Argument(help: "A department.")
    var department: String?

    @Option(help: "The store.", completion: .file(extensions: ["db"]))
    var db: String

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try Store(path: db, access: .readOnly, asOf: asOf)
        guard let department else { return output.write(LoadTable(try store.loads(), output).table) }
        let key = try Analysis(store).departmentKey(named: department)
        let publications = try store.publications().filter { $0.departmentKey == key }
        let table = RevisionTable(publications, try store.revisions(department: key), output)
        output.write(table.table, notes: key == department ? [] : ["“\(department)”：\(key)"])
    }
}

/// Loads as rows.
struct LoadTable {
    private(set) var table: OutputTable

    init(_ loads: [LoadEvent], _ output: OutputOptions) {
        table = OutputTable(columns: [
            .init(title: output.pick("次", "Load"), key: "load", isNumeric: true),
            .init(title: output.pick("入库时间", "When"), key: "at"),
            .init(title: output.pick("来源", "From"), key: "sources"),
            .init(title: output.pick("新增", "New"), key: "new", isNumeric: true),
            .init(title: output.pick("修订", "Revised"), key: "revised", isNumeric: true),
            .init(title: output.pick("未变", "Unchanged"), key: "unchanged", isNumeric: true),
            .init(title: output.pick("重读", "Read anew"), key: "replaced", isNumeric: true),
            .init(title: output.pick("失败", "Failed"), key: "failed", isNumeric: true),
            .init(title: output.pick("状态", "State"), key: "state"),
            .init(title: output.pick("版本", "Version"), key: "version"),
        ])
        for load in loads {
            let summary = load.summary
            table.rows.append([
                .integer(Int(load.id)), .text(load.origin.at),
                .text(Self.sources(load.origin.sources, output)), .integer(summary.added),
                .integer(summary.revisions), .integer(summary.unchanged), .integer(summary.replaced),
                .integer(summary.failed),
                .text(
                    load.isFinished
                        ? output.pick("完成", "finished") : output.pick("中断", "broken off")),
                .text(load.origin.version),
            ])
        }
    }

    /// What was named on the command line; for reading, the first of many.
    private static func sources(_ names: [String], _ output: OutputOptions) -> String {
        let isForReading = output.format == .table || output.format == .markdown
        guard isForReading, names.count > 2 else { return names.joined(separator: " ") }
        return output.pick("\(names[0]) 等 \(names.count) 项", "\(names[0]) and \(names.count - 1) more")
    }
}
