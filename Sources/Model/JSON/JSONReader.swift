/// Reads JSON text (RFC 8259) into `JSONValue`, numbers exactly.
///
/// Foundation's decoder hands numbers over as Doubles or by way of key paths that cost more than the whole parse; the
/// figures here must come back to the fen.
public struct JSONReader {
    /// What is wrong with the text, and at which byte.
    public struct Failure: Error, Hashable, Sendable {
        /// UTF-8 offset of the first byte that does not fit.
        public let offset: Int
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private static let depthLimit = 64

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Reads one value that fills the whole of `bytes`.
    ///
    /// - Throws: `Failure` with the offset of the first byte that does not fit.
    public static func read(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.position == bytes.endIndex else { throw reader.failure }
        return value
    }

    private var failure: Failure { Failure(offset: position - bytes.startIndex) }
    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
    }

    private mutating func expect(_ text: StaticString) throws(Failure) {
        for offset in 0..<text.utf8CodeUnitCount {
            guard current == text.utf8Start[offset] else { throw failure }
            position += 1
        }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth < Self.depthLimit else { throw failure }
        skipBlanks()
        switch current {
        case 123: return try object(depth: depth)
        case 91: return try array(depth: depth)
        case 34: return .string(try string())
        case 116:
            try expect("true")
            return .boolean(true)
        case 102:
            try expect("false")
            return .boolean(false)
        case 110:
            try expect("null")
            return .null
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        skipBlanks()
        if current == 125 {
            position += 1
            return .object(members)
        }
        while true {
            skipBlanks()
            guard current == 34 else { throw failure }
            let key = try string()
            skipBlanks()
            try expect(":")
            members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
            skipBlanks()
            if current == 44 {
                position += 1
                continue
            }
            try expect("}")
            return .object(members)
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipBlanks()
        if current == 93 {
            position += 1
            return .array(elements)
        }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if current == 44 {
                position += 1
                continue
            }
            try expect("]")
            return .array(elements)
        }
    }

    private mutating func number() throws(Failure) -> JSONValue {
        let start = position
        while let byte = current, byte == 45 || byte == 46 || (byte >= 48 && byte <= 57) { position += 1 }
        guard var decimal = PrintedDecimal(parsing: bytes[start..<position]) else {
            position = start
            throw failure
        }
        guard current == 101 || current == 69 else { return .number(decimal) }
        position += 1
        let exponentStart = position
        while let byte = current, byte == 45 || byte == 43 || (byte >= 48 && byte <= 57) { position += 1 }
        guard let exponent = Int(String(decoding: bytes[exponentStart..<position], as: UTF8.self)) else {
            throw failure
        }
        decimal.shift(by: exponent)
        return .number(decimal)
    }

    private mutating func string() throws(Failure) -> String {
        position += 1
        var start = position
        var text: [UInt8] = []
        while let byte = current {
            switch byte {
            case 34:
                let tail = bytes[start..<position]
                position += 1
                guard !text.isEmpty else { return String(decoding: tail, as: UTF8.self) }
                return String(decoding: text + tail, as: UTF8.self)
            case 92:
                text.append(contentsOf: bytes[start..<position])
                position += 1
                try escape(into: &text)
                start = position
            case 0..<32: throw failure
            default: position += 1
            }
        }
        throw failure
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        guard let byte = current else { throw failure }
        position += 1
        switch byte {
        case 34, 92, 47: text.append(byte)
        case 98: text.append(8)
        case 102: text.append(12)
        case 110: text.append(10)
        case 114: text.append(13)
        case 116: text.append(9)
        case 117:
            var unit = try codeUnit()
            if (0xD800..<0xDC00).contains(unit) {
                try expect("\\u")
                let low = try codeUnit()
                guard (0xDC00..<0xE000).contains(low) else { throw failure }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(unit) else { throw failure }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw failure
        }
    }

    private mutating func codeUnit() throws(Failure) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = UInt32(String(decoding: [byte], as: UTF8.self), radix: 16)
            else {
                throw failure
            }
            unit = unit * 16 + digit
            position += 1
        }
        return unit
    }
}
