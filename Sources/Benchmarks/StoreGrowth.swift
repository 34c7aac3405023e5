import Model

/// Grows a few parsed reports into many: other names, keys, places and amounts, the same shape.
///
/// Seeded, so that every machine measures the same store.
struct StoreGrowth {
    private let seeds: [Report]
    private let forms: [Evaluation]
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Growth out of reports that have self-evaluation forms.
    init(_ seeds: [Report]) {
        self.seeds = seeds
        forms = seeds.flatMap(\.projects)
    }

    /// The report of an invented department, from 0; with thirteen forms on average.
    mutating func report(_ index: Int) -> Report {
        var report = seeds[index % seeds.count]
        let prefecture = "第\(index % 14 + 1)州"
        let level = ["prefecture", "county", "county", "township"][index % 4]
        report.department.name = "\(prefecture)第\(index)局"
        report.department.key = report.department.name
        report.department.scope = "department"
        report.department.prefecture = prefecture
        report.department.county = level == "prefecture" ? nil : "第\(index % 97 + 1)县"
        report.department.level = level
        report.department.subordinates = []
        report.fiscalYear = FiscalYear(2024)
        report.source.path = "\(report.department.key ?? "").txt"
        report.source.sha256 = nil
        let factor = 0.2 + 3 * unit() * unit()
        for section in Report.sections where !["source", "department"].contains(section.layout.name) {
            var values = section.values(of: report)
            vary(&values, by: factor)
            section.set(values, in: &report)
        }
        for index in report.classes.indices { vary(&report.classes[index].values, by: factor) }
        report.overallEvaluation = report.overallEvaluation.map { vary($0, by: factor) }
        let count = 8 + Int(unit() * 11)
        report.projects = (0..<count).map { place in
            var form = vary(forms[(index * 7 + place) % forms.count], by: factor)
            form.name = "项目\(place + 1)"
            return form
        }
        return report
    }

    private mutating func vary(_ form: Evaluation, by factor: Double) -> Evaluation {
        var form = form
        let execution = min(1, 0.55 + unit())
        for index in form.funds.indices {
            vary(&form.funds[index].values, by: factor)
            guard let budget = form.funds[index].fullYearBudget else { continue }
            form.funds[index].executed = Money(fen: Int64(Double(budget.fen) * execution))
        }
        form.totalScore = form.totalScore.map { _ in Points(units: 700_000 + Int64(unit() * 300_000)) }
        return form
    }

    /// Amounts and counts times about `factor`, rates as they are.
    private mutating func vary(_ values: inout RowValues, by factor: Double) {
        for (field, cell) in values.stated {
            let times = factor * (0.9 + 0.2 * unit())
            switch cell.value {
            case .money(let money):
                values[field]?.value = .money(Money(fen: Int64(Double(money.fen) * times)))
            case .count(let count): values[field]?.value = .count(Int(Double(count) * times))
            default: break
            }
        }
    }

    /// A number from 0 up to 1.
    private mutating func unit() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(1 << 53)
    }
}
