/// The subjects of the section “三公”经费支出决算情况.
enum ThreePublicGrammar {
    static let subjects: SubjectList = [
        Subject(
            names: ["\"三公\"经费", "三公经费", "\"三公\"", "\"三公经费"],
            mentions: ["\"三公\"经费", "三公经费"], amount: Slot(\.threePublic, \.total),
            change: Slot(\.threePublic, \.change), changeRate: Slot(\.threePublic, \.changeRate),
            budget: Slot(\.threePublic, \.budgetTotal), variance: Slot(\.threePublic, \.varianceRate),
            varianceReason: Slot(\.threePublic, \.reason)),
        Subject(
            names: ["因公出国(境)费", "因公出国(境)费用", "因公出国(境)经费", "因公出国(境)"], mentions: ["因公出国(境)"],
            amount: Slot(\.threePublic, \.overseas), share: Slot(\.threePublic, \.overseasShare),
            change: Slot(\.threePublic, \.overseasChange),
            changeRate: Slot(\.threePublic, \.overseasChangeRate),
            budget: Slot(\.threePublic, \.budgetOverseas),
            variance: Slot(\.threePublic, \.overseasVarianceRate)),
        Subject(
            names: [
                "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置及运行维护费用", "公务用车购置和运行维护费", "公务用车购置和运行费",
                "公务用车购置及运行", "公务用车购置及运行维护", "公务用车购置和运行维护", "公务用车购置及运行维护经费", "公务用车购置与运行维护费",
                "公务用车购置、运行维护费", "公务车购置及运行维护费", "公务车购置及运行费", "公务用车费", "车辆购置及运行维护费",
                "公务用车购置及运行费用", "公务用车购置费及运行维护费", "公务用车购置费及运行费", "公务用车购置费和运行维护费",
            ],
            amount: Slot(\.threePublic, \.vehicleTotal), share: Slot(\.threePublic, \.vehicleTotalShare),
            change: Slot(\.threePublic, \.vehicleTotalChange),
            changeRate: Slot(\.threePublic, \.vehicleTotalChangeRate)),
        Subject(
            names: ["公务用车购置费", "公务用车购置", "公务用车购置费用", "公务用车购置经费", "车辆购置", "车辆购置费", "公务车购置费"],
            amount: Slot(\.threePublic, \.vehiclePurchase),
            budget: Slot(\.threePublic, \.budgetVehiclePurchase),
            variance: Slot(\.threePublic, \.vehiclePurchaseVarianceRate)),
        Subject(
            names: [
                "公务用车运行维护费", "公务用车运行费", "公务用车运行维护", "公务用车运行", "公务用车运行及维护", "公务用车运行及维护费",
                "公务用车运行维护费用", "公务用车运行费用", "公务用车运行维护经费", "车辆运行维护费", "车辆运行维护", "车辆运行费",
                "车辆运行维护费用", "执法执勤用车)运行", "执勤执法用车)运行", "公务车运行维护费", "公车运行维护费",
            ],
            amount: Slot(\.threePublic, \.vehicleOperation),
            budget: Slot(\.threePublic, \.budgetVehicleOperation),
            variance: Slot(\.threePublic, \.vehicleOperationVarianceRate),
            barred: ["购置及", "购置和", "购置、", "购置与"]),
        Subject(
            names: ["公务接待费", "公务接待", "公务接待费用", "公务接待经费"], mentions: ["公务接待"],
            amount: Slot(\.threePublic, \.reception),
            share: Slot(\.threePublic, \.receptionShare), change: Slot(\.threePublic, \.receptionChange),
            changeRate: Slot(\.threePublic, \.receptionChangeRate),
            budget: Slot(\.threePublic, \.budgetReception),
            variance: Slot(\.threePublic, \.receptionVarianceRate),
            barred: ["国内公务接待支出", "国内公务接待决算", "外事公务接待", "外宾", "国(境)外"]),
    ]
}
