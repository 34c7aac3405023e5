import Analytics
import Loader
import Model

/// A field that a user names to be traced: one of a section, or the fiscal year.
struct TracedField {
    /// The dotted path.
    let path: String
    /// The Chinese label.
    let chinese: String
    /// The English label.
    let english: String
    /// What a number in it counts.
    let unit: FieldUnit

    /// The field of a path.
    ///
    /// - Throws: `AnalyticsError.unknownField` with the nearest names where there is none.
    init(path: String) throws(AnalyticsError) {
        guard let field = Self.all.first(where: { $0.path == path }) else {
            throw .unknownField(path, nearest: NearestNames(to: path, among: Self.all.map(\.path)).names)
        }
        self = field
    }

    private init(path: String, chinese: String, english: String, unit: FieldUnit) {
        self.path = path
        self.chinese = chinese
        self.english = english
        self.unit = unit
    }

    /// Every field that can be traced. What is known of the file stands nowhere in it.
    private static let all: [TracedField] =
        [TracedField(path: "fiscal_year", chinese: "年度", english: "Fiscal year", unit: .year)]
        + Report.sections.filter { $0.layout.name != SourceFields.layout.name }.flatMap { section in
            section.layout.fields.map { field in
                TracedField(
                    path: "\(section.layout.name).\(field.name)", chinese: field.chinese,
                    english: field.english, unit: field.unit)
            }
        }

    /// The section it belongs to.
    var section: String { String(path.prefix { $0 != "." }) }

    /// Its value in a report and where that stands.
    func cell(in report: Report) -> RowValues.Cell? {
        guard path == "fiscal_year" else { return report.cell(of: path) }
        return report.fiscalYear.map { RowValues.Cell(value: .count($0.value), span: report.fiscalYearSpan) }
    }
}
