import Model
import Testing

@Suite("Targets and results")
struct MeasuredValueTests {
    @Test(
        "are taken apart",
        arguments: [
            (">=98%", ">=", "98", "%"), ("≥2003.82平方米", ">=", "2003.82", "平方米"), ("＜=30分钟", "<=", "30", "分钟"),
            ("<100%", "<", "100", "%"), ("=0.62元/日/平方米", "=", "0.62", "元/日/平方米"), ("10个", "=", "10", "个"),
            ("0.004", "=", "0.004", ""), ("=12个月", "=", "12", "个月"), ("=1年", "=", "1", "年"),
            ("≤1,148.14万元", "<=", "1148.14", "万元"),
        ])
    func read(text: String, comparison: String, value: String, unit: String) throws {
        let measured = try #require(MeasuredValue(parsing: text))
        #expect(measured.comparison.rawValue == comparison)
        #expect(measured.value.description == value)
        #expect(measured.unit == unit)
    }

    @Test("words and dates are none", arguments: ["有效提升", "=2024年10月", "8月31日前", "2024年", "≤10月底", "", "-"])
    func none(text: String) { #expect(MeasuredValue(parsing: text) == nil) }
}
