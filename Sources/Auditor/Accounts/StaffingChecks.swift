import Model

/// 机构设置及人员情况
enum StaffingChecks {
    static let checks: [Check] = [
        Check(
            "N15", Wording("实有人数", "Headcount"),
            holds: Wording("在职＋离休＋退休＝实有人数", "active, retired cadres and retired staff add up to the total"),
            fields: [
                "staffing.total", "staffing.active", "staffing.retired_cadres", "staffing.retired",
            ], severity: .error, source: "机构设置及人员情况"
        ) { docket, minutes in
            guard let total = docket.figure(\.staffing, \.total) else {
                minutes.note(.notFound, Wording("实有人数未读出", "no headcount was read"))
                return
            }
            let parts = [
                docket.figure(\.staffing, \.active), docket.figure(\.staffing, \.retiredCadres),
                docket.figure(\.staffing, \.retired),
            ]
            let stated = parts.compactMap { $0 }
            let sum = stated.reduce(0) { $0 + $1.value }
            if sum == total.value {
                minutes.pass(Wording("\(total.chinese)等于各类人员之和", "\(total.english) is the sum of its kinds"))
            } else if stated.count < parts.count {
                minutes.note(
                    .ambiguous, Wording("有的人员类别未写明", "some kinds of staff are not stated"))
            } else {
                let names = stated.map(\.chinese).joined(separator: "、")
                minutes.find(
                    .error, "\(total.chinese)，而\(names)，合计\(sum)人，相差\(total.value - sum)人，请核实。",
                    "\(total.english), but the kinds add up to \(sum).",
                    [total.evidence] + stated.map(\.evidence), computed: "\(sum)",
                    gap: "\(total.value - sum)")
            }
        },
        Check(
            "N16", Wording("内设机构个数", "Number of offices"),
            holds: Wording("所写内设科室个数等于所列名称个数", "the stated number of offices is that of the names listed"),
            fields: ["staffing.offices", "staffing.office_names"], severity: .error, source: "机构设置及人员情况"
        ) { docket, minutes in
            guard let stated = docket.figure(\.staffing, \.offices),
                let names = docket.figure(\.staffing, \.officeNames), !names.value.isEmpty
            else {
                minutes.note(.notFound, Wording("内设科室名称未读出", "no names of offices were read"))
                return
            }
            let gap = stated.value - names.value.count
            guard gap != 0 else {
                minutes.pass(Wording("\(stated.chinese)，与所列名称相符", "\(stated.english), as listed"))
                return
            }
            let list = names.value.joined(separator: "、")
            minutes.find(
                .error, "写明内设\(stated.value)个科室，列出的是\(names.value.count)个（\(list)），请核实。",
                "\(stated.value) offices are stated, \(names.value.count) are listed.",
                [
                    stated.evidence,
                    Finding.Value(field: names.path, printed: list, line: names.line),
                ], computed: "\(names.value.count)", gap: "\(gap)")
        },
    ]
}
