import Model

/// A document that took the place of an earlier one of the same department, year and scope.
public struct Revision: Hashable, Sendable {
    /// One of the two documents.
    public struct Document: Hashable, Sendable {
        /// The row of `reports`.
        public let id: Int64
        /// The file it was read from; nil where unknown.
        public let path: String?
        /// When it was known, a day with or without a time behind; nil for always.
        public let loadedAt: String?
    }

    /// The key of the department.
    public let departmentKey: String
    /// The name in the later document; nil where it states none.
    public let departmentName: String?
    /// The fiscal year.
    public let fiscalYear: Int
    /// 汇总, 本级 or 单位, as the store writes it; nil where it is not known.
    public let scope: String?
    /// The earlier document.
    public let old: Document
    /// The later document.
    public let new: Document
    /// What they state differently; empty where only what the store does not keep is another.
    public let differences: [FieldDifference]
    /// Whether the public tables (公开01–09表) were compared; false where a version that kept none loaded one of the documents.
    public let comparesTables: Bool
}

/// A department and year of which there is a document.
public struct Publication: Hashable, Sendable {
    /// The key of the department.
    public let departmentKey: String
    /// The name in the current document; nil where it states none.
    public let departmentName: String?
    /// The fiscal year.
    public let fiscalYear: Int
    /// 汇总, 本级 or 单位, as the store writes it; nil where it is not known.
    public let scope: String?
    /// When the first document was known; nil for always.
    public let firstLoadedAt: String?
    /// When the current document was known; nil for always.
    public let loadedAt: String?
    /// The row of `reports` of the current document.
    public let reportID: Int64
    /// The file of the current document; nil where unknown.
    public let path: String?
    /// How many documents there are, the current one among them.
    public let documents: Int
}
