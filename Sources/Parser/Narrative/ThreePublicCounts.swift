import Model

/// Reads the counts of “三公”经费: groups and visits abroad, vehicles, guests.
///
/// `2批次，40人次` and `团组1个，2人次` name the second count by the first only, so that what was counted before is kept
/// in mind. Guests from abroad (外宾) are a part of all guests and have no field.
struct ThreePublicCounts {
    let document: DocumentContext

    /// What the count before was of.
    private enum Topic {
        case none, abroad, guests, foreignGuests
    }

    func read(_ body: Range<Int>, into report: inout Report) {
        let text = document.text
        var topic = Topic.none
        for quantity in Quantity.all(in: text, body) {
            guard case .count(let counter) = quantity.unit else {
                if quantity.unit != .percent { topic = Self.topic(text, quantity.head, topic) }
                continue
            }
            var words = Clause.withoutCopula(text, quantity.head)
            if text.hasSuffix(words, "累计") { words = words.lowerBound..<words.upperBound - 6 }
            let isForeign = Self.isForeign(text, words)
            // (其中外事接待0批次) is told aside; what follows goes on with what was before.
            let end = quantity.range.upperBound
            if isForeign, text.matches(")", at: end, limit: body.upperBound) { continue }
            switch counter {
            case .pieces, .times:
                let isGroup =
                    Self.ends(text, words, Self.groups)
                    || text.matches("团组", at: end, limit: body.upperBound)
                    || text.matches("出国(境)团组", at: end, limit: body.upperBound)
                guard isGroup || counter == .pieces else { continue }
                if isGroup, !text.contains(words, anyOf: ["接待", "来访"]), topic != .guests {
                    topic = .abroad
                    document.set(Self.overseasGroups, quantity, in: &report)
                } else if isGroup, !isForeign, topic != .foreignGuests {
                    topic = .guests
                    document.set(Self.receptionBatches, quantity, in: &report)
                } else {
                    readBatches(quantity, words, counter, isForeign, &topic, into: &report)
                }
            case .batches: readBatches(quantity, words, counter, isForeign, &topic, into: &report)
            case .visits, .persons:
                if isForeign {
                    topic = .foreignGuests
                } else if let slot = persons(words, counter, topic) {
                    document.set(slot, quantity, in: &report)
                }
            case .vehicles: readVehicles(words, quantity, into: &report)
            case .sets: continue
            }
        }
    }

    private func readBatches(
        _ quantity: Quantity, _ words: Range<Int>, _ counter: Quantity.Counter, _ isForeign: Bool,
        _ topic: inout Topic, into report: inout Report
    ) {
        let text = document.text
        // 外宾接待支出0.50万元,接待1批次 goes on with guests from abroad.
        if topic == .foreignGuests, !text.contains(words, anyOf: ["国内", "公务接待"]) { return }
        let isBatches =
            counter == .batches ? Self.isReception(text, words) : Self.ends(text, words, Self.batches)
        if isForeign {
            topic = .foreignGuests
        } else if isBatches {
            topic = .guests
            document.set(Self.receptionBatches, quantity, in: &report)
        } else if counter == .batches {
            topic = .none
        }
    }

    /// What is spoken of behind an amount.
    private static func topic(_ text: CanonicalText, _ words: Range<Int>, _ topic: Topic) -> Topic {
        if isForeign(text, words) { return .foreignGuests }
        let goesOn = topic == .foreignGuests && !text.contains(words, anyOf: ["国内", "公务接待"])
        return goesOn ? topic : .none
    }

    private func persons(_ words: Range<Int>, _ counter: Quantity.Counter, _ topic: Topic) -> Slot? {
        let text = document.text
        let abroad = Self.overseasPersons
        let guests = Self.receptionPersons
        if Self.ends(text, words, ["出国(境)", "出国", "出访", "出国(境)人员"]) { return abroad }
        if Self.ends(text, words, ["国内公务接待"]), counter == .visits { return guests }
        if Self.ends(text, words, ["因公出国(境)人次", "因公出国(境)人次数", "出国(境)人次", "出国(境)人次数"]) { return abroad }
        if Self.ends(text, words, ["公务接待人次", "公务接待人次数"]) { return guests }
        if Self.ends(text, words, ["接待人次", "接待人次数"]) { return topic == .foreignGuests ? nil : guests }
        guard Self.bare.contains(where: { text.equals(words, $0) }) else { return nil }
        switch topic {
        case .abroad: return abroad
        case .guests: return guests
        case .none: return counter == .visits && words.isEmpty ? guests : nil
        case .foreignGuests: return nil
        }
    }

