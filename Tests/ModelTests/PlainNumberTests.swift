import Foundation
import Model
import Testing

@Suite("Computed numbers for machines")
struct PlainNumberTests {
    /// Rounded by the C library; what may be an amount as it is.
    private func rounded(_ value: Double) throws -> String {
        if value != value.rounded() {
            for decimals in 1...6 {
                let text = String(format: "%.\(decimals)f", value)
                guard Double(text) == value else { continue }
                if text.count(where: \.isNumber) <= 15 { return text }
                break
            }
        }
        let number = try #require(Double(String(format: "%.12g", value)))
        return number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : String(number)
    }

    @Test("have twelve digits and no noise", arguments: 0..<40)
    func digits(seed: Int) throws {
        var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
        for step in 0..<500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let size = [1e-6, 1e-4, 0.01, 1, 100, 1e4, 1e7, 1e11, 1e13][step % 9]
            let value = Double(Int64(bitPattern: state) >> 11) / Double(1 << 52) * size
            #expect(PlainNumber.text(value) == (try rounded(value)))
            // A quotient of two amounts.
            let quotient = Double(state >> 40) * 100 / Double((state & 0xffff) + 1)
            #expect(PlainNumber.text(quotient) == (try rounded(quotient)))
        }
    }

    @Test(
        "amounts are whole to the fen",
        arguments: [
            ("1234567.891234", 1_234_567.891234), ("-20000000.01", -20_000_000.01),
            ("123456789012.34", 123_456_789_012.34), ("1234567890123.45", 1_234_567_890_123.45),
            ("123456789.123456", 123_456_789.123456), ("80.00024995", 80.000_249_950_010_12),
        ])
    func amounts(text: String, value: Double) { #expect(PlainNumber.text(value) == text) }

    private static let edges: [Double] = {
        var edges: [Double] = [80.199_999_999_999_99, 99.999_999_999_999, 0.000_1, 0.001, 12_345_678_901.25]
        edges += [0.000_999_999_999_999_9, 9.999_999_999_995, 0.5]
        for size in [1.0, -2, 1e11, 1e-9, 1e15] { edges.append(size / 3) }
        return edges
    }()

    @Test("at the edges", arguments: edges)
    func edge(value: Double) throws { #expect(PlainNumber.text(value) == (try rounded(value))) }
}
