import Model

/// A 三级指标 prepared for checking: what every check asks is read and parsed once.
final class FormRow {
    /// The rows of its form, of which this is one.
    private let indicators: [Row<IndicatorFields>]
    private let form: FormPlace
    /// The place in its form, from 0.
    private let index: Int
    private let levels: IndicatorLevels
    /// 三级指标
    let label: String
    let target: MeasuredValue?
    let actual: MeasuredValue?
    let weight: Points?
    let score: Points?
    /// 完成率
    let completionRate: Percentage?
    /// Target and result as numbers in the same unit; nil where they cannot be compared.
    let measured: (target: Int64, actual: Int64)?
    /// How the result stands to the target; nil where they are not comparable.
    let situation: Situation?

    /// The rows of a form; neighbours mostly have the same levels.
    static func all(of indicators: [Row<IndicatorFields>], form: FormPlace) -> [FormRow] {
        var rows: [FormRow] = []
        rows.reserveCapacity(indicators.count)
        var reader = IndicatorLevels.Reader()
        for index in indicators.indices {
            let levels = reader.levels(of: indicators[index])
            rows.append(FormRow(indicators, index, levels, form: form))
        }
        return rows
    }

    private init(
        _ indicators: [Row<IndicatorFields>], _ index: Int, _ levels: IndicatorLevels, form: FormPlace
    ) {
        self.indicators = indicators
        self.form = form
        self.index = index
        self.levels = levels
        label = indicators[index].value(\.level3) ?? ""
        let target = indicators[index].value(\.target).flatMap { MeasuredValue(parsing: $0) }
        let actual = indicators[index].value(\.actual).flatMap { MeasuredValue(parsing: $0) }
        self.target = target
        self.actual = actual
        weight = indicators[index].value(\.weight)
        score = indicators[index].value(\.score)
        completionRate = indicators[index].value(\.completionRate)
        let measured = Self.measured(target, actual)
        self.measured = measured
        situation = measured.flatMap { measured in
            target.flatMap {
                Situation($0.comparison, target: measured.target, actual: measured.actual, levels.isCost)
            }
        }
    }

    /// The row as it was read.
    var indicator: Row<IndicatorFields> { indicators[index] }
    var isOverall: Bool { form.isOverall }
    /// Whether it is about costs (成本指标), where less than the target is better.
    var isCost: Bool { levels.isCost }
    /// Whether it is about quantities (数量指标).
    var isQuantity: Bool { levels.isQuantity }
    /// Whether it asks whether people are satisfied (满意度指标).
    var isSatisfaction: Bool { levels.isSatisfaction || label.has("满意") }
    /// The result as printed; nil where there is none.
    var printedActual: String? { indicators[index].value(\.actual) }
    /// 赋分规则
    var scoringRule: String? { indicators[index].value(\.scoringRule) }
    /// 偏差原因分析及改进措施
    var reason: String? { indicators[index].value(\.deviationReason) }

    /// The grade that the result claims in words; nil where it is a number or says no grade.
    var grade: Grade? { Grade(self) }
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
    var path: String { "\(form.path).indicators[\(index)]" }

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
                || actual.unit.utf8.count == target.unit.utf8.count + 3 && actual.unit.ends(with: "元")
                    && actual.unit.begins(with: target.unit)
        else { return nil }
        return (target.value.units, actual.value.units)
    }
}
