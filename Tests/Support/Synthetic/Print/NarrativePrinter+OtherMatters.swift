import Model

extension NarrativePrinter {
    /// The section on “三公”.
    var threePublic: [Block] {
        mutating get {
            let row = report.threePublic
            let isOld = template == .y2020
            let account = isOld ? "一般公共预算“三公”经费" : "财政拨款“三公”经费"
            func part(
                _ name: String, _ amount: Money?, _ share: Percentage?, _ change: Money?, _ rate: Percentage?
            )
                -> String
            {
                """
                \(name)支出\(figures.money(amount))，占\(figures.percent(share))，\
                比上年\(figures.change(change, rate))
                """
            }
            let overseas = part(
                "因公出国（境）费", row.overseas, row.overseasShare, row.overseasChange, row.overseasChangeRate)
            let vehicles = part(
                "公务用车购置及运行维护费", row.vehicleTotal, row.vehicleTotalShare, row.vehicleTotalChange,
                row.vehicleTotalChangeRate)
            let reception = part(
                "公务接待费", row.reception, row.receptionShare, row.receptionChange, row.receptionChangeRate)
            let change = figures.change(row.change, row.changeRate)
            var blocks: [Block] = [
                .paragraph(
                    """
                    \(year)\(account)支出\(isOld ? "决算" : "")\(figures.money(row.total))，\
                    比上年\(change)\(publicReason(row.change))其中\(isOld ? "，" : "：")\(overseas)\(publicReason(row.overseasChange))\(vehicles)\(publicReason(row.vehicleTotalChange))\(reception)\(publicReason(row.receptionChange))
                    """
                ), .paragraph("具体情况如下："),
            ]
            blocks += details
            blocks.append(.paragraph(budgets(account)))
            return blocks
        }
    }

    private mutating func publicReason(_ change: Money?) -> String {
        passingReason(change, rises: Phrases.publicRises, falls: Phrases.publicFalls)
    }

    private mutating func runningReason(_ change: Money?) -> String {
        passingReason(change, rises: Phrases.runningRises, falls: Phrases.runningFalls)
    }

    /// How the fleet compares with the vehicles among the assets.
    private func owned(_ fleet: Int) -> String {
        guard let vehicles = report.threePublic.assetVehicles, let reason = report.threePublic.fleetReason
        else {
            return ""
        }
        return "国有资产占用情况中固定资产车辆\(vehicles)辆，与公务用车保有量差异原因是：\(Typography.kept(reason))。"
    }

    private var details: [Block] {
        let row = report.threePublic
        let whose = department.isUnit ? "单位" : "部门"
        let fleet = row.vehicleFleet.map { "，公务用车保有量\($0)辆" + "。" + owned($0) } ?? "。"
        return [
            .paragraph(
                """
                因公出国（境）费支出\(figures.money(row.overseas))，开支内容包括参加境外业务交流的食宿和交通费用。\
                \(whose)全年安排的因公出国（境）团组\(row.overseasGroups ?? 0)个，\
                因公出国（境）\(row.overseasPersons ?? 0)人次。
                """
            ),
            .paragraph(
                """
                公务用车购置及运行维护费\(figures.money(row.vehicleTotal))，其中：\
                公务用车购置费\(figures.money(row.vehiclePurchase))，\
                公务用车运行维护费\(figures.money(row.vehicleOperation))。公务用车运行维护费开支内容包括加油、保养、保险和过路费。\
                公务用车购置数\(row.vehiclesPurchased ?? 0)辆\(fleet)
                """
            ),
            .paragraph(
                """
                公务接待费\(figures.money(row.reception))，开支内容包括兄弟市县来访考察的工作用餐。\
                \(whose)全年安排的国内公务接待\(figures.count(row.receptionBatches, "批次"))，\
                \(figures.count(row.receptionPersons, "人次"))。
                """
            ),
        ]
    }

    private mutating func budgets(_ account: String) -> String {
        let row = report.threePublic
        let word = template == .y2024 ? "全年预算数" : "年初预算数"
        let head =
            template == .y2020
            ? "与年初预算数相比情况：\(account)支出" : "与\(template == .y2024 ? "全年" : "年初")预算相比，\(account)支出"
        let inner = template == .y2020 ? "预算数" : word
        let parts = [
            ("因公出国（境）费", row.budgetOverseas, row.overseas, row.overseasVarianceRate),
            ("公务用车购置费", row.budgetVehiclePurchase, row.vehiclePurchase, row.vehiclePurchaseVarianceRate),
            (
                template == .y2020 ? "公务用车运行费" : "公务用车运行维护费", row.budgetVehicleOperation,
                row.vehicleOperation,
                row.vehicleOperationVarianceRate
            ), ("公务接待费", row.budgetReception, row.reception, row.receptionVarianceRate),
        ].map { name, budget, final, rate in
            let variance = figures.variance(budget, final, rate, inner)
            return "\(name)\(variance)\(passingVariance(final, budget))"
        }
        let total = figures.variance(row.budgetTotal, row.total, row.varianceRate, word)
        return "\(head)\(total)\(reason(row.reason))其中：\(parts.joined())"
    }

