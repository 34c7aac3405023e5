import Loader

/// A text of projects or indicators that the store keeps in columns.
struct PackedTextSource: Hashable, Sendable {
    /// The table that keeps it.
    let table: PackedTable
    /// The column of its sizes, and that of its bytes.
    let columns: [String]
    /// Whether it belongs to the project of an indicator.
    var isOfForms = false

    /// The name of items: 项目名称, 三级指标. Nil at the level of departments.
    static func name(_ level: Metric.Level) -> PackedTextSource? {
        switch level {
        case .department: nil
        case .project: PackedTextSource(table: .projects, columns: ["name_sizes", "names"])
        case .indicator: text("level3")
        }
    }

    /// The text that a field of items is; nil where the store keeps no columns of it.
    init?(_ sql: String, level: Metric.Level) {
        let table = ItemNames.source(level) + "."
        guard sql.hasPrefix(table) else { return nil }
        let source: PackedTextSource? =
            switch (sql.dropFirst(table.count), level) {
            case ("name", .project): Self.name(.project)
            case ("project", .indicator):
                PackedTextSource(table: .projects, columns: ["name_sizes", "names"], isOfForms: true)
            case (let name, .indicator) where ["level3", "target", "actual"].contains(name):
                Self.text(String(name))
            default: nil
            }
        guard let source else { return nil }
        self = source
    }

    private init(table: PackedTable, columns: [String], isOfForms: Bool = false) {
        self.table = table
        self.columns = columns
        self.isOfForms = isOfForms
    }

    private static func text(_ name: String) -> PackedTextSource {
        PackedTextSource(table: .texts, columns: ["\(name)_sizes", name])
    }
}
