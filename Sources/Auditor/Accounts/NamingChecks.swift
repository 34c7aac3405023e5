import Model

/// Names of units.
enum NamingChecks {
    static let checks: [Check] = [
        Check(
            "N21", Wording("单位名称", "Names of units"),
            holds: Wording("同一单位全文用一个名称", "a unit has one name throughout"),
            fields: ["department.subordinates", "performance.projects.implementing_unit"], severity: .note,
            source: "自评表表头、机构设置情况"
        ) { docket, minutes in
            holdForms(docket, &minutes)
            holdGoal(docket, &minutes)
        }
    ]

    private static func holdForms(_ docket: Docket, _ minutes: inout Minutes) {
        var names: [(name: String, length: Int, place: Figure<String>)] = []
        var last: String?
        for form in docket.forms {
            guard let unit = form.head(\.implementingUnit) else { continue }
            // Most forms of a document are of one unit, written alike.
            if let last, last.isSame(as: unit.value) { continue }
            last = unit.value
            let name = plain(unit.value)
            guard !names.contains(where: { $0.name.isSame(as: name) }) else { continue }
            let length = name.count
            if length >= 5 { names.append((name, length, unit)) }
        }
        guard !names.isEmpty else {
            minutes.note(.notFound, Wording("自评表没有实施单位", "no implementing units were read"))
            return
        }
        var found = false
        for (index, (name, length, place)) in names.enumerated() {
            for (other, otherLength, otherPlace) in names[(index + 1)...] {
                guard length != otherLength, abs(length - otherLength) <= 2 else { continue }
                let (short, long) = length < otherLength ? (name, other) : (other, name)
                guard isVariant(short, of: long) else { continue }
                found = true
                minutes.find(
                    .note, "实施单位“\(name)”与“\(other)”疑为同一单位的两种写法，请统一名称。",
                    "“\(name)” and “\(other)” look like two names of one unit.",
                    [place, otherPlace].map {
                        Finding.Value(field: $0.path, printed: $0.value, line: $0.line)
                    })
            }
        }
        if !found { minutes.pass(Wording("实施单位名称没有近似而不同的", "no two names are nearly alike")) }
    }

    /// The goal of the whole department that begins with another unit's name.
    private static func holdGoal(_ docket: Docket, _ minutes: inout Minutes) {
        guard let form = docket.overall, let key = docket.report.department.value(\.key) else { return }
        guard let goal = form.head(\.expectedGoal) else { return }
        guard let end = goal.value.index(of: "总体目标") else { return }
        let head = String(decoding: goal.value.utf8.prefix(end), as: UTF8.self)
        guard head.count <= 36 else { return }
        let name = plain(head)
        let endings = ["委员会", "局", "办公室", "办事处", "中心", "厅", "院", "会", "处"]
        guard name.count >= 6, endings.contains(where: { name.hasSuffix($0) }), !plain(key).contains(name),
            !name.contains(plain(key)), !isVariant(name, of: plain(key)),
            !(docket.report.department.subordinates ?? []).contains(where: { plain($0).contains(name) })
        else { return }
        minutes.find(
            .note, "整体支出绩效自评表的预期目标以“\(name)”的名义书写，与部门名称“\(key)”不符，请核实。",
            "The overall goal speaks in the name of “\(name)”, not of “\(key)”.",
            [
                Finding.Value(field: goal.path, printed: name, line: goal.line)
            ])
    }

    /// A name without what stands in brackets and without blanks.
    private static func plain(_ name: String) -> String {
        guard
            name.withBytes({ $0.contains { $0 <= 32 || $0 == 40 } }) || name.has("（") || name.has("\u{3000}")
        else { return name }
        var depth = 0
        var text = ""
        for character in name where !character.isWhitespace {
            if "（(".contains(character) { depth += 1 }
            if depth == 0 { text.append(character) }
            if "）)".contains(character) { depth = max(depth - 1, 0) }
        }
        return text
    }

    /// Whether a name is another one with one or two characters left out that number or place nothing.
    private static func isVariant(_ short: String, of long: String) -> Bool {
        guard long.count > short.count, long.count - short.count <= 2 else { return false }
        var rest = Array(short)[...]
        var dropped: [Character] = []
        for character in long {
            if character == rest.first { rest = rest.dropFirst() } else { dropped.append(character) }
        }
        let telling = "一二三四五六七八九十百第东西南北中上下前后新老大小区县乡镇村市省州分总副0123456789"
        return rest.isEmpty && !dropped.contains { telling.contains($0) }
    }
}
