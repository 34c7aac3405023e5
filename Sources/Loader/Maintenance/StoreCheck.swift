/// Whether a store is whole, and how much is in it.
public struct StoreCheck: Hashable, Sendable {
    /// Something that is checked.
    public enum Item: String, Hashable, Sendable, CaseIterable {
        /// The pages of the file, by SQLite's `integrity_check`.
        case integrity
        /// Rows that belong to rows that are not there.
        case references
        /// Documents without their places in the file, forms without their figures.
        case wholeDocuments = "whole_documents"
        /// Forms whose kept figures are others than those computed anew.
        case figures
        /// Departments and years of which not exactly the newest document counts.
        case current
        /// Loads that count more documents than they left.
        case loads
    }

    /// How many rows a table has.
    public struct TableCount: Hashable, Sendable {
        /// The table.
        public let table: String
        /// Its rows.
        public let count: Int
    }

    /// What is wrong with each item, a line a fault; an item that is as it should be has none.
    public let faults: [Item: [String]]
    /// The version of the store's schema, from 1.
    public let version: Int
    /// Bytes of the file.
    public let bytes: Int
    /// Bytes of it that are free, which `vacuum` gives back.
    public let freeBytes: Int
    /// Rows of each table, in the order of the schema.
    public let rows: [TableCount]
    /// Documents that were loaded by a version that did not check them.
    public let unchecked: Int
    /// Documents that were loaded by a version that did not keep their public tables.
    public let withoutTables: Int
    /// Loads that were broken off.
    public let brokenOff: Int

    /// Whether nothing is wrong.
    public var isWhole: Bool { faults.values.allSatisfy(\.isEmpty) }
}
