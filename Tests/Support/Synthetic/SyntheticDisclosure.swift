import Model

/// An invented disclosure: what it states, and the document that states it.
///
/// ```swift
/// let disclosure = SyntheticDisclosure(seed: 7, template: .y2024, layout: .stacked)
/// disclosure.report.income.total  // what a reader must find
/// disclosure.text  // where it must find it
/// ```
/// The same arguments always give the same bytes. The reports of one department in following years agree: the change
/// one states is the difference to the other.
public struct SyntheticDisclosure: Sendable {
    /// How tables are printed, and what the pages they were on have left behind.
    public enum Layout: String, Hashable, Sendable, CaseIterable {
        /// Tab-separated rows; pages cut rows and cells.
        case tabbed
        /// Pipe tables, going on after a page as tables of their own with columns missing.
        case piped
        /// One cell a line, a blank line behind each row.
        case stacked
    }

    /// The department.
    public let department: SyntheticDepartment
    /// The year's template.
    public let template: DisclosureTemplate
    /// How it is printed.
    public let layout: Layout
    /// What the document states, without places.
    public let report: Report
    /// The document.
    public let text: String

    /// A disclosure of an invented department, chosen by the seed where none is given. `change` has the report before it is
    /// printed.
    public init(
        seed: UInt64, template: DisclosureTemplate, layout: Layout, department: SyntheticDepartment? = nil,
        isMarkdown: Bool = false, changing change: (inout Report) -> Void = { _ in }
    ) {
        let department = department ?? SyntheticDepartment(seed: seed)
        var generator = SeededGenerator(seed: seed, about: "disclosure", year: template.rawValue)
        let schemes = DisclosureTemplate.IndicatorScheme.allCases
        let scheme = layout == .piped ? .classic : generator.pick(schemes)
        var maker = TruthMaker(department, template, scheme: scheme, hasParagraphs: layout != .stacked)
        var report = maker.make()
        change(&report)
        self.department = department
        self.template = template
        self.layout = layout
        self.report = report
        let printer = DocumentPrinter(
            report: report, department: department, template: template, layout: layout, scheme: maker.scheme,
            isMarkdown: isMarkdown)
        text = printer.print(using: &generator)
    }

    /// The document's bytes.
    public var bytes: [UInt8] { Array(text.utf8) }
}
