import Model

/// A report prepared for checking, once for all checks: typed access with paths and lines, the last printed digits, the
/// forms' rows.
final class Docket {
    let report: Report
    /// The last printed digit of the document's amounts, in fen: 10,000 where they are printed as 0.01 万元.
    let moneyDigit: Int64
    /// The last printed digit of rates in the text, in ten-thousandths of a percent.
    let percentDigit: Int64
    /// The same for execution rates in the forms, which some documents print with one decimal less.
    let rateDigit: Int64
    /// The self-evaluation forms, the one of the whole department first.
    let forms: [Form]
    /// The document's own rule of scoring.
    let scoring: Scoring
    /// Every amount with a change against last year.
    private(set) lazy var growthPairs: [GrowthPair] = GrowthPairs.all(self)
    /// Whether every change equals its amount: a department that did not exist last year.
    private(set) lazy var isNewDepartment = GrowthPairs.isNewDepartment(growthPairs)
    /// The project forms added up.
    private(set) lazy var projectTotals = ProjectTotals(self)

    init(_ report: Report) {
        self.report = report
        var digits = LastDigits()
        for values in report.sectionValues { values.forEachValue { digits.add($0) } }
        moneyDigit = digits.money
        percentDigit = digits.percent
        var forms: [Form] = []
        if let overall = report.overallEvaluation {
            forms.append(Form(overall, position: 0, isOverall: true))
        }
        for (position, project) in report.projects.enumerated() {
            forms.append(Form(project, position: position, isOverall: false))
        }
        self.forms = forms
        var rates = LastDigits()
        let rateField = FundFields.shared.executionRate.definition.number
        for form in forms {
            for row in form.evaluation.funds {
                if let rate = row.values.stated(number: rateField, as: Percentage.self)?.value {
                    rates.add(rate)
                }
            }
        }
        rateDigit = rates.percent
        scoring = Scoring(forms)
    }

    /// Whether the report has the document's sentences; one of names and figures only has none, and nothing can be said of
    /// what it leaves out.
    var hasProse: Bool {
        report.overall.value(\.reason) != nil || report.threePublic.value(\.reason) != nil
    }

    /// The project forms.
    var projects: ArraySlice<Form> { forms.first?.isOverall == true ? forms.dropFirst() : forms[...] }
    /// The form of the whole department.
    var overall: Form? { forms.first?.isOverall == true ? forms.first : nil }
    /// The fiscal year; 0 where it is not known.
    var year: Int { report.fiscalYear?.value ?? 0 }

    /// A stated value of a section; nil where it is absent.
    ///
    /// Section and field are given as functions, into which key path literals turn.
    @inline(__always)
    func figure<S: Schema, Value: FieldType>(
        _ section: (Report) -> Row<S>, _ field: (S) -> Field<Value>
    ) -> Figure<Value>? {
        section(report).figure(field, .section)
    }

    /// How far one printed amount may be from the amount behind it, in fen.
    func half(_ money: Money) -> Int64 { digit(of: money.fen, coarsest: moneyDigit) / 2 }

    /// The envelope of an identity over these rounded amounts: half a last digit for each of them.
    func envelope(_ amounts: [Money]) -> Int64 { amounts.reduce(0) { $0 + half($1) } }

    /// The envelope of an identity over two rounded amounts.
    func envelope(_ one: Money, _ other: Money) -> Int64 { half(one) + half(other) }

    /// A value that the coarsest digit does not divide is printed finer.
    private func digit(of units: Int64, coarsest: Int64) -> Int64 {
        var digit = coarsest
        while digit > 1, units % digit != 0 { digit /= 10 }
        return digit
    }
}

/// Finds the last digit that a document's numbers are printed with.
private struct LastDigits {
    private var moneyCount = 0
    private var percentCount = 0
    private var coarsestMoney: Int64 = 1_000_000
    private var coarsestPercent: Int64 = 10_000

    /// 0.01 万元 where the document does not show otherwise with eight amounts or more.
    var money: Int64 { moneyCount >= 8 ? max(coarsestMoney, 10_000) : 10_000 }
    /// 0.01 % where the document does not show otherwise with three rates or more.
    var percent: Int64 { percentCount >= 3 ? max(coarsestPercent, 100) : 100 }

    mutating func add(_ value: FieldValue) {
        switch value {
        case .money(let money) where money.fen != 0:
            moneyCount += 1
            while coarsestMoney > 1, money.fen % coarsestMoney != 0 { coarsestMoney /= 10 }
        case .percentage(let rate): add(rate)
        default: break
        }
    }

    mutating func add(_ rate: Percentage) {
        guard rate.units != 0, rate.units.magnitude != 1_000_000 else { return }
        percentCount += 1
        while coarsestPercent > 1, rate.units % coarsestPercent != 0 { coarsestPercent /= 10 }
    }
}
