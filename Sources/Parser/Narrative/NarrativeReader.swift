import Model

/// Reads all sections of the narrative into the report.
enum NarrativeReader {
    static func read(_ document: DocumentContext, into report: inout Report) {
        let outline = document.outline
        func subjects(_ kind: SectionKind, _ subjects: SubjectList, or other: SectionKind? = nil) {
            guard let section = outline.section(kind) ?? other.flatMap({ outline.section($0) }) else {
                return
            }
            SectionReader(document, subjects).read(section.body, into: &report)
        }
        func figures(_ kind: SectionKind, _ rules: [FigureRule], or other: SectionKind? = nil) {
            guard let section = outline.section(kind) ?? other.flatMap({ outline.section($0) }) else {
                return
            }
            FigureRule.read(rules, section.body, document, into: &report)
        }
        if let section = outline.section(.organisation) {
            StaffingReader.read(section, document, into: &report)
        }
        for section in outline.sections where [.organisation, .staff].contains(section.kind) {
            StaffingReader.readStaff(section, document, into: &report)
        }
        subjects(.overall, AccountGrammar.overall)
        subjects(.income, AccountGrammar.income, or: .overall)
        subjects(.expenditure, AccountGrammar.expenditure, or: .overall)
        subjects(.fiscalAppropriation, AccountGrammar.fiscalAppropriation)
        readGeneralBudget(document, into: &report)
        subjects(.basicExpenditure, AccountGrammar.basicExpenditure)
        ExpenseListReader.read(document, into: &report)
        readEmptyOr(.governmentFund, AccountGrammar.governmentFund, document, into: &report)
        readEmptyOr(.stateCapital, AccountGrammar.stateCapital, document, into: &report)
        subjects(.threePublic, ThreePublicGrammar.subjects)
        if let section = outline.section(.threePublic) {
            let counts = ThreePublicCounts(document: document)
            counts.read(section.body, into: &report)
            counts.readReception(section.body, into: &report)
            ExpenseCells.read(section, document, into: &report)
            for table in outline.sections
            where table.kind == .accountTable && table.lines.count < 80
                && AccountTableTitle.kind(outline.text, table.title) == .threePublic
            {
                ExpenseCells.read(table, document, into: &report)
            }
        }
        subjects(.operatingCost, OtherMattersGrammar.operatingCost, or: .otherMatters)
        subjects(.procurement, ProcurementGrammar.subjects, or: .otherMatters)
        subjects(.assets, AssetsGrammar.values, or: .otherMatters)
        figures(.assets, AssetsGrammar.counts, or: .otherMatters)
        readArea(document, into: &report)
        figures(.performance, OtherMattersGrammar.performance)
        if let section = outline.section(.performance), report.performance.projectsStated == nil,
            let count = Quantity.all(in: document.text, section.body).first(where: {
                OtherMattersGrammar.countsEvaluated($0, document.text, section.body.upperBound)
            })
        {
            document.set(Slot(\.performance, \.projectsStated), count, in: &report)
        }
        figures(.otherNotes, OtherMattersGrammar.secretProjects)
        if let unit = MoneyUnit.stated(document) {
            report.source[SourceFields.shared.moneyUnit] = unit.rawValue
        }
    }

    /// The total stands before the classes, the items behind them.
    private static func readGeneralBudget(_ document: DocumentContext, into report: inout Report) {
        guard let section = document.outline.section(.generalBudget) else { return }
        let text = document.text
        let total =
            section.body
            .lowerBound..<(text.firstIndex(of: "(类)", in: section.body) ?? section.body.upperBound)
        SectionReader(document, AccountGrammar.generalBudget).read(total, into: &report)
        readBudget(behind: total.upperBound..<section.body.upperBound, document, into: &report)
        report.classes = ItemReader.classes(in: section.body, document)
        report.generalBudgetItems = ItemReader.items(in: section.body, document)
    }

    /// Templates that tell the classes first state the budget of the whole behind them, in one sentence.
    private static func readBudget(
        behind range: Range<Int>, _ document: DocumentContext, into report: inout Report
    ) {
        let text = document.text
        let words: [Pattern] = ["一般公共预算财政拨款支出年初预算", "一般公共预算支出年初预算", "财政拨款支出年初预算"]
        guard let start = words.lazy.compactMap({ text.firstIndex(of: $0, in: range) }).first else { return }
        let end = text.firstIndex(of: "。", in: start..<range.upperBound) ?? range.upperBound
        let limit = text.firstIndex(of: "(类)", in: start..<end) ?? end
        SectionReader(document, AccountGrammar.generalBudget).read(
            start..<limit, into: &report)
    }

