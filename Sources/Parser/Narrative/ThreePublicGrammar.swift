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
            names: [
                "公务用车购置及运行维护费支出", "公务用车购置及运行维护费", "公务用车购置及运行费支出", "公务用车购置及运行费", "公务用车购置及运行维护费用",
                "公务用车购置和运行维护费", "公务用车购置和运行维护费支出",
            ],
            amount: Slot(\.threePublic, \.vehicleTotal), share: Slot(\.threePublic, \.vehicleTotalShare),
            change: Slot(\.threePublic, \.vehicleTotalChange),
            changeRate: Slot(\.threePublic, \.vehicleTotalChangeRate)),
        Subject(
            names: ["公务用车购置费支出", "公务用车购置费", "公务用车购置支出"], amount: Slot(\.threePublic, \.vehiclePurchase),
            budget: Slot(\.threePublic, \.budgetVehiclePurchase),
            variance: Slot(\.threePublic, \.vehiclePurchaseVarianceRate)),
        Subject(
            names: ["公务用车运行维护费支出", "公务用车运行维护费", "公务用车运行费支出", "公务用车运行费", "公务用车运行维护支出", "公务用车运行支出"],
            amount: Slot(\.threePublic, \.vehicleOperation),
            budget: Slot(\.threePublic, \.budgetVehicleOperation),
            variance: Slot(\.threePublic, \.vehicleOperationVarianceRate)),
        Subject(
            names: ["公务接待费支出", "公务接待费", "公务接待费用"], amount: Slot(\.threePublic, \.reception),
            share: Slot(\.threePublic, \.receptionShare), change: Slot(\.threePublic, \.receptionChange),
            changeRate: Slot(\.threePublic, \.receptionChangeRate),
            budget: Slot(\.threePublic, \.budgetReception),
            variance: Slot(\.threePublic, \.receptionVarianceRate)),
    ]
}