    /// Section 十.
    mutating func otherMatters() -> [Block] {
        let title = template == .y2020 ? "（一）机关运行经费支出情况" : "（一）机关运行经费及公用经费支出情况"
        var blocks: [Block] = [.heading("十、其他重要事项的情况说明"), .heading(title)]
        let cost = report.operatingCost
        if let agency = cost.agency {
            let change = figures.change(cost.agencyChange, cost.agencyChangeRate)
            blocks.append(
                .paragraph(
                    """
                    \(year)\(department.key)（行政单位和参照公务员法管理事业单位）机关运行经费支出\(figures.money(agency))，\
                    比上年\(change)\(runningReason(cost.agencyChange))
                    """
                ))
        }
        if let institution = cost.institution {
            let change = figures.change(cost.institutionChange, cost.institutionChangeRate)
            blocks.append(
                .paragraph(
                    """
                    \(year)\(department.key)（事业单位）公用经费支出\(figures.money(institution))，\
                    比上年\(change)\(runningReason(cost.institutionChange))
                    """
                ))
        }
        return blocks + procurement + assets
    }

    private var procurement: [Block] {
        let row = report.procurement
        var blocks: [Block] = [
            .heading("（二）政府采购情况"),
            .paragraph(
                """
                \(year)政府采购支出总额\(figures.money(row.total))，其中：政府采购货物支出\(figures.money(row.goods))、\
                政府采购工程支出\(figures.money(row.works))、政府采购服务支出\(figures.money(row.services))。
                """
            ),
        ]
        if let small = row.smeAmount {
            blocks.append(
                .paragraph(
                    """
                    授予中小企业合同金额\(figures.money(small))，占政府采购支出总额的\(figures.percent(row.smeShare))，其中：\
                    授予小微企业合同金额\(figures.money(row.microAmount))，\
                    占政府采购支出总额的\(figures.percent(row.microShare))。
                    """
                ))
        }
        return blocks
    }

    private var assets: [Block] {
        let row = report.assets
        let isOld = template == .y2020
        let buildings = row.buildingsArea.map { "房屋\($0)平方米，价值\(figures.money(row.buildingsValue))。" } ?? ""
        let kinds = [
            "副部（省）级及以上领导用车\(row.vehiclesLeader ?? 0)辆",
            "\(isOld ? "主要领导干部用车" : "主要负责人用车")\(row.vehiclesPrincipal ?? 0)辆",
            "机要通信用车\(row.vehiclesConfidential ?? 0)辆", "应急保障用车\(row.vehiclesEmergency ?? 0)辆",
            "执法执勤用车\(row.vehiclesEnforcement ?? 0)辆", "特种专业技术用车\(row.vehiclesSpecial ?? 0)辆",
            "\(isOld ? "离退休干部用车" : "离退休干部服务用车")\(row.vehiclesRetired ?? 0)辆",
            "其他用车\(row.vehiclesOther ?? 0)辆",
        ].joined(separator: "、")
        var text =
            """
            截\(isOld ? "止" : "至")\(template.rawValue)年12月31日，\
            \(buildings)车辆\(row.vehicles ?? 0)辆，价值\(figures.money(row.vehiclesValue))，其中：\
            \(kinds)，其他用车主要是：日常业务用车
            """
        if let general = row.generalEquipment {
            text += "；单位价值50万元以上通用设备\(general)台（套）、单位价值100万元以上专用设备\(row.specialEquipment ?? 0)台（套）"
        }
        if let large = row.largeEquipment { text += "。单价100万元（含）以上设备（不含车辆）\(large)台（套）" }
        return [.heading("（三）国有资产占用情况说明"), .paragraph(text + "。")]
    }

    /// Section 十一, without its forms.
    var performance: [Block] {
        let row = report.performance
        let stated: String
        if template == .y2020 {
            stated =
                "\(me)\(year)开展预算绩效评价项目\(row.projectsStated ?? 0)个，共涉及资金\(figures.money(row.projectsExecuted))。"
        } else {
            stated =
                """
                \(me)\(year)预算绩效管理形成整体支出绩效自评表\(row.overallForms ?? 0)个，\
                全年预算总额\(figures.money(row.overallBudget))，\
                实际执行总额\(figures.money(row.overallExecuted))；预算绩效评价项目\(row.projectsStated ?? 0)个，\
                全年预算数\(figures.money(row.projectsBudget))，\
                全年执行数\(figures.money(row.projectsExecuted))。
                """
        }
        return [
            .heading("十一、预算绩效的情况说明"),
            .paragraph(
                """
                根据预算绩效管理要求，\(stated)主要做法：一是把绩效目标与预算同步编报、同步审核；二是按季通报项目进度，对进度低于50%的发出提醒。存在的不足：\
                少数指标难以量化，佐证材料归档不及时。下一步打算：建立分行业指标库，结果与次年预算挂钩。自评表附后。
                """
            ),
        ]
    }

    /// Section 十二.
    var notes: [Block] {
        let row = report.performance
        var text = "\(me)没有其他需说明的事项。"
        if let secret = row.secretProjects {
            let executed = figures.money(row.secretExecuted)
            text =
                row.secretBudget.map {
                    "\(me)SM项目\(secret)个，全年预算数\(figures.money($0))，全年执行数\(executed)。"
                } ?? "\(me)涉密项目\(secret)个，涉及金额\(executed)，自评表不对外公布。"
        }
        return [.heading("十二、其他需说明的事项"), .paragraph(text)]
    }
}
