import Model

/// 政府采购
enum ProcurementChecks {
    static let checks: [Check] = [
        Check(
            "N11", Wording("政府采购", "Procurement"),
            holds: Wording(
                "货物＋工程＋服务＝采购总额；授予中小企业不少于小微企业、不多于总额；占比相符",
                "goods, works and services add up; small and medium contracts contain small and micro ones; shares hold"
            ),
            fields: ["procurement"], severity: .error, source: "政府采购情况"
        ) { docket, minutes in
            let total = docket.figure(\.procurement, \.total)
            let medium = docket.figure(\.procurement, \.smeAmount)
            let micro = docket.figure(\.procurement, \.microAmount)
            docket.holdSum(
                total,
                [
                    docket.figure(\.procurement, \.goods), docket.figure(\.procurement, \.works),
                    docket.figure(\.procurement, \.services),
                ], in: &minutes)
            docket.holdAtMost(micro, medium, in: &minutes)
            docket.holdAtMost(medium, total, in: &minutes)
            docket.holdShare(
                docket.figure(\.procurement, \.smeShare), medium, of: [total], in: &minutes)
            // Some documents give the share of small and micro contracts in small and medium ones.
            docket.holdShare(
                docket.figure(\.procurement, \.microShare), micro, of: [total, medium], in: &minutes)
        }
    ]
}
