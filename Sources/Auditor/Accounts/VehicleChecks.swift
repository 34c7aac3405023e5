import Model

/// Vehicles in three places: 保有量 and 固定资产车辆 in the “三公” section, and the assets section.
enum VehicleChecks {
    static let checks: [Check] = [
        Check(
            "N17", Wording("车辆数", "Number of vehicles"),
            holds: Wording(
                "“三公”一节的固定资产车辆与国有资产占用情况一致；各类用车之和等于车辆数；保有量不同的说明原因",
                "asset vehicles agree in both sections, their kinds add up, and a fleet that differs is explained"
            ),
            fields: ["assets.vehicles", "three_public.asset_vehicles", "three_public.vehicle_fleet"],
            severity: .error, source: "“三公”经费、国有资产占用情况说明"
        ) { docket, minutes in
            let vehicles = docket.figure(\.assets, \.vehicles)
            let kinds = kinds(docket)
            if let vehicles, kinds.count >= 4 {
                let sum = kinds.reduce(0) { $0 + $1.figure.value }
                if sum == vehicles.value {
                    minutes.pass(Wording("\(vehicles.chinese)等于各类用车之和", "the kinds of vehicles add up"))
                } else if sum > vehicles.value || kinds.count >= 7 {
                    let listed = kinds.map(\.figure).filter { $0.value != 0 }
                    minutes.find(
                        .error,
                        "国有资产占用情况中\(vehicles.chinese)，而各类用车合计\(sum)辆，相差\(vehicles.value - sum)辆，请核实。",
                        "\(vehicles.english), but the kinds add up to \(sum).",
                        [vehicles.evidence] + listed.map(\.evidence), computed: "\(sum)",
                        gap: "\(vehicles.value - sum)")
                } else {
                    minutes.note(.ambiguous, Wording("有的用车类别未写明", "some kinds are not stated"))
                }
            }
            holdFleet(docket, vehicles, &minutes)
        },
        Check(
            "N18", Wording("车辆差异原因", "Reason of the difference in vehicles"),
            holds: Wording(
                "所述差异原因与国有资产中的用车类别一致", "the stated reason agrees with the kinds in the assets section"),
            fields: ["three_public.fleet_reason", "assets.vehicles_enforcement", "assets.vehicles_other"],
            severity: .error, source: "“三公”经费、国有资产占用情况说明"
        ) { docket, minutes in
            guard let reason = docket.figure(\.threePublic, \.fleetReason) else {
                minutes.note(.notFound, Wording("未读出车辆差异原因", "no reason was read"))
                return
            }
            let kinds = kinds(docket)
            for (name, figure) in kinds where figure.value == 0 && reason.value.has(name) {
                guard let clause = clause(of: reason.value, with: "\(name)"), !isDenied(clause),
                    let stated = docket.figure(\.threePublic, \.assetVehicles)
                        ?? docket.figure(\.assets, \.vehicles), stated.value > 0
                else { continue }
                let others = kinds.map(\.figure).filter { $0.value > 0 }
                let list = others.map(\.chinese).joined(separator: "、")
                minutes.find(
                    .error,
                    "“三公”经费一节称固定资产车辆\(stated.value)辆“\(clause)”，而国有资产占用情况中\(figure.chinese)\(list.isEmpty ? "" : "、\(list)")，两处不一致，请核实。",
                    "The reason speaks of \(figure.label.english.lowercased()), of which the assets section counts none.",
                    [
                        Finding.Value(field: reason.path, printed: reason.value, line: reason.line),
                        figure.evidence,
                    ] + others.map(\.evidence))
                return
            }
            minutes.pass(Wording("所述原因与用车类别不矛盾", "the reason does not contradict the kinds"))
        },
    ]

