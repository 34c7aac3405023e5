extension MetricCatalogue {
    private static let purchases = "政府采购情况"
    private static let property = "国有资产占用情况说明"

    /// 政府采购
    static let procurement: [Metric] = [
        Metric(
            "procurement.share", "采购占支出", "Procurement, share of expenditure", unit: "%", .depends,
            .percent("procurement_total", "expenditure_current_year"), note: "采购为合同金额，支出为付款",
            source: purchases),
        share("sme_share", "授予中小企业占比", "sme_amount", "Small and medium enterprises", .higherIsBetter),
        share("micro_share", "授予小微企业占比", "micro_amount", "Small and micro enterprises", .higherIsBetter),
        share("mix_goods", "货物占采购", "goods", "Goods", .depends),
        share("mix_works", "工程占采购", "works", "Works", .depends),
        share("mix_services", "服务占采购", "services", "Services", .depends),
    ]

    private static func share(
        _ part: String, _ chinese: String, _ column: String, _ english: String, _ direction: Metric.Direction
    ) -> Metric {
        let isAward = direction == .higherIsBetter
        return Metric(
            "procurement.\(part)", chinese, "\(english), share of procurement", unit: "%", direction,
            .percent("procurement_\(column)", "procurement_total"),
            note: isAward ? "分母为政府采购支出总额；上海等地公布预留份额，口径不同" : "分母为政府采购支出总额",
            source: purchases, shape: isAward ? .piledAtHundred : .plain)
    }

    /// 国有资产
    static let assets: [Metric] = [
        Metric(
            "assets.area_per_capita", "人均房屋面积", "Floor space per active employee", unit: "㎡/人",
            .lowerIsBetter,
            .ratio("assets_buildings_area", "staffing_active"), note: "代管房屋会抬高此值", source: property,
            shape: .positiveSkewed),
        Metric(
            "assets.building_unit_value", "单位面积价值", "Book value of floor space", unit: "元/㎡", .depends,
            .yuan("assets_buildings_value", per: "assets_buildings_area"), note: "账面原值", source: property,
            shape: .positiveSkewed),
        Metric(
            "assets.vehicles_per_capita", "人均资产车辆", "Vehicles in the assets per active employee", unit: "辆/人",
            .lowerIsBetter, .ratio("assets_vehicles", "staffing_active"), note: "资产口径，含执法执勤等用车",
            source: property, shape: .positiveSkewed),
        Metric(
            "assets.vehicle_value", "车均价值", "Book value per vehicle", unit: "万元/辆", .depends,
            .tenThousandYuan("assets_vehicles_value", per: "assets_vehicles"), note: "账面原值", source: property,
            shape: .positiveSkewed),
    ]
}
