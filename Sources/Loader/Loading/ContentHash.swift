import Model

/// A fingerprint of what a report states, whatever file it came from and wherever on its lines.
///
/// It tells equal content within one department-year, not friend from foe. Fingerprints of today begin with `2:` and take eight
/// bytes at a time; those that older stores hold, byte by byte, are still compared with.
enum ContentHash {
    /// The fingerprint of a report, `2:` and 32 hexadecimal digits.
    static func text(of report: Report) -> String { "2:" + digits(WordLanes(), report) }

    /// Whether a fingerprint, of today or of an older store, is that of a report whose fingerprint of today is known.
    static func isOf(_ report: Report, known: String, stored: String) -> Bool {
        stored.hasPrefix("2:") ? stored == known : stored == digits(ByteLanes(), report)
    }

    @inline(__always)
    private static func digits(_ lanes: some ContentLanes, _ report: Report) -> String {
        var lanes = lanes
        lanes.add(report.fiscalYear?.value ?? 0)
        for section in Report.sections where section.layout.name != "source" {
            lanes.add(section.values(of: report))
        }
        lanes.add(report.classes.map(\.values))
        for list in Report.itemLists { lanes.add(report[keyPath: list.path].map(\.values)) }
        lanes.add(report.overallEvaluation == nil ? 0 : 1)
        if let form = report.overallEvaluation { lanes.add(form) }
        lanes.add(report.projects.count)
        for form in report.projects { lanes.add(form) }
        if lanes.takesTables { for table in report.tables { lanes.add(table) } }
        return [lanes.first, lanes.second].map { lane in
            let digits = String(lane, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// The two lanes of a fingerprint, which take numbers and texts.
private protocol ContentLanes {
    /// Whether the public tables count.
    var takesTables: Bool { get }
    var first: UInt64 { get }
    var second: UInt64 { get }
    mutating func add(_ number: Int)
    mutating func add(_ text: String)
    /// Adds the name of a field, as a text.
    mutating func add(nameOf place: Int, in layout: Layout)
}

extension ContentLanes {
    fileprivate mutating func add(_ form: Evaluation) {
        add(form.fields.values)
        add(form.funds.count)
        for row in form.funds { add(row.values) }
        add(form.indicators.count)
        for row in form.indicators { add(row.values) }
    }

    fileprivate mutating func add(_ table: AccountTable) {
        add(table.kind.rawValue)
        add(table.lines.count)
        for line in table.lines {
            for text in [line.code, line.name, line.side?.rawValue] { add(text ?? "\u{0}") }
            add(line.amounts.count)
            for amount in line.amounts { add(amount == nil ? 0 : 1); add(Int(amount?.fen ?? 0)) }
        }
    }

    fileprivate mutating func add(_ rows: [RowValues]) {
        add(rows.count)
        for row in rows { add(row) }
    }

    fileprivate mutating func add(_ values: RowValues) {
        values.forEachStated { place, cell in
            add(nameOf: place, in: values.layout)
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
}

/// Eight bytes at a time; a text ends with its length.
private struct WordLanes: ContentLanes {
    let takesTables = true
    private(set) var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var second: UInt64 = 0x9ae1_6a3b_2f90_404f

    mutating func add(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { Self.words(of: $0) { word in mix(word) } }
    }

    mutating func add(nameOf place: Int, in layout: Layout) {
        Self.names[layout.fields[place].number].withUnsafeBufferPointer { words in
            for word in words { mix(word) }
        }
    }

    /// The words of each field's name, by the number of the field.
    private static let names: [[UInt64]] = {
        var names: [[UInt64]] = []
        let lists = [
            ClassFields.layout, ItemFields.layout, EvaluationFields.layout, FundFields.layout,
            IndicatorFields.layout,
        ]
        for layout in Report.sections.map(\.layout) + lists {
            for field in layout.fields {
                var (name, words) = (field.name, [UInt64]())
                name.withUTF8 { Self.words(of: $0) { words.append($0) } }
                names.append(contentsOf: repeatElement([], count: max(0, field.number + 1 - names.count)))
                names[field.number] = words
            }
        }
        return names
    }()

    /// Calls `body` with the words that stand for a text.
    @inline(__always)
    private static func words(of text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        let raw = UnsafeRawBufferPointer(text)
        let whole = raw.count & ~7
        var offset = 0
        while offset < whole {
            body(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var rest: UInt64 = 0
        var last = raw.count
        while last > whole {
            last -= 1
            rest = rest << 8 | UInt64(raw[last])
        }
        if raw.count > whole { body(rest) }
        body(~UInt64(raw.count))
    }

    private mutating func mix(_ value: UInt64) {
        first = (first ^ value) &* 0x9fb2_1c65_1e98_df25
        first ^= first >> 32
        second = (second &+ value) &* 0x9e37_79b9_7f4a_7c15
        second ^= second >> 29
    }
}

/// Byte by byte, two lanes of FNV-1a, as stores to the fifth version have them; frozen.
private struct ByteLanes: ContentLanes {
    let takesTables = false
    private(set) var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var second: UInt64 = 0x9ae1_6a3b_2f90_404f

    mutating func add(_ number: Int) {
        mix(UInt64(bitPattern: Int64(number)))
        mix(0xfe)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in for byte in bytes { mix(UInt64(byte)) } }
        mix(0xff)
    }

    mutating func add(nameOf place: Int, in layout: Layout) { add(layout.fields[place].name) }

    private mutating func mix(_ value: UInt64) {
        first = (first ^ value) &* 0x0000_0100_0000_01b3
        second = (second &+ value) &* 0x9e37_79b9_7f4a_7c15
        second ^= second >> 29
    }
}
