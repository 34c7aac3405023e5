/// A rule that says which values stand out.
public enum OutlierRule: Hashable, Sendable {
    /// Modified z score with its cut.
    case modifiedZ(cut: Double)
    /// Modified z score of the logarithms of positive values, with its cut.
    case logModifiedZ(cut: Double)
    /// Tukey's fences with a factor.
    case tukey(Double)
    /// The two-part rule for rates and scores that pile up at 100, with its cut.
    case hundredHurdle(cut: Double)
    /// Hidiroglou and Berthelot's rule for changes from one amount to another, with its factor.
    case hidiroglouBerthelot(c: Double)
    /// For differences that should be 0: all that are not, without statistics.
    case anyDifference

    /// How easily a value is flagged.
    public enum Sensitivity: String, Hashable, Sendable, CaseIterable {
        /// The published cuts: modified z 3.5, two-part rule 3.0, fences at 3 quartile distances, C = 20.
        case normal
        /// Lower cuts: modified z 2.5, two-part rule 2.5, fences at 1.5 quartile distances, C = 7.
        case high
    }

    /// The rule for a metric's values.
    public init(for shape: Metric.Shape, sensitivity: Sensitivity = .normal) {
        let isHigh = sensitivity == .high
        switch shape {
        case .piledAtHundred: self = .hundredHurdle(cut: isHigh ? 2.5 : 3)
        case .positiveSkewed: self = .logModifiedZ(cut: isHigh ? 2.5 : 3.5)
        case .plain: self = .modifiedZ(cut: isHigh ? 2.5 : 3.5)
        case .change: self = .hidiroglouBerthelot(c: isHigh ? 7 : 20)
        case .difference: self = .anyDifference
        }
    }

    /// Whether the rule is made for values of a metric's kind: the two-part rule for rates and scores that pile up at 100,
    /// logarithms for amounts, ratios and shares, Hidiroglou and Berthelot's for changes between two amounts; modified z and
    /// Tukey's fences for all.
    public func fits(_ metric: Metric) -> Bool {
        switch self {
        case .modifiedZ, .tukey: true
        case .hundredHurdle: metric.shape == .piledAtHundred
        case .logModifiedZ: metric.shape == .positiveSkewed || metric.shape == .plain
        case .hidiroglouBerthelot: metric.shape == .change
        case .anyDifference: metric.shape == .difference
        }
    }

    /// The cut or factor; nil where the rule has none.
    public var parameter: Double? {
        switch self {
        case .modifiedZ(let value), .logModifiedZ(let value), .tukey(let value), .hundredHurdle(let value),
            .hidiroglouBerthelot(let value):
            value
        case .anyDifference: nil
        }
    }

    /// The name in data: `hidiroglou_berthelot`.
    public var name: String {
        switch self {
        case .modifiedZ: "modified_z"
        case .logModifiedZ: "log_modified_z"
        case .tukey: "tukey"
        case .hundredHurdle: "hundred_hurdle"
        case .hidiroglouBerthelot: "hidiroglou_berthelot"
        case .anyDifference: "any_difference"
        }
    }

    /// The factor of the rule for changes; nil for the others.
    var changeFactor: Double? { if case .hidiroglouBerthelot(let c) = self { c } else { nil } }

    /// Whether the limits are the same for all values of a group.
    var hasOneLimit: Bool { if case .hidiroglouBerthelot = self { false } else { true } }
}
