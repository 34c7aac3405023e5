import Analytics
import ArgumentParser

/// `juesuan departments`: who is in a store.
struct DepartmentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "departments",
        abstract: "List departments: keys, names over the years, revisions, and which include which.",
        discussion: """
            A document whose amounts another one of the same year includes (a unit beside its 汇总) is left out of sums and \
            rankings. --aliases puts a CSV file of renamed departments into the store, an old and a new key on each line, in \
            the place of what it knew; documents of an old key count as the new one's in every question.

            EXAMPLES
              juesuan departments --db accounts.db
              juesuan departments --db accounts.db --aliases renamed.csv
              juesuan departments 2024/ --format csv
            """
    )

    @OptionGroup var store: StoreOptions

    @Option(
        help: "Put a CSV file of renamed departments into the store: old key, new key.",
        completion: .file(extensions: ["csv"]))
    var aliases: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard aliases == nil || store.db != nil && store.asOf == nil else {
            throw ValidationError("--aliases goes with --db and without --as-of.")
        }
    }

    func run() async throws {
        if let aliases, let db = store.db {
            try WholeWork.run(
                orSay: "\(db): stopped; the store is as it was", undo: WritableStore.undoing(db)
            ) { work in
                let file = try AliasFile(aliases)
                let writable = try WritableStore(path: db, wait: 60, mustExist: true)
                work.conclude()
                try file.apply(to: writable.store)
                try file.warnOfUnknown(in: writable.store)
            }
        }
        let (analysis, status) = try await store.open()
        let departments = try analysis.departments()
        output.write(
            table(departments),
            notes: [
                output.pick(
                    "\(departments.count) 个部门，\(departments.reduce(0) { $0 + $1.documents }) 份文件",
                    "\(departments.count) departments, \(departments.reduce(0) { $0 + $1.documents }) documents"
                )
            ])
        throw ExitCode(status.rawValue)
    }

    private func table(_ departments: [DepartmentRecord]) -> OutputTable {
        var table = OutputTable(columns: [
            .init(title: output.pick("部门", "Department"), key: "department"),
            .init(title: output.pick("所印名称", "Names stated"), key: "names"),
            .init(title: output.pick("年度", "Years"), key: "years"),
            .init(title: output.pick("口径", "Scopes"), key: "scopes"),
            .init(title: output.pick("文件", "Documents"), key: "documents", isNumeric: true),
            .init(title: output.pick("修订", "Revisions"), key: "revisions", isNumeric: true),
            .init(title: output.pick("包含", "Includes"), key: "contains"),
            .init(title: output.pick("含于", "Included in"), key: "contained_in"),
        ])
        func list(_ texts: [String]) -> OutputTable.Cell {
            .text(texts.isEmpty ? nil : texts.joined(separator: "、"))
        }
        for department in departments {
            let names = department.names.map { name in
                department.names.count == 1
                    ? name.name : "\(name.name)（\(name.years.map(String.init).joined(separator: "、"))）"
            }
            table.rows.append([
                .text(department.key), list(names == [department.key] ? [] : names),
                list(department.years.map(String.init)), list(department.scopes),
                .integer(department.documents), .integer(department.revisions), list(department.contains),
                list(department.containedIn),
            ])
        }
        return table
    }
}
