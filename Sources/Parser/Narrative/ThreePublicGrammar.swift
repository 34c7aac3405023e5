/// The subjects of the section “三公”经费支出决算情况.
enum ThreePublicGrammar {
    static let subjects: [Subject] = [
        Subject(
            names: [
                "\"三公\"经费支出", "\"三公\"经费支出决算", "\"三公\"经费", "三公经费支出", "三公经费",
                "\"三公\"经费财政拨款支出", "三公经费财政拨款支出", "\"三公\"经费一般公共预算财政拨款支出",
            ],
            amount: Slot(\.threePublic, \.total), change: Slot(\.threePublic, \.change),
            changeRate: Slot(\.threePublic, \.changeRate), budget: Slot(\.threePublic, \.budgetTotal),
            variance: Slot(\.threePublic, \.varianceRate), varianceReason: Slot(\.threePublic, \.reason)),
        Subject(
            names: [
                "因公出国(境)费支出", "因公出国(境)费", "因公出国(境)费用", "因公出国(境)费用支出", "因公出国(境)经费", "因公出国(境)经费支出",
                "因公出国(境)支出",
            ],
            amount: Slot(\.threePublic, \.overseas), share: Slot(\.threePublic, \.overseasShare),
            change: Slot(\.threePublic, \.overseasChange),
            changeRate: Slot(\.threePublic, \.overseasChangeRate),
            budget: Slot(\.threePublic, \.budgetOverseas),
            variance: Slot(\.threePublic, \.overseasVarianceRate)),
        Subject(
            names: ["公务用车购置及运行维护费支出", "公务用车购置及运行维护费", "公务用车购置及运行费支出", "公务用车购置及运行费"],
            amount: Slot(\.threePublic, \.vehicleTotal), share: Slot(\.threePublic, \.vehicleTotalShare),
            change: Slot(\.threePublic, \.vehicleTotalChange),
            changeRate: Slot(\.threePublic, \.vehicleTotalChangeRate)),
        Subject(
            names: ["公务用车购置费支出", "公务用车购置费"], amount: Slot(\.threePublic, \.vehiclePurchase),
            budget: Slot(\.threePublic, \.budgetVehiclePurchase),
            variance: Slot(\.threePublic, \.vehiclePurchaseVarianceRate)),
        Subject(
            names: ["公务用车运行维护费支出", "公务用车运行维护费", "公务用车运行费支出", "公务用车运行费"],
            amount: Slot(\.threePublic, \.vehicleOperation),
            budget: Slot(\.threePublic, \.budgetVehicleOperation),
            variance: Slot(\.threePublic, \.vehicleOperationVarianceRate)),
        Subject(
            names: ["公务接待费支出", "公务接待费"], amount: Slot(\.threePublic, \.reception),
            share: Slot(\.threePublic, \.receptionShare), change: Slot(\.threePublic, \.receptionChange),
            changeRate: Slot(\.threePublic, \.receptionChangeRate),
            budget: Slot(\.threePublic, \.budgetReception),
            variance: Slot(\.threePublic, \.receptionVarianceRate)),
    ]

    /// The counts of the section: groups, visits, vehicles, guests.
    static let counts: [FigureRule] = [
        FigureRule(names: ["因公出国(境)团组", "团组"], counting: .pieces, Slot(\.threePublic, \.overseasGroups)),
        FigureRule(names: ["因公出国(境)"], counting: .visits, Slot(\.threePublic, \.overseasPersons)),
        FigureRule(
            names: ["公务用车购置数", "公务用车购置"], counting: .vehicles, Slot(\.threePublic, \.vehiclesPurchased)),
        FigureRule(names: ["公务用车保有量"], counting: .vehicles, Slot(\.threePublic, \.vehicleFleet)),
        FigureRule(names: ["国内公务接待", "公务接待"], counting: .batches, Slot(\.threePublic, \.receptionBatches)),
        FigureRule(names: [""], counting: .visits, Slot(\.threePublic, \.receptionPersons)),
    ]
}
