/// Writes JSON text in the order in which it is told, with exact decimals.
///
/// Foundation's encoder neither keeps an order nor writes `12.30` as it stands, and reports are written by the
/// hundred thousand.
public struct JSONWriter: ~Copyable {
    /// The text so far.
    private var output = OutputBytes(capacity: 1 << 12)
    private let isPretty: Bool
    private var depth = 0
    private var needsComma = false

    /// A writer; `isPretty` puts every member on a line of its own.
    public init(isPretty: Bool = false) { self.isPretty = isPretty }

    /// The text so far, UTF-8.
    public var bytes: [UInt8] { output.array }

    /// Writes an object whose members `body` writes.
    public mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        open(key, 123)
        body(&self)
        close(125)
    }

    /// Writes an array whose elements `body` writes.
    public mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        open(key, 91)
        body(&self)
        close(93)
    }

    /// Writes a string.
    public mutating func string(_ key: String? = nil, _ value: String) {
        begin(key)
        quoted(value)
    }

    /// Writes a whole number.
    public mutating func integer(_ key: String? = nil, _ value: Int) {
        begin(key)
        output.append(number: value)
    }

    /// Writes an exact decimal.
    public mutating func decimal<D: ScaledDecimal>(_ key: String? = nil, _ value: D) {
        begin(key)
        output.append(units: value.units, fraction: D.fractionDigits, printed: D.printedDigits)
    }

    /// Writes a Double as `PlainNumber` does; null where it is no finite number.
    public mutating func number(_ key: String? = nil, _ value: Double?) {
        begin(key)
        self.value(value)
    }

    /// Writes true or false.
    public mutating func boolean(_ key: String? = nil, _ value: Bool) {
        begin(key)
        output.append(value ? "true" : "false")
    }

    /// Writes null.
    public mutating func null(_ key: String? = nil) {
        begin(key)
        output.append("null")
    }

    /// Ends the line after a whole object.
    public mutating func endLine() {
        output.append(10)
        needsComma = false
    }

    private mutating func open(_ key: String?, _ bracket: UInt8) {
        begin(key)
        output.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isPretty && needsComma { indent() }
        output.append(bracket)
        needsComma = true
    }

    /// Ends the member before, and goes to the next line where each has its own.
    private mutating func begin() {
        if needsComma { output.append(44) }
        if isPretty && depth > 0 { indent() }
        needsComma = true
    }

    private mutating func begin(_ key: String?) {
        begin()
        guard let key else { return }
        quoted(key)
        output.append(58)
        if isPretty { output.append(32) }
    }

    private mutating func indent() {
        output.append(10)
        output.append(repeating: 32, count: depth * 2)
    }

    private mutating func quoted(_ value: String) {
        output.append(34)
        var value = value
        value.withUTF8 { output.append(escaping: $0) }
        output.append(34)
    }
}

extension JSONWriter {
    /// The key of a member as `key(_:)` takes it, `"total":`.
    package static func key(_ name: String) -> [UInt8] {
        var json = JSONWriter()
        json.quoted(name)
        return json.bytes + [58]
    }

    /// Writes the key of a member, `"total":`, as `Layout.keys` has it; the value must follow.
    package mutating func key(_ key: [UInt8]) {
        begin()
        output.append(key)
        if isPretty { output.append(32) }
    }

    /// Writes a string behind its key; null for nil.
    package mutating func value(_ value: String?) {
        if let value { quoted(value) } else { output.append("null") }
    }

    /// Writes a Double behind its key as `PlainNumber` does; null where it is no finite number.
    package mutating func value(_ value: Double?) {
        let isWritten = value.flatMap { value in
            PlainNumber.withText(of: value) { output.append($0) }
        }
        if isWritten == nil { output.append("null") }
    }

    /// Writes a whole number behind its key.
    mutating func value(_ value: Int) { output.append(number: value) }

    /// Writes an exact decimal behind its key.
    mutating func value<D: ScaledDecimal>(_ value: D) {
        output.append(units: value.units, fraction: D.fractionDigits, printed: D.printedDigits)
    }

    /// Writes true or false behind its key.
    mutating func value(_ value: Bool) { output.append(value ? "true" : "false") }

    /// Writes an array behind its key.
    mutating func value(_ names: [String]) {
        output.append(91)
        depth += 1
        needsComma = false
        for name in names { string(nil, name) }
        close(93)
    }

    /// Writes where a value stands: `"staffing.active":{"line":7,"text":"100"}`. The prefix is `"staffing`, the key as
    /// `Layout.placeKeys` has it.
    mutating func place(_ prefix: [UInt8], _ key: [UInt8], _ span: SourceSpan, _ text: SourceText?) {
        guard !isPretty else {
            // The key without `:{"line":`.
            begin()
            output.append(prefix)
            output.append(Array(key.dropLast(9)))
            output.append(": {")
            depth += 1
            needsComma = false
            integer("line", span.line)
            if let text { string("text", text.snippet(of: span)) }
            return close(125)
        }
        begin()
        output.append(prefix)
        output.append(key)
        output.append(number: span.line)
        if let text {
            output.append(",\"text\":\"")
            output.append(snippetOf: span, in: text)
            output.append(34)
        }
        output.append(125)
    }
}
