import Model
import Testing

@testable import Parser

@Suite("Quantities")
struct QuantityTests {
    /// The numbers of a sentence with their units, `9.92 万元`.
    private func read(_ sentence: String) -> [String] {
        Array(sentence.utf8).withUnsafeBufferPointer { source in
            let space = FoldingSpace(source, capacity: source.count)
            let all = space.append(0..<source.count)
            return withExtendedLifetime(space) {
                Quantity.all(in: space.text, all).map { quantity in
                    let value = (try? Model.Quantity(quantity.decimal))?.description ?? "?"
                    return value + " " + Self.name(quantity.unit)
                }
            }
        }
    }

    private static func name(_ unit: Parser.Quantity.Unit) -> String {
        switch unit {
        case .money(let unit): unit.rawValue
        case .percent: "%"
        case .squareMetres: "平方米"
        case .count(let counter): "\(counter)"
        case .none: ""
        }
    }

    @Test(
        "words, not quantities",
        arguments: [
            "2024年度", "截至2024年12月31日", "第3条第（二）款", "1.压减会议；2.合并出行", "“十四五”规划", "单价100万元（含）以上设备",
            "单位价值50万元以上通用设备",
            "2010301行政运行",
        ])
    func words(sentence: String) { #expect(read(sentence).isEmpty) }

    @Test(
        "numbers with their units",
        arguments: [
            ("收入2024年度共9.92万元", ["9.92 万元"]), ("接待3,919人次", ["3919 visits"]),
            ("接待321批次，3,919 人次", ["321 batches", "3919 visits"]), ("12,345,678.9元", ["12345678.9 元"]),
            ("差异率-21.17%", ["-21.17 %"]), ("差异率 - 3.4 ％", ["-3.4 %"]), ("合计１２．５０万元", ["12.5 万元"]),
            ("在职 64 人,退休8人", ["64 persons", "8 persons"]), ("房屋0（平方米）", ["0 平方米"]),
            ("设备13台（套）", ["13 sets"]), ("完成1.2亿元", ["1.2 亿元"]), ("21,952 .66 万\n元", ["21952.66 万元"]),
            ("2批次，400人次", ["2 batches", "400 visits"]),
        ])
    func numbers(sentence: String, quantities: [String]) {
        #expect(read(sentence) == quantities)
    }
}
