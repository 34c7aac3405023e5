import Model

/// What a department spent in a year, down to the amounts that no other amount explains.
///
/// A ledger depends on department and year alone, so the changes that one year's document states are the differences
/// between two years' documents.
struct Ledger {
    /// General budget lines in the order of the department's function; a line may be zero.
    private(set) var lines: [(line: BudgetLine, amount: Money)] = []
    /// 公用经费 of agencies and of institutions.
    private(set) var agencyRunning = Money.zero
    private(set) var institutionRunning = Money.zero
    private(set) var fund = Money.zero
    private(set) var stateCapital = Money.zero
    /// Expenditure from other sources than fiscal appropriations.
    private(set) var otherBasic = Money.zero
    private(set) var otherProject = Money.zero
    private(set) var fiscalOpening = Money.zero
    private(set) var fiscalClosing = Money.zero
    private(set) var otherOpening = Money.zero
    private(set) var otherClosing = Money.zero
    private(set) var overseas = Money.zero
    private(set) var vehiclePurchase = Money.zero
    private(set) var vehicleOperation = Money.zero
    private(set) var reception = Money.zero

    /// The ledger of a year; all zero before the department existed.
    init(_ department: SyntheticDepartment, _ year: Int) {
        guard year >= department.firstYear else { return }
        let leaf = Leaf(department: department, year: year)
        lines = (department.function.lines + BudgetLine.common).map { line in
            (
                line,
                line.use == .project && leaf.isAbsent(line.code) ? .zero : leaf.amount(line.code, line.share)
            )
        }
        agencyRunning = total(of: .administration).thousandths(leaf.rate("agency", 60...130))
        institutionRunning = total(of: .institution).thousandths(leaf.rate("institution", 40...90))
        // The documents to 2020 call both accounts empty.
        if department.traits.contains(.withFunds), year > 2020 {
            fund = leaf.amount("fund", BudgetLine.fund.share)
            stateCapital = leaf.amount("capital", BudgetLine.stateCapital.share)
        }
        (fiscalOpening, otherOpening) = Self.closing(department, year - 1)
        (fiscalClosing, otherClosing) = Self.closing(department, year)
        if department.traits.contains(.withOtherIncome) {
            otherBasic = leaf.amount("other basic", 30)
            otherProject = leaf.amount("other project", 60)
        }
        if !department.traits.contains(.withoutThreePublic) {
            overseas = leaf.isAbsent("overseas", 70) ? .zero : leaf.amount("overseas", 1)
            vehiclePurchase = leaf.isAbsent("purchase", 70) ? .zero : leaf.amount("purchase", 3)
            vehicleOperation = leaf.amount("operation", 5)
            reception = leaf.isAbsent("reception", 15) ? .zero : leaf.amount("reception", 1)
        }
    }

    private static func closing(_ department: SyntheticDepartment, _ year: Int) -> (
        fiscal: Money, other: Money
    ) {
        guard year >= department.firstYear else { return (.zero, .zero) }
        let leaf = Leaf(department: department, year: year)
        let hasOther = department.traits.contains(.withOtherIncome)
        return (
            leaf.isAbsent("fiscal closing", 60) ? .zero : leaf.amount("fiscal closing", 9),
            hasOther && !leaf.isAbsent("other closing", 40) ? leaf.amount("other closing", 6) : .zero
        )
    }

    func total(of use: BudgetLine.Use) -> Money { lines.filter { $0.line.use == use }.map(\.amount).sum }

    var general: Money { lines.map(\.amount).sum }
    var generalProject: Money { total(of: .project) }
    var generalBasic: Money { general - generalProject }
    var running: Money { agencyRunning + institutionRunning }
    var fiscalExpenditure: Money { general + fund + stateCapital }
    var fiscalIncome: Money { fiscalExpenditure + fiscalClosing - fiscalOpening }
    var fiscalTotal: Money { fiscalExpenditure + fiscalClosing }
    var basic: Money { generalBasic + otherBasic }
    var project: Money { generalProject + fund + stateCapital + otherProject }
    var expenditure: Money { basic + project }
    var otherIncome: Money { otherBasic + otherProject + otherClosing - otherOpening }
    var income: Money { fiscalIncome + otherIncome }
    var opening: Money { fiscalOpening + otherOpening }
    var closing: Money { fiscalClosing + otherClosing }
    var total: Money { expenditure + closing }
    var vehicles: Money { vehiclePurchase + vehicleOperation }
    var threePublic: Money { overseas + vehicles + reception }
}

/// Amounts of one department and year, each by its name.
private struct Leaf {
    let department: SyntheticDepartment
    let year: Int

    /// An amount of about `share` thousandths of the department's size, with a trend of its own over the years.
    func amount(_ name: String, _ share: Int) -> Money {
        var constant = SeededGenerator(seed: department.seed, about: name)
        var yearly = SeededGenerator(seed: department.seed, about: name, year: year)
        let level = constant.number(70...130)
        let trend = constant.number(-3...6)
        let percent = max(100 + trend * (year - 2020) + yearly.number(-11...11), 5)
        let hundredths = Int64(department.size) * 100 * Int64(share) / 1_000
        return Money(hundredths: hundredths * Int64(level * percent) / 10_000 + Int64(yearly.number(1...99)))
    }

    /// Whether an amount is zero this year.
    func isAbsent(_ name: String, _ percent: Int = 12) -> Bool {
        var yearly = SeededGenerator(seed: department.seed, about: name + " absent", year: year)
        return yearly.happens(percent)
    }

    /// A rate that moves little from year to year.
    func rate(_ name: String, _ range: ClosedRange<Int>) -> Int {
        var constant = SeededGenerator(seed: department.seed, about: name)
        var yearly = SeededGenerator(seed: department.seed, about: name, year: year)
        return constant.number(range) + yearly.number(-8...8)
    }
}
