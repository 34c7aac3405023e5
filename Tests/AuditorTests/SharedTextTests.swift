import Auditor
import Testing

@Suite("Texts that departments share")
struct SharedTextTests {
    private static let goal = "围绕年度重点任务，完善项目库建设，规范资金使用，提高公共服务水平，确保各项工作按期完成。"

    private static func use(_ department: String) -> SharedText.Use {
        SharedText.Use(department: department, fiscalYear: 2024, field: "goal", line: 1)
    }

    @Test("word for word and nearly, with who shares them; one department alone is not told")
    func shared() throws {
        var texts = SharedTexts()
        texts.add(Self.goal, .goal, Self.use("甲局"))
        texts.add(Self.goal.replacing("，", with: ","), .goal, Self.use("乙局"))
        texts.add("甲局" + Self.goal, .goal, Self.use("丙局"))
        texts.add("本年度受多种因素影响，个别指标未能按期完成，已列入整改。", .reason, Self.use("甲局"))
        texts.add("本年度受多种因素影响，个别指标未能按期完成，已列入整改。", .reason, Self.use("甲局"))
        let shared = texts.shared()
        #expect(shared.count == 1)
        let first = try #require(shared.first)
        #expect(first.departments == ["甲局", "乙局", "丙局"])
        #expect(!first.isExact)
        #expect(texts.shared(byAtLeast: 4).isEmpty)
    }

    @Test("texts of different kinds and different texts do not meet")
    func apart() {
        var texts = SharedTexts()
        texts.add(Self.goal, .goal, Self.use("甲局"))
        texts.add(Self.goal, .result, Self.use("乙局"))
        texts.add("采购办公设备并完成信息系统升级改造，提升网络安全防护能力和运行稳定性。", .goal, Self.use("丙局"))
        #expect(texts.shared().isEmpty)
    }

    @Test("time grows with the number of texts, not with its square")
    func many() {
        var texts = SharedTexts()
        for number in 0..<4_000 {
            var words = ""
            for step in 0..<40 { words += String((number * 7_919 + step * 104_729) % 9_973) }
            texts.add(words, .goal, Self.use("\(number)局"))
        }
        let clock = ContinuousClock()
        let time = clock.measure { _ = texts.shared() }
        #expect(time < .seconds(20))
    }
}
