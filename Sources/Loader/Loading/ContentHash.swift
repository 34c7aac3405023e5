import Model

/// A fingerprint of what a report states, whatever file it came from and wherever on its lines.
///
/// Two lanes of FNV-1a; it tells equal content within one department-year, not friend from foe.
struct ContentHash {
    private var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private var second: UInt64 = 0x9ae1_6a3b_2f90_404f

    /// The fingerprint of a report, 32 hexadecimal digits.
    static func text(of report: Report) -> String {
        var hash = ContentHash()
        hash.add(report.fiscalYear?.value ?? 0)
        for section in Report.sections where section.layout.name != "source" {
            hash.add(section.values(of: report))
        }
        hash.add(report.classes.map(\.values))
        for list in Report.itemLists { hash.add(report[keyPath: list.path].map(\.values)) }
        hash.add(report.overallEvaluation == nil ? 0 : 1)
        if let form = report.overallEvaluation { hash.add(form) }
        hash.add(report.projects.count)
        for form in report.projects { hash.add(form) }
        return hash.text
    }

    private var text: String {
        [first, second].map { lane in
            let digits = String(lane, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private mutating func add(_ form: Evaluation) {
        add(form.fields.values)
        add(form.funds.map(\.values))
        add(form.indicators.map(\.values))
    }

    private mutating func add(_ rows: [RowValues]) {
        add(rows.count)
        for row in rows { add(row) }
    }

    private mutating func add(_ values: RowValues) {
        values.forEachStated { place, cell in
            add(values.layout.fields[place].name)
            switch cell.value {
            case .money(let value): add(Int(value.units))
            case .percentage(let value): add(Int(value.units))
            case .points(let value): add(Int(value.units))
            case .area(let value): add(Int(value.units))
            case .count(let value): add(value)
            case .text(let value): add(value)
            case .flag(let value): add(value ? 1 : 0)
            case .list(let value):
                add(value.count)
                value.forEach { add($0) }
            }
        }
        add(-1)
    }

    private mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in for byte in bytes { mix(UInt64(byte)) } }
        mix(0xff)
    }

    private mutating func add(_ number: Int) {
        mix(UInt64(bitPattern: Int64(number)))
        mix(0xfe)
    }

    private mutating func mix(_ value: UInt64) {
        first = (first ^ value) &* 0x0000_0100_0000_01b3
        second = (second &+ value) &* 0x9e37_79b9_7f4a_7c15
        second ^= second >> 29
    }
}
