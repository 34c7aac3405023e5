import Model

/// A column of the store that holds a field of the catalogue.
public struct StoreColumn: Hashable, Sendable {
    /// The column's name: `three_public_total` in `reports`, the bare `amount` in the tables of lists.
    public let name: String
    /// The dotted path of the field, `three_public.total`; the bare field name in the tables of lists.
    public let path: String
    /// The field.
    public let field: FieldDefinition

    /// How SQLite keeps the field: money as whole fen, rates, points and areas as numbers, lists as JSON.
    public var storage: Storage { Storage(field.kind) }

    /// The types of columns.
    public enum Storage: String, Hashable, Sendable {
        /// Whole numbers: fen, counts, 0 and 1.
        case integer = "INTEGER"
        /// Numbers with decimals.
        case real = "REAL"
        /// Text.
        case text = "TEXT"

        /// The type for a kind of field.
        public init(_ kind: FieldKind) {
            switch kind {
            case .money, .count, .flag: self = .integer
            case .percentage, .points, .area: self = .real
            case .text, .list: self = .text
            }
        }
    }
}

/// Where the store keeps the fields of the catalogue. Every list of columns is made here.
public enum StoreLayout {
    /// The columns of `reports` that hold fields, in the order of the catalogue; prose stands in a table of its own.
    public static let reportColumns: [StoreColumn] = Report.sections.flatMap { section in
        section.layout.fields.filter { !$0.isProse }.map { field in
            StoreColumn(
                name: "\(section.layout.name)_\(field.name)", path: "\(section.layout.name).\(field.name)",
                field: field)
        }
    }

    /// The columns for the rows of a list, in the order of the catalogue, without prose.
    public static func columns(of layout: Layout) -> [StoreColumn] {
        layout.fields.filter { !$0.isProse }.map { StoreColumn(name: $0.name, path: $0.name, field: $0) }
    }

    /// The column of a dotted path such as `three_public.total`; nil where `reports` has none.
    public static func column(path: String) -> StoreColumn? { byPath[path] }

    /// The column of `reports` with this name; nil where it holds no field.
    public static func column(named name: String) -> StoreColumn? { byName[name] }

    private static let byPath = Dictionary(uniqueKeysWithValues: reportColumns.map { ($0.path, $0) })
    private static let byName = Dictionary(uniqueKeysWithValues: reportColumns.map { ($0.name, $0) })
}
