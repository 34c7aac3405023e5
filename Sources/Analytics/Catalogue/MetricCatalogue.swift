import Loader

/// Every metric, defined once.
public enum MetricCatalogue {
    /// All metrics of all levels, in the order of the catalogue. Those of one 类 are made on demand.
    public static let all: [Metric] = listed.filter { $0.id != classShareForm }

    /// The form of ids that take a 类, as `expenditure.class_share[教育]`.
    public static let classShareForm = "expenditure.class_share[类]"

    /// The same with the form of those of one 类 behind the metrics of expenditure, for a list of what there is.
    public static let listed: [Metric] =
        threePublic + staffing + accounts + [classShare("类")] + budget + growth + procurement + assets
        + performance + disclosure + projectLevel + indicatorLevel

    /// The metrics of a level, in the order of the catalogue.
    public static func metrics(of level: Metric.Level) -> [Metric] { all.filter { $0.level == level } }

    /// The metric of an id; the dotted path of a stated figure (`staffing.active`) is one too.
    ///
    /// - Throws: `.otherLevel` for a metric of another level, `.unknownMetric` with the nearest ids and figures of the level.
    public static func metric(_ id: String, level: Metric.Level = .department) throws(AnalyticsError)
        -> Metric
    {
        if let metric = byLevel[level]?[id] { return metric }
        if level == .department, let name = className(in: id) { return classShare(name) }
        if level == .department, let field = field(id) { return field }
        for other in Metric.Level.allCases where other != level {
            if byLevel[other]?[id] != nil || other == .department && field(id) != nil {
                throw .otherLevel(id, has: other, asked: level)
            }
        }
        let isOfDepartments = level == .department
        let known = metrics(of: level).map(\.id) + (isOfDepartments ? [classShareForm] : [])
        // There are hundreds of figures: only those that are hardly misspelt.
        let figures =
            isOfDepartments ? NearestNames(to: id, among: statedFigures.map(\.id), within: 2).names : []
        let meant = ChineseNames.ids(of: id, level: level).filter { (try? metric($0, level: level)) != nil }
        if !meant.isEmpty { throw .unknownMetric(id, nearest: meant) }
        let near = NearestNames(to: id, among: known).names.filter { !figures.contains($0) }
        throw .unknownMetric(id, nearest: Array((figures + near).prefix(3)))
    }

    private static let byLevel = Dictionary(grouping: all, by: \.level).mapValues { metrics in
        Dictionary(uniqueKeysWithValues: metrics.map { ($0.id, $0) })
    }

    /// The name between the brackets of a class share's id; nil where it is none.
    static func className(in id: String) -> String? {
        let prefix = "expenditure.class_share["
        guard id.hasPrefix(prefix), id.hasSuffix("]") else { return nil }
        let name = id.dropFirst(prefix.count).dropLast()
        return name.isEmpty ? nil : String(name)
    }
}
