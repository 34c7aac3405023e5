/// A department of a store over its years.
public struct DepartmentRecord: Hashable, Sendable {
    /// A name and the fiscal years of the documents that state it.
    public struct Name: Hashable, Sendable {
        /// The name as the documents state it.
        public let name: String
        /// The fiscal years, ascending.
        public let years: [Int]
    }

    /// The key under which its documents are brought together.
    public let key: String
    /// Its names, in the order of their first years.
    public let names: [Name]
    /// The fiscal years of its documents, ascending.
    public let years: [Int]
    /// The scopes of its current documents: consolidated, department, unit; ascending.
    public let scopes: [String]
    /// How many documents it has, those that were revised among them.
    public let documents: Int
    /// How many of them took the place of an earlier one.
    public let revisions: Int
    /// The departments whose documents of the same year its own include, so that sums leave them out; ascending.
    public let contains: [String]
    /// The departments whose documents of the same year include its own; ascending.
    public let containedIn: [String]
}
