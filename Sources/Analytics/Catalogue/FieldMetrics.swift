import Loader
import Model

extension MetricCatalogue {
    /// A stated figure as a metric of its own: `staffing.active`, `expenditure.current_year` in 万元. Nil for a name that
    /// is no field, or no figure.
    static func field(_ path: String) -> Metric? { fields[path] }

    /// Every figure that a disclosure can state, in the order of the field catalogue.
    public static let statedFigures: [Metric] = StoreLayout.reportColumns.compactMap { column in
        guard !column.path.hasPrefix("source."), let sql = FieldNames.sql(path: column.path) else {
            return nil
        }
        switch column.field.kind {
        case .money, .percentage, .area, .count, .points: break
        case .text, .flag, .list: return nil
        }
        return Metric(
            column.path, column.field.chinese, column.field.english, unit: column.field.unit.rawValue,
            .depends,
            .value(sql), source: section(column.path),
            shape: column.field.kind == .percentage ? .plain : .positiveSkewed)
    }

    private static let fields = Dictionary(uniqueKeysWithValues: statedFigures.map { ($0.id, $0) })

    private static func section(_ path: String) -> String {
        let name = path.prefix { $0 != "." }
        return Report.sections.first { $0.layout.name == name }?.layout.chinese ?? ""
    }
}
