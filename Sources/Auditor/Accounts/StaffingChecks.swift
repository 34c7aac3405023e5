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
            "N16", Wording("内设机构、所属单位个数", "Number of offices and of units"),
            holds: Wording(
                "所写内设科室、预算单位个数等于所列名称个数",
                "the stated numbers of offices and of budget units are those of the names listed"),
            fields: ["staffing.offices", "staffing.office_names", "department.subordinates"],
            severity: .error, source: "机构设置及人员情况"
        ) { docket, minutes in
            holdOffices(docket, &minutes)
            holdUnits(docket, &minutes)
        },
    ]

    private static func holdOffices(_ docket: Docket, _ minutes: inout Minutes) {
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
    }

    /// 编制范围的下属预算单位共N个: the list may or may not count the department itself.
    private static func holdUnits(_ docket: Docket, _ minutes: inout Minutes) {
        guard let names = docket.figure(\.department, \.subordinates), !names.value.isEmpty else { return }
        let stated = UnitCount.stated(docket.report)
        let count = names.value.count
        guard let number = stated.first else {
            minutes.note(.notFound, Wording("未写明所属单位个数", "no number of units is stated"))
            return
        }
        if stated.contains(count) || stated.contains(count + 1) {
            minutes.pass(Wording("所属单位个数与所列\(count)个名称相符", "\(count) units, as listed"))
        } else if stated.count > 1 {
            minutes.note(.ambiguous, Wording("所属单位写有多个数目", "several numbers of units are stated"))
        } else {
            let list = names.value.joined(separator: "、")
            minutes.find(
                .warning, "写明预算单位\(number)个，列出的是\(count)个（\(list)），请核实。",
                "\(number) units are stated, \(count) are listed.",
                [Finding.Value(field: names.path, printed: list, line: names.line)], computed: "\(count)",
                gap: "\(number - count)")
        }
    }
}
