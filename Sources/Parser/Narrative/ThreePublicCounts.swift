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
            switch counter {
            case .pieces where Self.ends(text, words, Self.groups):
                topic = .abroad
                document.set(Slot(\.threePublic, \.overseasGroups), quantity, in: &report)
            case .batches, .pieces:
                // 外宾接待支出0.50万元,接待1批次 goes on with guests from abroad.
                if topic == .foreignGuests, !text.contains(words, anyOf: ["国内", "公务接待"]) { continue }
                let isBatches =
                    counter == .batches ? Self.isReception(text, words) : Self.ends(text, words, Self.batches)
                if isForeign {
                    topic = .foreignGuests
                } else if isBatches {
                    topic = .guests
                    document.set(Slot(\.threePublic, \.receptionBatches), quantity, in: &report)
                } else if counter == .batches {
                    topic = .none
                }
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

    /// What is spoken of behind an amount.
    private static func topic(_ text: CanonicalText, _ words: Range<Int>, _ topic: Topic) -> Topic {
        if isForeign(text, words) { return .foreignGuests }
        let goesOn = topic == .foreignGuests && !text.contains(words, anyOf: ["国内", "公务接待"])
        return goesOn ? topic : .none
    }

    private func persons(_ words: Range<Int>, _ counter: Quantity.Counter, _ topic: Topic) -> Slot? {
        let text = document.text
        let abroad = Slot(\.threePublic, \.overseasPersons)
        let guests = Slot(\.threePublic, \.receptionPersons)
        if counter == .visits, Self.ends(text, words, ["因公出国(境)"]) { return abroad }
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
        if Self.ends(text, words, ["公务用车购置数", "公务用车购置", "公务用车购置数量", "购置公务用车"]) {
            document.set(Slot(\.threePublic, \.vehiclesPurchased), quantity, in: &report)
        } else if Self.ends(text, words, ["公务用车保有量"])
            || ["保有量", "年末保有量"].contains(where: { text.equals(words, $0) })
        {
            document.set(Slot(\.threePublic, \.vehicleFleet), quantity, in: &report)
        } else if Self.ends(text, words, ["固定资产车辆"]) {
            document.set(Slot(\.threePublic, \.assetVehicles), quantity, in: &report)
            let rest = quantity.range.upperBound..<min(quantity.range.upperBound + 900, text.count)
            FleetReason.read(rest, document, into: &report)
        }
    }

    /// Whether batches with these words are receptions.
    private static func isReception(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        ends(text, words, ["公务接待"]) || ends(text, words, batches)
            || ["接待", "全年接待", "国内接待"].contains { text.equals(words, $0) }
    }

    private static func isForeign(_ text: CanonicalText, _ words: Range<Int>) -> Bool {
        text.contains(words, anyOf: ["外宾", "外事", "国(境)外", "国外", "境外"])
    }

    private static func ends(_ text: CanonicalText, _ words: Range<Int>, _ names: [Pattern]) -> Bool {
        names.contains { text.hasSuffix(words, $0) }
    }

    private static let groups: [Pattern] = ["团组", "团组数", "团组个数"]
    private static let batches: [Pattern] = ["公务接待批次", "公务接待批次数", "接待批次", "接待批次数"]
    private static let bare: [Pattern] = ["", "人次", "人次数", "人数"]
}

extension ThreePublicCounts {
    /// `国内公务接待支出2.00万元（含外宾接待支出0.50万元）` is all of 公务接待费; without those words it is a part.
    func readReception(_ body: Range<Int>, into report: inout Report) {
        let text = document.text
        let slot = Slot(\.threePublic, \.reception)
        for quantity in Quantity.all(in: text, body) where quantity.unit.isMoney {
            guard slot.cell(in: report) == nil,
                text.hasSuffix(Clause.withoutCopula(text, quantity.head), "国内公务接待支出"),
                text.matches("(含外宾接待支出", at: quantity.range.upperBound, limit: body.upperBound)
            else { continue }
            document.set(slot, quantity, in: &report)
        }
    }
}
