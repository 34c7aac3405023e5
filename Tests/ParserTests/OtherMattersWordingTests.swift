import Model
import Parser
import Testing

@Suite("Wordings of staff, running costs, procurement and assets")
struct OtherMattersWordingTests {
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }
    private func read(_ title: String, _ body: String) throws -> Report {
        try MinimalDisclosure.report([(title, body)])
    }

    @Test(
        "headcounts",
        arguments: [
            ("二、机构设置及人员情况", "本站年末实有人员31人，其中：在职22人，其中行政在职9人，离休1人，退休8人。"),
            ("三、人员情况", "年末实有人员31人。年末实有在职人员22人，离休人员1人，退休人员8人。"),
            ("（三）人员情况说明", "实有人数为31人，其中在职22人，其中行政9人、事业13人；离休1人，退休8人。"),
        ])
    func staff(title: String, body: String) throws {
        let row = try read(title, body).staffing
        #expect(row.total == 31 && row.active == 22 && row.retiredCadres == 1 && row.retired == 8)
    }

    @Test("posts are no staff, 离退休 is neither, a part is not the whole")
    func noStaff() throws {
        let row = try read("二、机构设置及人员情况", "本站现有在编25人，核定编制30人，离退休人员9人，离退休9人，行政在职4人。").staffing
        #expect(row.total == nil && row.active == nil && row.retired == nil && row.retiredCadres == nil)
    }

    @Test(
        "running costs",
        arguments: [
            "2024年度机关运行经费支出15.50万元，比上年减少1.50万元，下降8.82%。", "本年度机关运行经费为155,000元，较2023年度决算数减少15,000元，下降8.82%。",
            "机关运行经费支出决算为15.50万元，比2023年度减少1.50万元，下降8.82%。",
        ])
    func operatingCost(body: String) throws {
        let row = try read("（一）机关运行经费支出情况", body).operatingCost
        #expect(try row.agency == money("15.5") && row.agencyChange == money("-1.5"))
        #expect(try row.agencyChangeRate == Percentage(parsing: "-8.82"))
    }

    @Test(
        "procurement",
        arguments: [
            """
            2024年度政府采购金额（以合同签订为准）为9.00万元，其中：货物采购金额4.00万元、工程采购金额3.00万元、服务采购金额2.00万元。\
            授予中小企业的合同金额6.00万元，占政府采购支出总额的66.67%，其中：授予小微企业的合同金额3.00万元，占33.33%。
            """,
            """
            本年度政府采购支出总额90,000元，其中：政府采购货物支出40,000元、政府采购工程支出30,000元、政府采购服务支出20,000元。\
            授予中小企业合同金额60,000元，占66.67%，其中：授予小微企业合同金额30,000元，占政府采购支出总额的33.33%；\
            货物采购授予中小企业合同金额占货物支出金额的75.00%。
            """,
        ])
    func procurement(body: String) throws {
        let report = try read("（二）政府采购支出情况", body)
        let row = report.procurement
        #expect(try row.total == money("9") && row.goods == money("4"))
        #expect(try row.works == money("3") && row.services == money("2"))
        #expect(try row.smeAmount == money("6") && row.microAmount == money("3"))
        #expect(try row.smeShare == Percentage(parsing: "66.67"))
        #expect(try row.microShare == Percentage(parsing: "33.33"))
        #expect(report.diagnostics.isEmpty)
    }

    @Test("what is set aside is no total, a kind's share is no share of the whole")
    func notProcurement() throws {
        let body = "面向中小企业政府采购金额6.00万元。授予中小企业合同金额5.00万元，工程采购授予中小企业合同金额占工程支出金额的80.00%。"
        let row = try read("（二）政府采购支出情况", body).procurement
        #expect(row.total == nil && row.smeShare == nil && row.microShare == nil)
        #expect(try row.smeAmount == money("5"))
    }

    @Test(
        "assets up to 2021, and from 2022",
        arguments: [
            "截止2021年12月31日，本单位土地90.00平方米，房屋1,200.50平方米，共有车辆7辆，其中，其他用车7辆；单价50万元以上通用设备2台（套），单价100万元以上专用设备1台（套）。",
            "房屋面积1200.5平方米。共有车辆7辆，其中：其他用车7辆。单位价值50万元（含）以上通用设备2台（套），单位价值100万元（含）以上专用设备1台（套）。",
        ])
    func assets(body: String) throws {
        let row = try read("（三）国有资产占用情况", body).assets
        #expect(row.vehicles == 7 && row.vehiclesOther == 7)
        #expect(row.generalEquipment == 2 && row.specialEquipment == 1 && row.largeEquipment == nil)
        #expect(try row.buildingsArea == SquareMetres(parsing: "1200.5"))
    }

    @Test(
        "large equipment",
        arguments: ["单价100万元（含）以上设备（不含车辆）3台（套）。", "单位价值100万元以上设备（不含车辆）3台。", "单价100万元（含）以上的设备3台（套）。"])
    func largeEquipment(body: String) throws {
        #expect(try read("（三）国有资产占有使用情况", body).assets.largeEquipment == 3)
    }

    @Test("equipment of another threshold is left out")
    func otherThreshold() throws {
        let row = try read("（三）国有资产占用情况", "单位价值50万元以上设备（不含车辆）3台，单价100万元以上通用设备2台。").assets
        #expect(row.largeEquipment == nil && row.generalEquipment == nil)
    }
}
