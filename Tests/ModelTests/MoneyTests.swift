import Model
import Testing
import TestSupport

@Suite("Money")
struct MoneyTests {
    @Test(
        "is exact from every unit",
        arguments: [
            ("35,207.15", Money.Unit.tenThousandYuan, 35_207_150_000), ("0.000001", .tenThousandYuan, 1),
            ("1305012.78", .yuan, 130_501_278), ("0.19", .hundredMillionYuan, 1_900_000_000),
            ("-3.43", .tenThousandYuan, -3_430_000), ("0.00", .tenThousandYuan, 0),
        ])
    func exact(text: String, unit: Money.Unit, fen: Int64) throws {
        let decimal = try #require(PrintedDecimal(parsing: Array(text.utf8)))
        #expect(try Money(decimal, in: unit).fen == fen)
    }

    @Test("is never rounded: a hundredth of a fen is excess precision")
    func excessPrecision() throws {
        let decimal = try #require(PrintedDecimal(parsing: Array("1.2345678".utf8)))
        #expect(throws: DecimalError.excessPrecision) { try Money(decimal, in: .tenThousandYuan) }
        let zeros = try #require(PrintedDecimal(parsing: Array("1.23456700".utf8)))
        #expect(try Money(zeros, in: .tenThousandYuan).fen == 1_234_567)
    }

    @Test(
        "never wraps", arguments: ["9223372036854.775808", "99999999999999999999999", "92233720368547758.08"])
    func overflow(text: String) throws {
        let decimal = try #require(PrintedDecimal(parsing: Array(text.utf8)))
        #expect(throws: DecimalError.overflow) { try Money(decimal, in: .tenThousandYuan) }
    }

    @Test("a document cannot mean more than 100 万亿元")
    func stated() throws {
        let most = try #require(PrintedDecimal(parsing: Array("10000000000.00".utf8)))
        #expect(try Money(most, in: .tenThousandYuan).fen == 10_000_000_000_000_000)
        for text in ["10000000000.01", "-10000000000.01", "9223372036854.07"] {
            let decimal = try #require(PrintedDecimal(parsing: Array(text.utf8)))
            #expect(throws: DecimalError.overflow) { try Money(decimal, in: .tenThousandYuan) }
        }
    }

    @Test(
        "prints 万元 with two decimals at least",
        arguments: [(0, "0.00"), (12_300_000, "12.30"), (1, "0.000001")])
    func prints(fen: Int64, text: String) { #expect(Money(fen: fen).description == text) }

    @Test("formats and parses back, for any amount")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let money = Money(
                fen: Int64(truncatingIfNeeded: random.next()) >> Int.random(in: 1...60, using: &random))
            #expect(try Money(parsing: money.description) == money)
        }
    }

    @Test("text that is no number is refused", arguments: ["", "-", "—", "12.3.4", "1a", ".5", "万元"])
    func refused(text: String) { #expect(PrintedDecimal(parsing: Array(text.utf8)) == nil) }

    @Test("sums and differences beyond 64 bits stay at their bound")
    func bounds() {
        let (most, least) = (Money(fen: .max), Money(fen: .min))
        #expect(most + Money(fen: 1) == most && most + most == most && least + least == least)
        #expect(least - Money(fen: 1) == least && most - least == most && least - most == least)
        #expect(most + least == Money(fen: -1) && most - most == .zero)
        #expect(Money(fen: 3) + Money(fen: -5) == Money(fen: -2))
    }
}
