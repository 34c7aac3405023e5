import Model
import Parser
import Testing

@Suite("Wordings of “三公” expenses and their counts")
struct ThreePublicWordingTests {
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }
    private func read(_ body: String) throws -> Report {
        try MinimalDisclosure.report([("九、财政拨款“三公”经费支出决算情况说明", body)])
    }

    @Test(
        "amounts under other names",
        arguments: [
            "“三公”经费财政拨款支出9.00万元，其中：因公出国（境）经费1.00万元，公务用车购置及运行费支出6.00万元，公务接待费2.00万元。",
            "本局“三公”经费支出90,000元。因公出国（境）经费支出10,000元，公务用车购置及运行费支出60,000元，国内公务接待支出20,000元（含外宾接待支出5,000元）。",
            "“三公”经费财政拨款支出决算9.00万元。其中：因公出国（境）费支出决算1.00万元，公务用车购置及运行维护费支出决算6.00万元，公务接待费支出决算2.00万元。",
            "“三公”经费支出9.00万元：因公出国（境）支出为1.00万元；公务用车购置及运行维护费6.00万元；国内公务接待支出2.00万元（含外宾接待支出0.50万元）。",
        ])
    func amounts(body: String) throws {
        let report = try read(body)
        let row = report.threePublic
        #expect(try row.total == money("9") && row.overseas == money("1"))
        #expect(try row.vehicleTotal == money("6") && row.reception == money("2"))
        #expect(report.diagnostics.isEmpty)
    }

    @Test("a part of 公务接待费 is not the whole, none is not zero")
    func parts() throws {
        #expect(try read("其中：国内公务接待支出2.00万元，外事接待支出1.00万元。").threePublic.reception == nil)
        #expect(try read("2024年度无“三公”经费财政拨款支出。").threePublic.total == nil)
    }

    @Test(
        "guests",
        arguments: [
            "国内公务接待321批次，3,919人次。", "公务接待321批次、3919人次，其中：外宾接待0批次、0人次。",
            "国内公务接待批次为321个，接待人次为3919人；国（境）外公务接待批次为0个，接待人次为0人。",
            "全年接待321批（次）3919人。", "国（境）外公务接待批次为2个，接待人次为7人；国内公务接待批次为321个，接待人次为3919人。",
            "外宾接待支出0.50万元，接待1批次，3人次。国内公务接待支出1.50万元，接待321批次，3919人次。",
            "因公出国（境）团组1个，2人次；国内公务接待共321批次，3919人次。",
        ])
    func guests(body: String) throws {
        let report = try read(body)
        #expect(report.threePublic.receptionBatches == 321)
        #expect(report.threePublic.receptionPersons == 3_919)
        #expect(report.diagnostics.isEmpty)
    }

    @Test(
        "groups and visits abroad",
        arguments: [
            "全年累计出国（境）团组1个，2人次。", "因公出国（境）团组数1个，人次数2人。", "因公出国（境）团组数为1个，累计2人次。公务接待2批次、26人次。",
            "因公出国（境）团组1个，因公出国（境）2人次。",
        ])
    func abroad(body: String) throws {
        let report = try read(body)
        #expect(report.threePublic.overseasGroups == 1)
        #expect(report.threePublic.overseasPersons == 2)
        #expect(report.diagnostics.isEmpty)
    }

    @Test(
        "vehicles",
        arguments: [
            "公务用车购置0辆，公务用车保有量为8辆。", "购置公务用车0辆，开支财政拨款的公务用车保有量为8辆。", "公务用车购置数0辆，年末公务用车保有量8辆，其中：一般公务用车保有量3辆。",
        ])
    func vehicles(body: String) throws {
        let report = try read(body)
        #expect(report.threePublic.vehiclesPurchased == 0)
        #expect(report.threePublic.vehicleFleet == 8)
        #expect(report.diagnostics.isEmpty)
    }

    @Test("guests from abroad alone are not all guests")
    func foreignOnly() throws {
        let row = try read("接待外宾2批次，7人次。").threePublic
        #expect(row.receptionBatches == nil && row.receptionPersons == nil)
    }
}
