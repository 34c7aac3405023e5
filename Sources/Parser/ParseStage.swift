/// What is done one after the other in reading a document's text.
package enum ParseStage: Int, CaseIterable, Sendable {
    /// Lines and sections are found, the narrative is brought into canonical form.
    case scan
    /// Department and year are read.
    case title
    /// The sentences are read.
    case narrative
    /// The self-evaluation forms are read.
    case forms
    /// The account tables are read and compared with the narrative.
    case tables
}
