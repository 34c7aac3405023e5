import Model

/// “三公”经费 and its parts.
enum ThreePublicChecks {
    static let checks: [Check] = [
        Check(
            "N10", Wording("“三公”经费分项", "Three public expenses"),
            holds: Wording(
                "决算、预算各分项之和等于“三公”经费；公务用车等于购置加运行维护",
                "the parts add up to the total, actual and budget; vehicles are purchase and operation"),
            fields: ["three_public"], severity: .error, source: "财政拨款“三公”经费支出决算情况说明"
        ) { docket, minutes in
            docket.holdSum(
                docket.figure(\.threePublic, \.total),
                [
                    docket.figure(\.threePublic, \.overseas), docket.figure(\.threePublic, \.vehicleTotal),
                    docket.figure(\.threePublic, \.reception),
                ], in: &minutes)
            docket.holdSum(
                docket.figure(\.threePublic, \.vehicleTotal),
                [
                    docket.figure(\.threePublic, \.vehiclePurchase),
                    docket.figure(\.threePublic, \.vehicleOperation),
                ], in: &minutes)
            guard docket.report.threePublic.value(\.budgetTotal) != nil else { return }
            docket.holdSum(
                docket.figure(\.threePublic, \.budgetTotal),
                [
                    docket.figure(\.threePublic, \.budgetOverseas),
                    docket.figure(\.threePublic, \.budgetVehiclePurchase),
                    docket.figure(\.threePublic, \.budgetVehicleOperation),
                    docket.figure(\.threePublic, \.budgetReception),
                ], in: &minutes)
        }
    ]
}