    private func readVehicles(_ words: Range<Int>, _ quantity: Quantity, into report: inout Report) {
        let text = document.text
        guard !text.contains(words, "一般公务用车") else { return }
        if Self.ends(text, words, ["购置数及保有量分别", "购置数量及保有量分别", "购置及保有量分别"]) {
            document.set(Self.vehiclesPurchased, quantity, in: &report)
            return
        }
        if text.equals(words, "和"), text.hasSuffix(quantity.label, "和"),
            report.threePublic.vehiclesPurchased != nil
        {
            document.set(Self.vehicleFleet, quantity, in: &report)
            return
        }
        if Self.ends(text, words, ["公务用车购置数", "公务用车购置", "公务用车购置数量", "购置公务用车", "购置车辆", "新购公务用车", "更新公务用车"]) {
            document.set(Self.vehiclesPurchased, quantity, in: &report)
        } else if Self.ends(
            text, words, ["公务用车保有量", "公务用车保有", "共有公务用车", "公务用车共有", "公务用车保有数量", "公务用车保有数", "公务车保有量", "公务用车数量"])
            || ["保有量", "年末保有量", "车辆保有量", "期末保有量"].contains(where: { text.equals(words, $0) })
        {
            document.set(Self.vehicleFleet, quantity, in: &report)
        } else if Self.ends(text, words, ["固定资产车辆"]) {
            document.set(Self.assetVehicles, quantity, in: &report)
            let rest = quantity.range.upperBound..<min(quantity.range.upperBound + 900, text.count)
            FleetReason.read(rest, document, into: &report)
        }
    }

    private static let assetVehicles = Slot(\.threePublic, \.assetVehicles)
    private static let overseasGroups = Slot(\.threePublic, \.overseasGroups)
    private static let overseasPersons = Slot(\.threePublic, \.overseasPersons)
    private static let reception = Slot(\.threePublic, \.reception)
    private static let receptionBatches = Slot(\.threePublic, \.receptionBatches)
    private static let receptionPersons = Slot(\.threePublic, \.receptionPersons)
    private static let vehicleFleet = Slot(\.threePublic, \.vehicleFleet)
    private static let vehiclesPurchased = Slot(\.threePublic, \.vehiclesPurchased)

    /// Whether batches with these words are receptions.
    private static func isReception(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        ends(text, words, ["公务接待"]) || ends(text, words, batches)
            || ["接待", "全年接待", "国内接待", "共接待", "国内公务接待", "全年共接待"].contains { text.equals(words, $0) }
    }

    private static func isForeign(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        text.contains(words, anyOf: ["外宾", "外事", "国(境)外", "国外", "境外"])
    }

    private static func ends(_ text: CanonicalText, _ words: Range<Int>, _ names: [Pattern]) -> Bool {
        names.contains { text.hasSuffix(words, $0) }
    }

    private static let groups: [Pattern] = ["团组", "团组数", "团组个数"]
    private static let batches: [Pattern] = ["公务接待批次", "公务接待批次数", "接待批次", "接待批次数"]
    private static let bare: [Pattern] = [
        "", "人次", "人次数", "人数", "团组", "接待", "共接待", "来宾", "共", "公务接待", "国内公务接待", "接待来宾", "总人数",
    ]
}

extension ThreePublicCounts {
    /// `国内公务接待支出2.00万元（含外宾接待支出0.50万元）` is all of 公务接待费; without those words it is a part.
    func readReception(_ body: Range<Int>, into report: inout Report) {
        let text = document.text
        let slot = Self.reception
        for quantity in Quantity.all(in: text, body) where quantity.unit.isMoney {
            guard slot.cell(in: &report) == nil,
                text.hasSuffix(Clause.withoutCopula(text, quantity.head), "国内公务接待支出"),
                text.matches("(含外宾接待支出", at: quantity.range.upperBound, limit: body.upperBound)
            else { continue }
            document.set(slot, quantity, in: &report)
        }
    }
}
