import Loader

/// What can go wrong with a question to the store. Facts only; the command line makes the sentences.
public enum AnalyticsError: Error, Hashable, Sendable {
    /// There is no metric of this id; `nearest` are known ids, best first.
    case unknownMetric(String, nearest: [String])
    /// There is no field, column or metric of this name; `nearest` are known names, best first.
    case unknownField(String, nearest: [String])
    /// A metric or field that another level has than the one asked for.
    case otherLevel(String, has: Metric.Level, asked: Metric.Level)
    /// No document lists this 类; `nearest` are those that some list.
    case unknownClass(String, nearest: [String])
    /// There is no statistic of this name; `nearest` are known names.
    case unknownStatistic(String, nearest: [String])
    /// A condition that is no condition, with what SQLite says of it.
    case invalidCondition(String, reason: String)
    /// Metrics of departments and of projects were asked for together.
    case mixedLevels([String])
    /// No current document has this department in these years.
    case unknownDepartment(String, nearest: [String])
    /// A name that several departments have a part of, or nearly.
    case ambiguousDepartment(String, candidates: [String])
    /// Two names of one department, where different ones are compared.
    case sameDepartment(String, names: [String])
    /// The departments have no year in common, or not this one.
    case noCommonYear(Int?, [DepartmentYears])
    /// The store could not be read.
    case store(LoaderError)
}
