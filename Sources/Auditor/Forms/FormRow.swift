import Model

/// A 三级指标 prepared for checking: what every check asks is read and parsed once.
final class FormRow {
    let indicator: Row<IndicatorFields>
    /// The path of its form.
    private let form: String
    /// The place in its form, from 0.
    private let index: Int
    /// The place among the rows of all forms, from 0.
    let number: Int
    let isOverall: Bool
    /// 三级指标
    let label: String
    /// The result as printed; nil where there is none.
    let printedActual: String?
    let target: MeasuredValue?
    let actual: MeasuredValue?
    let weight: Points?
    let score: Points?
    /// 完成率
    let completionRate: Percentage?
    /// 偏差原因分析及改进措施
    let reason: String?
    /// Whether it is about costs (成本指标), where less than the target is better.
    let isCost: Bool
    /// Whether it is about quantities (数量指标).
    let isQuantity: Bool
    /// Whether it asks whether people are satisfied (满意度指标).
    let isSatisfaction: Bool
    /// Target and result as numbers in the same unit; nil where they cannot be compared.
    let measured: (target: Int64, actual: Int64)?

    init(
        _ indicator: Row<IndicatorFields>, _ fields: IndicatorFields, form: String, index: Int, number: Int,
        isOverall: Bool
    ) {
        self.indicator = indicator
        self.form = form
        self.index = index
        self.number = number
        self.isOverall = isOverall
        label = indicator[fields.level3] ?? ""
        printedActual = indicator[fields.actual]
        target = indicator[fields.target].flatMap { MeasuredValue(parsing: $0) }
        actual = printedActual.flatMap { MeasuredValue(parsing: $0) }
        weight = indicator[fields.weight]
        score = indicator[fields.score]
        completionRate = indicator[fields.completionRate]
        reason = indicator[fields.deviationReason]
        let level1 = indicator[fields.level1] ?? ""
        let level2 = indicator[fields.level2] ?? ""
        isCost = level2.has("成本") || level1.has("成本")
        isQuantity = level2.has("数量")
        isSatisfaction = level1.has("满意度") || level2.has("满意度") || label.has("满意")
        measured = Self.measured(target, actual)
    }

    /// How the result stands to the target; nil where they are not comparable.
    private(set) lazy var situation = Situation(self)
    /// The grade that the result claims in words; nil where it is a number or says no grade.
    private(set) lazy var grade = Grade(self)
    /// The scalars of the label.
    private(set) lazy var labelScalars = Scalars.of(label)

    /// Whether a limit (≤) is set to something of which more is better, 补偿费用下调率 ≤ 42 %: the sign was likely meant the
    /// other way.
    var hasDoubtfulSign: Bool {
        guard situation == .exceeded, !isCost else { return false }
        return label.has("下调") || label.has("下降") || label.has("降低") || label.has("减少") || label.has("节约")
            || label.has("压减") || label.has("提高") || label.has("提升") || label.has("增长") || label.has("满意")
            || label.has("合格") || label.has("完成") || label.has("及时") || label.has("覆盖") || label.has("达标")
    }

    /// The dotted path.
    var path: String { "\(form).indicators[\(index)]" }

    var line: Int? {
        indicator.span(of: \.score)?.line ?? indicator.span(of: \.target)?.line
            ?? indicator.span(of: \.level3)?.line
    }

    func evidence<Value: FieldType>(_ field: KeyPath<IndicatorFields, Field<Value>>) -> Finding.Value {
        let definition = IndicatorFields.shared[keyPath: field].definition
        let printed: String =
            switch indicator.values[definition]?.value {
            case .text(let text): text
            case .points(let points): "\(points)分"
            case .percentage(let rate): "\(rate.printed)%"
            default: "—"
            }
        return Finding.Value(
            field: "\(path).\(definition.name)", printed: printed,
            line: indicator.values[definition]?.span?.line ?? line)
    }

    private static func measured(
        _ target: MeasuredValue?, _ actual: MeasuredValue?
    ) -> (target: Int64, actual: Int64)? {
        guard let target, let actual,
            target.unit.isEmpty || actual.unit.isEmpty || target.unit.isSame(as: actual.unit)
                || (target.unit + "元").isSame(as: actual.unit)
        else { return nil }
        return (target.value.units, actual.value.units)
    }
}
