import Model

/// Words of the forms: goals, reasons, grades.
enum WordingChecks {
    static let checks: [Check] = [
        Check(
            "E24", Wording("目标与完成情况雷同", "Goal equal to result"),
            holds: Wording("实际完成情况不照抄预期目标", "the result is not the goal copied"),
            fields: ["performance.projects.expected_goal", "performance.projects.actual_goal"],
            severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            let forms = docket.forms.filter { form in
                guard let goal = form.head(\.expectedGoal)?.value, let result = form.head(\.actualGoal)?.value
                else { return false }
                return Folded.areSame(goal, result) && goal.scalarCount >= 15
            }
            guard !forms.isEmpty else {
                if docket.forms.contains(where: { $0.head(\.expectedGoal) != nil }) {
                    minutes.pass(Wording("没有照抄目标的完成情况", "no result copies its goal"))
                } else {
                    minutes.note(.notFound, Wording("没有读出总体目标", "no goals were read"))
                }
                return
            }
            minutes.find(
                .note,
                "有\(forms.count)份自评表的实际完成情况与预期目标逐字相同（\(forms.map { Quoted.text($0.name) }.joined(separator: "、"))），未说明实际完成情况。",
                "In \(forms.count) forms the result copies the goal word for word.", forms.map(\.evidence))
        },
        Check(
            "E25", Wording("偏差原因套用", "One reason many times"),
            holds: Wording("同一偏差原因用于不到三个指标", "one reason serves fewer than three indicators"),
            fields: ["performance.projects.indicators.deviation_reason"], severity: .note,
            source: "项目支出绩效自评表"
        ) { docket, minutes in
            // A document has few different reasons: they are looked for one after the other.
            var uses: [(hash: UInt64, reason: String, rows: [FormRow])] = []
            for form in docket.forms {
                for row in form.rows {
                    guard let reason = row.reason, reason.scalarCount >= 5 else { continue }
                    let hash = Folded.hash(reason)
                    if let place = uses.firstIndex(where: {
                        $0.hash == hash && Folded.areSame($0.reason, reason)
                    }) {
                        uses[place].rows.append(row)
                    } else {
                        uses.append((hash, reason, [row]))
                    }
                }
            }
            for (_, reason, rows) in uses where rows.count >= 3 {
                minutes.find(
                    .note, "偏差原因“\(reason)”在\(rows.count)个指标中重复使用，未逐项分析。",
                    "One reason of deviation serves \(rows.count) indicators.",
                    rows.map { $0.evidence(\.deviationReason) })
            }
            if minutes.isEmpty {
                minutes.note(
                    uses.isEmpty ? .notFound : .pass,
                    Wording("没有重复使用三次以上的偏差原因", "no reason is used three times"))
            }
        },
        Check(
            "E26", Wording("定性结果与得分档次", "Wording against grade"),
            holds: Wording(
                "达成得80%—100%，部分达成得60%—80%，未达成得0—60%",
                "achieved scores 80–100 %, partly 60–80 %, not achieved 0–60 %"),
            fields: ["performance.projects.indicators"], severity: .warning, source: "项目支出绩效自评表"
        ) { docket, minutes in
            var graded: [(form: Form, row: FormRow, grade: Grade)] = []
            var (near, partly) = (0, 0)
            for form in docket.forms {
                for row in form.rows {
                    guard let grade = row.grade else { continue }
                    graded.append((form, row, grade))
                    if grade == .nearly {
                        near += 1
                        if Grade.partly.contains(row) { partly += 1 }
                    }
                }
            }
            // 基本达到 is 部分达成 where the document scores it so.
            let isNearlyPartly = near >= 3 && partly * 10 >= near * 7
            for (form, row, grade) in graded where grade != .nearly || isNearlyPartly {
                hold(form, row, grade == .nearly ? .partly : grade, &minutes)
            }
        },
    ]

    private static func hold(_ form: Form, _ row: FormRow, _ grade: Grade, _ minutes: inout Minutes) {
        guard let weight = row.weight, let score = row.score else { return }
        let actual = row.printedActual ?? ""
        if grade.contains(row) {
            if score < weight, actual.has("完全") {
                minutes.find(
                    .note,
                    "\(form.title)指标“\(row.label)”结果为“\(actual)”，得分却为\(score.printed)分（满分\(weight.printed)分），请说明扣分原因。",
                    "\(form.englishTitle), “\(row.label)”: wholly achieved, yet \(score.printed) of \(weight.printed).",
                    [row.evidence(\.score), row.evidence(\.actual)], computed: weight.printed,
                    gap: Points(units: score.units - weight.units).printed)
            } else {
                minutes.pass(Wording("“\(row.label)”得分与档次相符", "“\(row.label)”: the grade holds"))
            }
            return
        }
        minutes.find(
            .warning,
            "\(form.title)指标“\(row.label)”结果为“\(actual)”，得\(score.printed)分（满分\(weight.printed)分），不在该档次\(grade.range)的范围内，请核实。",
            "\(form.englishTitle), “\(row.label)”: “\(actual)” scores \(score.printed) of \(weight.printed), outside its grade.",
            [row.evidence(\.score), row.evidence(\.actual)])
    }
}

/// The grade that a result in words claims.
enum Grade: Hashable {
    case achieved, nearly, partly, failed

    /// Nil where the result is a number, or says no grade.
    init?(_ row: FormRow) {
        guard row.actual == nil, let words = row.printedActual, row.weight != nil, row.score != nil else {
            return nil
        }
        if words.has("未达") || words.has("未完成") {
            self = .failed
        } else if words.has("部分达") {
            self = .partly
        } else if words.has("基本达") {
            self = .nearly
        } else if words.has("达成") || words.has("达到") || words.has("到达") {
            self = .achieved
        } else {
            return nil
        }
    }

    /// `60%—80%`
    var range: String {
        switch self {
        case .achieved: "80%—100%"
        case .nearly, .partly: "60%—80%"
        case .failed: "0—60%"
        }
    }

    /// Whether a row's score lies in the grade, its ends included.
    func contains(_ row: FormRow) -> Bool {
        guard let weight = row.weight?.units, let score = row.score?.units else { return false }
        // A cent of a point for rounding.
        let (bottom, top): (Int64, Int64) =
            switch self {
            case .achieved: (80, 100)
            case .nearly, .partly: (60, 80)
            case .failed: (0, 60)
            }
        return score * 100 >= weight * bottom - 10_000 && score * 100 <= weight * top + 10_000
    }
}
