/// The subjects of the section 国有资产占用情况.
enum AssetsGrammar {
    /// What has a value.
    static let values: SubjectList = [
        Subject(names: ["固定资产原值"], amount: Slot(\.assets, \.fixedAssetsValue)),
        Subject(names: ["价值", "房屋价值"], mentions: ["房屋"], amount: Slot(\.assets, \.buildingsValue)),
        Subject(names: ["价值", "车辆价值"], mentions: ["车辆"], amount: Slot(\.assets, \.vehiclesValue)),
    ]

    /// What is counted.
    static let counts: [FigureRule] = [
        FigureRule(
            names: [
                "副部(省)级及以上领导用车", "副部(省)级以上领导用车", "副省级及以上领导用车", "部级领导干部用车", "部(省)级及以上领导用车", "副部(省)级及以上领导干部用车",
                "省部级及以上领导用车",
            ], counting: .vehicles,
            Slot(\.assets, \.vehiclesLeader)),
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
        FigureRule(names: ["车辆"], counting: .vehicles, Slot(\.assets, \.vehicles), barred: ["其他车辆"]),
        FigureRule(
            names: ["通用设备"], counting: .sets, Slot(\.assets, \.generalEquipment), barred: ["100万元"]),
        FigureRule(
            names: ["专用设备"], counting: .sets, Slot(\.assets, \.specialEquipment), barred: ["50万元"]),
        FigureRule(
            names: ["设备(不含车辆)", "以上设备", "以上的设备"], counting: .sets, Slot(\.assets, \.largeEquipment),
            barred: ["50万元"]),
    ]
}
