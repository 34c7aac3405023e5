import Model

/// Makes the report that a document of a department and a year must be read as.
struct TruthMaker {
    let department: SyntheticDepartment
    let template: DisclosureTemplate
    let scheme: DisclosureTemplate.IndicatorScheme
    /// Whether goals may have paragraphs; a cell of one line has none.
    let hasParagraphs: Bool
    let now: Ledger
    let before: Ledger
    var generator: SeededGenerator
    var report = Report()
    /// What was counted so far, by name.
    var counts: [String: IndicatorPlan] = [:]

    var year: Int { template.rawValue }
    var isNew: Bool { department.firstYear == year }

    init(
        _ department: SyntheticDepartment, _ template: DisclosureTemplate,
        scheme: DisclosureTemplate.IndicatorScheme, hasParagraphs: Bool
    ) {
        self.department = department
        self.template = template
        self.scheme = template == .y2024 ? scheme : .classic
        self.hasParagraphs = hasParagraphs
        now = Ledger(department, template.rawValue)
        before = Ledger(department, template.rawValue - 1)
        generator = SeededGenerator(seed: department.seed, about: "truth", year: template.rawValue)
    }

    /// The report.
    mutating func make() -> Report {
        makeIdentity()
        makeStaffing()
        makeIncome()
        makeExpenditure()
        makeProjects()
        makeFiscalAppropriation()
        makeGeneralBudget()
        makeFunds()
        makeThreePublic()
        makeOperatingCost()
        makeProcurement()
        makeAssets()
        makeOverallForm()
        if department.traits.contains(.terse) { leaveOut() }
        return report
    }

    private mutating func makeIdentity() {
        report.fiscalYear = FiscalYear(year)
        report.department.name = department.title
        report.department.key = department.key
        report.department.scope = department.scope
        report.department.province = department.place.province
        report.department.prefecture = department.place.prefecture
        report.department.county = department.place.county
        report.department.level = department.place.level
        report.department.subordinates = department.subordinates
    }

    private mutating func makeStaffing() {
        let staff = staffing(year)
        let last = staffing(year - 1)
        report.staffing.total = staff.active + staff.cadres + staff.retired
        report.staffing.active = staff.active
        report.staffing.retiredCadres = staff.cadres
        report.staffing.retired = staff.retired
        report.staffing.offices = department.function.offices.count
        report.staffing.officeNames = department.function.offices
        guard template != .y2020 else { return }
        report.staffing.activeChange = staff.active - last.active
        report.staffing.retiredCadresChange = staff.cadres - last.cadres
        report.staffing.retiredChange = staff.retired - last.retired
    }

    private func staffing(_ year: Int) -> (active: Int, cadres: Int, retired: Int) {
        guard year >= department.firstYear else { return (0, 0, 0) }
        var yearly = SeededGenerator(seed: department.seed, about: "staff", year: year)
        let active = max(department.size / 26 + yearly.number(-4...4), 6)
        return (active, department.seed % 3 == 0 ? 1 : 0, active * 2 / 5 + year - 2020 + yearly.number(0...2))
    }

    /// Values that a terse department does not state.
    private mutating func leaveOut() {
        report.staffing.offices = nil
        report.staffing.officeNames = nil
        report.procurement.smeAmount = nil
        report.procurement.smeShare = nil
        report.procurement.microAmount = nil
        report.procurement.microShare = nil
        report.threePublic.vehicleFleet = nil
        report.threePublic.assetVehicles = nil
        report.threePublic.fleetReason = nil
        report.assets.largeEquipment = nil
        report.assets.buildingsArea = nil
        report.assets.buildingsValue = nil
    }
}
