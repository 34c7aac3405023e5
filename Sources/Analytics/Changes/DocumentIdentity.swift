/// What stays the same when a department publishes the same account again: department, fiscal year, scope.
///
/// A document that names no department or no year is only ever itself.
public struct DocumentIdentity: Hashable, Sendable {
    private let key: String?
    private let year: Int?
    private let scope: String?
    private let nameless: Int64?

    /// The identity of an entity's document.
    public init(_ entity: Entity) {
        key = entity.departmentKey
        year = entity.fiscalYear
        scope = entity.scope
        nameless = key == nil || year == nil ? entity.reportID : nil
    }
}