    /// A section on an account that may be empty: 空表 is a statement of its own, not a zero.
    private static func readEmptyOr(
        _ kind: SectionKind, _ subjects: SubjectList, _ document: DocumentContext, into report: inout Report
    ) {
        guard let section = document.outline.section(kind) else { return }
        let text = document.text
        let isFund = kind == .governmentFund
        let none: [Pattern] =
            isFund ? ["无政府性基金", "没有政府性基金", "没有使用政府性基金"] : ["无国有资本经营", "没有国有资本经营", "没有使用国有资本经营"]
        let hasAmounts = Quantity.all(in: text, section.body).contains {
            $0.unit.isMoney && $0.decimal.digits > 0
        }
        let words = hasAmounts ? [] : none
        if let empty = (["空表"] + words).lazy.compactMap({ text.firstIndex(of: $0, in: section.body) }).first {
            let slot = isFund ? Slot(\.governmentFund, \.empty) : Slot(\.stateCapital, \.empty)
            slot.set(RowValues.Cell(value: .flag(true), span: document.span(empty..<empty + 6)), in: &report)
            return
        }
        let total =
            section.body
            .lowerBound..<(text.firstIndex(of: "(类)", in: section.body) ?? section.body.upperBound)
        SectionReader(document, subjects).read(total, into: &report)
        let items = ItemReader.items(in: section.body, document)
        if isFund { report.governmentFundItems = items } else { report.stateCapitalItems = items }
    }

    private static func readArea(_ document: DocumentContext, into report: inout Report) {
        guard let section = document.outline.section(.assets) else { return }
        let slot = Slot(\.assets, \.buildingsArea)
        for quantity in Quantity.all(in: document.text, section.body)
        where quantity.unit == .squareMetres && isOfBuildings(quantity, document.text) {
            document.set(slot, quantity, in: &report)
            return
        }
    }

    /// Whether an area is of 房屋; 土地 named behind it takes the area.
    private static func isOfBuildings(_ quantity: Quantity, _ text: CanonicalText) -> Bool {
        guard let place = text.lastIndex(of: "房屋", in: quantity.label) else { return false }
        return !text.contains(place..<quantity.label.upperBound, "土地")
    }
}

/// The unit a document states its amounts in.
enum MoneyUnit {
    /// The unit that most amounts of the narrative have; nil where there is no amount.
    static func stated(_ document: DocumentContext) -> Money.Unit? {
        guard let section = document.outline.section(.overall) ?? document.outline.section(.income) else {
            return nil
        }
        var counts: [Money.Unit: Int] = [:]
        for quantity in Quantity.all(in: document.text, section.body) {
            if case .money(let unit) = quantity.unit { counts[unit, default: 0] += 1 }
        }
        return Money.Unit.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    }
}

/// Reads what 人员经费 and 公用经费 include: `包括:基本工资、津贴补贴、…`.
enum ExpenseListReader {
    static func read(_ document: DocumentContext, into report: inout Report) {
        guard let section = document.outline.section(.basicExpenditure) else { return }
        let text = document.text
        let split = text.lastIndex(of: "公用经费", in: section.body) ?? section.body.upperBound
        read(
            section.body.lowerBound..<split, Slot(\.basicExpenditure, \.personnelIncludes), document, &report)
        read(split..<section.body.upperBound, Slot(\.basicExpenditure, \.publicIncludes), document, &report)
    }

    private static func read(
        _ range: Range<Int>, _ slot: Slot, _ document: DocumentContext, _ report: inout Report
    ) {
        let text = document.text
        guard let words = text.firstIndex(of: "包括", in: range) else { return }
        var start = words + 6
        while start < range.upperBound, text.bytes[start] == 58 { start += 1 }
        let end = text.firstIndex(of: "。", in: start..<range.upperBound) ?? range.upperBound
        var names: [String] = []
        var index = start
        while index < end {
            let stop = text.firstIndex(of: "、", in: index..<end) ?? end
            if stop > index { names.append(document.string(index..<stop)) }
            index = stop + 3
        }
        guard !names.isEmpty else { return }
        slot.set(RowValues.Cell(value: .list(names), span: document.span(start..<end)), in: &report)
    }
}
