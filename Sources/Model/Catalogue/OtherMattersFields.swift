/// 机关运行经费及公用经费. Section 机关运行经费及公用经费支出情况.
public final class OperatingCostFields: Schema {
    /// 机关运行经费支出
    public let agency = Field<Money>("agency", "机关运行经费支出", "Operating costs of agencies")
    /// 机关运行经费增减额
    public let agencyChange = Field<Money>("agency_change", "机关运行经费增减额", "Operating costs of agencies change")
    /// 机关运行经费增减率
    public let agencyChangeRate = Field<Percentage>(
        "agency_change_rate", "机关运行经费增减率", "Operating costs of agencies rate of change")
    /// 事业单位公用经费
    public let institution = Field<Money>("institution", "事业单位公用经费", "Public costs of institutions")
    /// 事业单位公用经费增减额
    public let institutionChange = Field<Money>(
        "institution_change", "事业单位公用经费增减额", "Public costs of institutions change")
    /// 事业单位公用经费增减率
    public let institutionChangeRate = Field<Percentage>(
        "institution_change_rate", "事业单位公用经费增减率", "Public costs of institutions rate of change")

    /// The schema of the catalogue.
    @inlinable public static var shared: OperatingCostFields { Catalogue.shared.operatingCost }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.operatingCostLayout }

    init() {}
}

/// 政府采购. Section 政府采购情况.
public final class ProcurementFields: Schema {
    /// 政府采购支出总额
    public let total = Field<Money>("total", "政府采购支出总额", "Procurement")
    /// 政府采购货物支出
    public let goods = Field<Money>("goods", "政府采购货物支出", "Goods")
    /// 政府采购工程支出
    public let works = Field<Money>("works", "政府采购工程支出", "Works")
    /// 政府采购服务支出
    public let services = Field<Money>("services", "政府采购服务支出", "Services")
    /// 授予中小企业合同金额
    public let smeAmount = Field<Money>("sme_amount", "授予中小企业合同金额", "Awarded to small and medium enterprises")
    /// 授予中小企业占比
    public let smeShare = Field<Percentage>("sme_share", "授予中小企业占比", "Small and medium enterprises, share")
    /// 授予小微企业合同金额
    public let microAmount = Field<Money>(
        "micro_amount", "授予小微企业合同金额", "Awarded to small and micro enterprises")
    /// 授予小微企业占比
    public let microShare = Field<Percentage>("micro_share", "授予小微企业占比", "Small and micro enterprises, share")

    /// The schema of the catalogue.
    @inlinable public static var shared: ProcurementFields { Catalogue.shared.procurement }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.procurementLayout }

    init() {}
}

/// 国有资产占用. Section 国有资产占用情况说明.
public final class AssetFields: Schema {
    /// 固定资产原值
    public let fixedAssetsValue = Field<Money>("fixed_assets_value", "固定资产原值", "Fixed assets at cost")
    /// 房屋面积
    public let buildingsArea = Field<SquareMetres>("buildings_area", "房屋面积", "Buildings, area")
    /// 房屋价值
    public let buildingsValue = Field<Money>("buildings_value", "房屋价值", "Buildings, value")
    /// 车辆
    public let vehicles = Field<Int>("vehicles", "车辆", "Vehicles", unit: .vehicles)
    /// 车辆价值
    public let vehiclesValue = Field<Money>("vehicles_value", "车辆价值", "Vehicles, value")
    /// 副部（省）级及以上领导用车
    public let vehiclesLeader = Field<Int>(
        "vehicles_leader", "副部（省）级及以上领导用车", "Vehicles of leaders", unit: .vehicles)
    /// 主要负责人用车
    public let vehiclesPrincipal = Field<Int>(
        "vehicles_principal", "主要负责人用车", "Vehicles of principals", unit: .vehicles)
    /// 机要通信用车
    public let vehiclesConfidential = Field<Int>(
        "vehicles_confidential", "机要通信用车", "Vehicles for confidential mail", unit: .vehicles)
    /// 应急保障用车
    public let vehiclesEmergency = Field<Int>(
        "vehicles_emergency", "应急保障用车", "Emergency vehicles", unit: .vehicles)
    /// 执法执勤用车
    public let vehiclesEnforcement = Field<Int>(
        "vehicles_enforcement", "执法执勤用车", "Enforcement vehicles", unit: .vehicles)
    /// 特种专业技术用车
    public let vehiclesSpecial = Field<Int>(
        "vehicles_special", "特种专业技术用车", "Special technical vehicles", unit: .vehicles)
    /// 离退休干部用车
    public let vehiclesRetired = Field<Int>(
        "vehicles_retired", "离退休干部用车", "Vehicles for retired cadres", unit: .vehicles)
    /// 其他用车
    public let vehiclesOther = Field<Int>("vehicles_other", "其他用车", "Other vehicles", unit: .vehicles)
    /// 单价100万元（含）以上设备
    public let largeEquipment = Field<Int>(
        "large_equipment", "单价100万元（含）以上设备", "Equipment of 1 million yuan and more", unit: .sets)
    /// 50万元以上通用设备
    public let generalEquipment = Field<Int>(
        "general_equipment", "50万元以上通用设备", "General equipment of 500,000 yuan and more", unit: .sets)
    /// 100万元以上专用设备
    public let specialEquipment = Field<Int>(
        "special_equipment", "100万元以上专用设备", "Special equipment of 1 million yuan and more", unit: .sets)

    /// The schema of the catalogue.
    @inlinable public static var shared: AssetFields { Catalogue.shared.assets }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.assetsLayout }

    init() {}
}
