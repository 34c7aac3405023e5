import Testing
import TestSupport

@testable import Model

/// What a `JSONWriter` writes byte by byte, against what Swift says.
@Suite("JSON bytes")
struct JSONBytesTests {
    private func text(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        json.array(nil, body)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test("decimals and whole numbers are written as they are described")
    func numbers() {
        var generator = SeededGenerator(seed: 5)
        var units: [Int64] = [0, 1, -1, 9, 10, 100, 999_999, 1_000_000, -1_234_500, .max, -.max]
        for digits in 1...18 {
            units += [generator.next(), generator.next()].map { Int64($0 >> (64 - digits * 3)) }
        }
        for unit in units {
            #expect(text { $0.decimal(nil, Money(fen: unit)) } == "[\(Money(fen: unit))]")
            #expect(text { $0.decimal(nil, Points(units: -unit)) } == "[\(Points(units: -unit))]")
            #expect(text { $0.decimal(nil, Percentage(units: unit)) } == "[\(Percentage(units: unit))]")
            #expect(text { $0.integer(nil, Int(unit)) } == "[\(unit)]")
        }
    }

    @Test("text is escaped wherever it must be, at every place in a word of eight bytes")
    func escaping() {
        let escaped = [
            "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\u0009", "\u{1F}": "\\u001f", " ": " ", "é": "é",
        ]
        for (mark, written) in escaped {
            for before in 0..<18 {
                let head = String("决算公开0123456789012345".prefix(before))
                for tail in ["", "x", "公务接待费", "12345678901234567"] {
                    #expect(text { $0.string(nil, head + mark + tail) } == "[\"\(head)\(written)\(tail)\"]")
                }
            }
        }
    }

    @Test("UTF-8 is told as the standard library tells it")
    func validity() {
        var generator = SeededGenerator(seed: 9)
        let start = Array("部门决算 2024 é 𠮷。".utf8)
        for _ in 0..<4_000 {
            var bytes = start
            for _ in 0..<generator.below(3) {
                bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
            }
            // The end counts as whole only where it is.
            bytes.append(10)
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect(bytes.withUnsafeBufferPointer { UTF8Validity.isValidButCut($0) } == isValid, "\(bytes)")
        }
        for count in 0...start.count {
            let cut = Array(start.prefix(count))
            #expect(cut.withUnsafeBufferPointer { UTF8Validity.isValidButCut($0) })
        }
    }
}
