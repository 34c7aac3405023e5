/// A group of fields that stand together: a section of the report, or the columns of one of its lists.
///
/// A schema is a class of constants: a field is read by its key path for every value, and a structure of so many fields
/// would be copied each time.
public protocol Schema: AnyObject, Sendable {
    /// The one instance, a part of `Catalogue.shared`.
    static var shared: Self { get }
    /// The schema's layout, a part of `Catalogue.shared`.
    static var layout: Layout { get }
}

/// The fields of a schema in order, apart from their types.
///
/// One object a schema: rows by the thousand point to it.
public final class Layout: Hashable, Sendable {
    /// The JSON key of the section or list; also the name of the store's table or the prefix of its columns.
    public let name: String
    /// The Chinese title.
    public let chinese: String
    /// The English title.
    public let english: String
    /// The fields in the order of declaration, which is the order of JSON keys and columns.
    public let fields: [FieldDefinition]
    /// The number of the first field.
    @usableFromInline let base: Int
    /// The fields' names as the keys of JSON objects, `"total":`.
    let keys: [[UInt8]]
    /// The fields' names as the ends of the keys of provenance, `.total":{"line":`.
    let placeKeys: [[UInt8]]
    /// The keys under which texts are written a second time, taken apart: `target_value`; nil for most fields.
    let measuredKeys: [String?]

    init(_ schema: some Any, name: String, chinese: String, english: String) {
        let fields = Mirror(reflecting: schema).children.compactMap {
            ($0.value as? any DefinesField)?.definition
        }
        self.name = name
        self.chinese = chinese
        self.english = english
        self.fields = fields
        base = fields.first?.number ?? 0
        keys = fields.map { Array("\"\($0.name)\":".utf8) }
        measuredKeys = fields.map {
            name == "indicators" && ["target", "actual"].contains($0.name) ? $0.name + "_value" : nil
        }
        placeKeys = fields.map { Array(".\($0.name)\":{\"line\":".utf8) }
        precondition(
            fields.enumerated().allSatisfy { $0.offset + base == $0.element.number },
            "the fields of \(name) must be declared inside Catalogue.shared")
    }

    /// Every schema has one layout, so that two are the same only where they are one.
    public static func == (left: Layout, right: Layout) -> Bool { left === right }
    /// Hashes the object itself.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    /// The place of a field of this layout in a row of values, from 0.
    public func index(of definition: FieldDefinition) -> Int { definition.number - base }

    /// The field with this name; nil where there is none.
    public func field(named name: String) -> FieldDefinition? { fields.first { $0.name == name } }
}

/// What lets a schema's properties be listed.
protocol DefinesField {
    var definition: FieldDefinition { get }
}

extension Field: DefinesField {}
