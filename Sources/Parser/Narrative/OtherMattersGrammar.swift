/// The subjects of 其他重要事项, 机构人员 and 预算绩效.
enum OtherMattersGrammar {
    /// 机关运行经费及公用经费支出情况
    static let operatingCost: [Subject] = [
        Subject(
            names: ["机关运行经费支出", "机关运行经费"], amount: Slot(\.operatingCost, \.agency),
            change: Slot(\.operatingCost, \.agencyChange),
            changeRate: Slot(\.operatingCost, \.agencyChangeRate)),
        Subject(
            names: ["公用经费支出", "公用经费", "日常公用经费"], amount: Slot(\.operatingCost, \.institution),
            change: Slot(\.operatingCost, \.institutionChange),
            changeRate: Slot(\.operatingCost, \.institutionChangeRate)),
    ]

    /// 政府采购情况
    static let procurement: [Subject] = [
        Subject(names: ["政府采购支出总额"], amount: Slot(\.procurement, \.total)),
        Subject(names: ["政府采购货物支出"], amount: Slot(\.procurement, \.goods)),
        Subject(names: ["政府采购工程支出"], amount: Slot(\.procurement, \.works)),
        Subject(names: ["政府采购服务支出"], amount: Slot(\.procurement, \.services)),
        Subject(
            names: ["授予中小企业合同金额"], amount: Slot(\.procurement, \.smeAmount),
            share: Slot(\.procurement, \.smeShare)),
        Subject(
            names: ["授予小微企业合同金额"], amount: Slot(\.procurement, \.microAmount),
            share: Slot(\.procurement, \.microShare)),
    ]

    /// 国有资产占用情况, what has a value.
    static let assets: [Subject] = [
        Subject(names: ["固定资产原值"], amount: Slot(\.assets, \.fixedAssetsValue)),
        Subject(names: ["价值", "房屋价值"], mentions: ["房屋"], amount: Slot(\.assets, \.buildingsValue)),
        Subject(names: ["价值", "车辆价值"], mentions: ["车辆"], amount: Slot(\.assets, \.vehiclesValue)),
    ]

    /// 国有资产占用情况, what is counted.
    static let assetCounts: [FigureRule] = [
        FigureRule(names: ["副部(省)级及以上领导用车"], counting: .vehicles, Slot(\.assets, \.vehiclesLeader)),
        FigureRule(
            names: ["主要负责人用车", "主要领导干部用车", "主要领导用车"], counting: .vehicles,
            Slot(\.assets, \.vehiclesPrincipal)),
        FigureRule(names: ["机要通信用车"], counting: .vehicles, Slot(\.assets, \.vehiclesConfidential)),
        FigureRule(names: ["应急保障用车"], counting: .vehicles, Slot(\.assets, \.vehiclesEmergency)),
        FigureRule(names: ["执法执勤用车"], counting: .vehicles, Slot(\.assets, \.vehiclesEnforcement)),
        FigureRule(names: ["特种专业技术用车"], counting: .vehicles, Slot(\.assets, \.vehiclesSpecial)),
        FigureRule(
            names: ["离退休干部用车", "离退休干部服务用车"], counting: .vehicles, Slot(\.assets, \.vehiclesRetired)),
        FigureRule(names: ["其他用车"], counting: .vehicles, Slot(\.assets, \.vehiclesOther)),
        FigureRule(names: ["车辆"], counting: .vehicles, Slot(\.assets, \.vehicles)),
        FigureRule(names: ["通用设备"], counting: .sets, Slot(\.assets, \.generalEquipment)),
        FigureRule(names: ["专用设备"], counting: .sets, Slot(\.assets, \.specialEquipment)),
        FigureRule(names: ["设备(不含车辆)", "以上设备"], counting: .sets, Slot(\.assets, \.largeEquipment)),
    ]

    /// 人员情况
    static let staffing: [StaffRule] = [
        StaffRule(name: "实有人数", total: Slot(\.staffing, \.total), change: nil),
        StaffRule(
            name: "在职人员", total: Slot(\.staffing, \.active), change: Slot(\.staffing, \.activeChange)),
        StaffRule(
            name: "离休人员", total: Slot(\.staffing, \.retiredCadres),
            change: Slot(\.staffing, \.retiredCadresChange)),
        StaffRule(
            name: "退休人员", total: Slot(\.staffing, \.retired), change: Slot(\.staffing, \.retiredChange)),
    ]

    /// 预算绩效的情况
    static let performance: [FigureRule] = [
        FigureRule(
            names: ["整体支出绩效自评表", "整体支出绩效目标自评表"], counting: .pieces, Slot(\.performance, \.overallForms)),
        FigureRule(names: ["预算绩效评价项目"], counting: .pieces, Slot(\.performance, \.projectsStated)),
        FigureRule(names: ["全年预算总额"], Slot(\.performance, \.overallBudget)),
        FigureRule(names: ["实际执行总额"], Slot(\.performance, \.overallExecuted)),
        FigureRule(names: ["全年预算数"], Slot(\.performance, \.projectsBudget)),
        FigureRule(names: ["全年执行数"], Slot(\.performance, \.projectsExecuted)),
    ]

    /// 其他需说明的事项: secret projects (涉密, SM).
    static let secretProjects: [FigureRule] = [
        FigureRule(names: ["SM项目", "涉密项目"], counting: .pieces, Slot(\.performance, \.secretProjects)),
        FigureRule(names: ["全年预算数"], Slot(\.performance, \.secretBudget)),
        FigureRule(names: ["全年执行数"], Slot(\.performance, \.secretExecuted)),
    ]
}
