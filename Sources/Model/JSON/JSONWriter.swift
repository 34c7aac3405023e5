/// Writes JSON text in the order in which it is told, with exact decimals.
///
/// Foundation's encoder neither keeps an order nor writes `12.30` as it stands, and reports are written by the
/// hundred thousand.
public struct JSONWriter {
    /// The text so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var needsComma = false

    /// A writer; `isPretty` puts every member on a line of its own.
    public init(isPretty: Bool = false) { self.isPretty = isPretty }

    /// Writes an object whose members `body` writes.
    public mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        open(key, 123)
        body(&self)
        close(125)
    }

    /// Writes an object under a dotted key, `prefix.name`, without making the key first.
    mutating func object(_ prefix: String, _ name: String, _ body: (inout JSONWriter) -> Void) {
        begin(nil)
        bytes.append(34)
        contents(prefix)
        bytes.append(46)
        contents(name)
        bytes.append(34)
        bytes.append(58)
        if isPretty { bytes.append(32) }
        bytes.append(123)
        depth += 1
        needsComma = false
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
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes an exact decimal.
    public mutating func decimal<D: ScaledDecimal>(_ key: String? = nil, _ value: D) {
        begin(key)
        bytes.append(contentsOf: value.text(digits: D.printedDigits))
    }

    /// Writes a Double as `PlainNumber` does; null where it is no finite number.
    public mutating func number(_ key: String? = nil, _ value: Double?) {
        begin(key)
        bytes.append(contentsOf: (value.flatMap(PlainNumber.text) ?? "null").utf8)
    }

    /// Writes true or false.
    public mutating func boolean(_ key: String? = nil, _ value: Bool) {
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes null.
    public mutating func null(_ key: String? = nil) {
        begin(key)
        bytes.append(contentsOf: "null".utf8)
    }

    /// Ends the line after a whole object.
    public mutating func endLine() {
        bytes.append(10)
        needsComma = false
    }

    private mutating func open(_ key: String?, _ bracket: UInt8) {
        begin(key)
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isPretty && needsComma { indent() }
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func begin(_ key: String?) {
        if needsComma { bytes.append(44) }
        if isPretty && depth > 0 { indent() }
        needsComma = true
        guard let key else { return }
        quoted(key)
        bytes.append(58)
        if isPretty { bytes.append(32) }
    }

    private mutating func indent() {
        bytes.append(10)
        bytes.append(contentsOf: repeatElement(32, count: depth * 2))
    }

    private mutating func quoted(_ value: String) {
        bytes.append(34)
        contents(value)
        bytes.append(34)
    }

    /// The characters of a string, escaped where they must be; text without such characters is copied whole.
    private mutating func contents(_ value: String) {
        var value = value
        value.withUTF8 { text in
            guard text.contains(where: { $0 < 32 || $0 == 34 || $0 == 92 }) else {
                bytes.append(contentsOf: text)
                return
            }
            for byte in text { escape(byte) }
        }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 34, 92:
            bytes.append(92)
            bytes.append(byte)
        case 10: bytes.append(contentsOf: [92, 110])
        case 0..<32:
            let hex = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [92, 117, 48, 48, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
        default: bytes.append(byte)
        }
    }
}