    private static func holdFleet(
        _ docket: Docket, _ vehicles: Figure<Int>?, _ minutes: inout Minutes
    ) {
        let fleet = docket.figure(\.threePublic, \.vehicleFleet)
        let inText = docket.figure(\.threePublic, \.assetVehicles)
        if let inText, let vehicles {
            if inText.value == vehicles.value {
                minutes.pass(
                    Wording("固定资产车辆两处均为\(vehicles.value)辆", "asset vehicles agree in both sections"))
            } else {
                minutes.find(
                    .error, "“三公”经费一节写固定资产车辆\(inText.value)辆，国有资产占用情况写\(vehicles.value)辆，两处应当一致，请核实。",
                    "\(inText.value) asset vehicles in one section, \(vehicles.value) in the other.",
                    [inText.evidence, vehicles.evidence], computed: "\(vehicles.value)",
                    gap: "\(inText.value - vehicles.value)")
            }
        }
        guard let fleet, let assets = inText ?? vehicles else {
            minutes.note(.notFound, Wording("保有量或固定资产车辆未读出", "fleet or asset vehicles were not read"))
            return
        }
        let reason = docket.figure(\.threePublic, \.fleetReason)
        if fleet.value == assets.value {
            minutes.pass(Wording("保有量与固定资产车辆均为\(fleet.value)辆", "fleet and asset vehicles agree"))
        } else if let reason, !reason.value.isEmpty {
            if reason.value.has("一致"), !reason.value.has("不一致") {
                minutes.find(
                    .error,
                    "\(fleet.chinese)，固定资产车辆\(assets.value)辆，相差\(fleet.value - assets.value)辆，而原因一栏称两者一致，请核实。",
                    "Fleet \(fleet.value) and asset vehicles \(assets.value) differ, but are called equal.",
                    [
                        fleet.evidence, assets.evidence,
                        Finding.Value(field: reason.path, printed: reason.value, line: reason.line),
                    ], gap: "\(fleet.value - assets.value)")
            } else {
                minutes.pass(Wording("保有量与固定资产车辆不同，已说明原因", "fleet and assets differ, and it says why"))
            }
        } else if docket.year > 2020, inText != nil, docket.hasProse {
            minutes.find(
                .note, "\(fleet.chinese)，固定资产车辆\(assets.value)辆，相差\(fleet.value - assets.value)辆，未说明原因。",
                "Fleet \(fleet.value) and asset vehicles \(assets.value) differ without a reason.",
                [fleet.evidence, assets.evidence], gap: "\(fleet.value - assets.value)")
        } else {
            minutes.note(.ambiguous, Wording("保有量与固定资产车辆不同，格式不要求说明", "they differ; no reason is asked for"))
        }
    }

    private static func kinds(_ docket: Docket) -> [(name: StaticString, figure: Figure<Int>)] {
        let kinds: [(StaticString, Figure<Int>?)] = [
            ("领导用车", docket.figure(\.assets, \.vehiclesLeader)),
            ("主要负责人用车", docket.figure(\.assets, \.vehiclesPrincipal)),
            ("机要通信", docket.figure(\.assets, \.vehiclesConfidential)),
            ("应急保障", docket.figure(\.assets, \.vehiclesEmergency)),
            ("执法执勤", docket.figure(\.assets, \.vehiclesEnforcement)),
            ("特种专业技术", docket.figure(\.assets, \.vehiclesSpecial)),
            ("离退休干部", docket.figure(\.assets, \.vehiclesRetired)),
            ("其他用车", docket.figure(\.assets, \.vehiclesOther)),
        ]
        return kinds.compactMap { name, figure in figure.map { (name, $0) } }
    }

    /// The clause of a reason that names a kind of vehicle.
    private static func clause(of reason: String, with name: String) -> String? {
        reason.split(whereSeparator: { "，。；,;".contains($0) }).first { $0.contains(name) }.map(String.init)
    }

    private static func isDenied(_ clause: String) -> Bool {
        ["无", "没有", "非", "不是", "不属于", "除", "未"].contains { clause.contains($0) }
    }
}
