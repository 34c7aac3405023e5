/// 财政拨款“三公”经费. Section “三公”经费支出决算情况; to 2020 on the basis of the general budget, from 2023 on of all fiscal appropriations.
public final class ThreePublicFields: Schema {
    /// “三公”经费支出
    public let total = Field<Money>("total", "“三公”经费支出", "Three public expenses")
    /// “三公”经费增减额
    public let change = Field<Money>("change", "“三公”经费增减额", "Three public expenses change")
    /// “三公”经费增减率
    public let changeRate = Field<Percentage>(
        "change_rate", "“三公”经费增减率", "Three public expenses rate of change")
    /// 因公出国（境）费
    public let overseas = Field<Money>("overseas", "因公出国（境）费", "Overseas")
    /// 公务用车购置及运行维护费
    public let vehicleTotal = Field<Money>("vehicle_total", "公务用车购置及运行维护费", "Vehicles")
    /// 公务用车购置费
    public let vehiclePurchase = Field<Money>("vehicle_purchase", "公务用车购置费", "Vehicle purchase")
    /// 公务用车运行维护费
    public let vehicleOperation = Field<Money>("vehicle_operation", "公务用车运行维护费", "Vehicle operation")
    /// 公务接待费
    public let reception = Field<Money>("reception", "公务接待费", "Receptions")
    /// 因公出国（境）费占比
    public let overseasShare = Field<Percentage>("overseas_share", "因公出国（境）费占比", "Overseas, share")
    /// 因公出国（境）费增减额
    public let overseasChange = Field<Money>("overseas_change", "因公出国（境）费增减额", "Overseas change")
    /// 因公出国（境）费增减率
    public let overseasChangeRate = Field<Percentage>(
        "overseas_change_rate", "因公出国（境）费增减率", "Overseas rate of change")
    /// 公务用车购置及运行维护费占比
    public let vehicleTotalShare = Field<Percentage>(
        "vehicle_total_share", "公务用车购置及运行维护费占比", "Vehicles, share")
    /// 公务用车购置及运行维护费增减额
    public let vehicleTotalChange = Field<Money>("vehicle_total_change", "公务用车购置及运行维护费增减额", "Vehicles change")
    /// 公务用车购置及运行维护费增减率
    public let vehicleTotalChangeRate = Field<Percentage>(
        "vehicle_total_change_rate", "公务用车购置及运行维护费增减率", "Vehicles rate of change")
    /// 公务接待费占比
    public let receptionShare = Field<Percentage>("reception_share", "公务接待费占比", "Receptions, share")
    /// 公务接待费增减额
    public let receptionChange = Field<Money>("reception_change", "公务接待费增减额", "Receptions change")
    /// 公务接待费增减率
    public let receptionChangeRate = Field<Percentage>(
        "reception_change_rate", "公务接待费增减率", "Receptions rate of change")
    /// 因公出国（境）团组
    public let overseasGroups = Field<Int>("overseas_groups", "因公出国（境）团组", "Overseas groups", unit: .pieces)
    /// 因公出国（境）人次
    public let overseasPersons = Field<Int>("overseas_persons", "因公出国（境）人次", "Overseas visits", unit: .visits)
    /// 公务用车购置数
    public let vehiclesPurchased = Field<Int>(
        "vehicles_purchased", "公务用车购置数", "Vehicles purchased", unit: .vehicles)
    /// 公务用车保有量
    public let vehicleFleet = Field<Int>("vehicle_fleet", "公务用车保有量", "Vehicle fleet", unit: .vehicles)
    /// 国内公务接待批次
    public let receptionBatches = Field<Int>(
        "reception_batches", "国内公务接待批次", "Reception batches", unit: .batches)
    /// 国内公务接待人次
    public let receptionPersons = Field<Int>(
        "reception_persons", "国内公务接待人次", "Reception guests", unit: .visits)
    /// “三公”经费预算数
    public let budgetTotal = Field<Money>("budget_total", "“三公”经费预算数", "Three public expenses, budget")
    /// 因公出国（境）费预算数
    public let budgetOverseas = Field<Money>("budget_overseas", "因公出国（境）费预算数", "Overseas, budget")
    /// 公务用车购置费预算数
    public let budgetVehiclePurchase = Field<Money>(
        "budget_vehicle_purchase", "公务用车购置费预算数", "Vehicle purchase, budget")
    /// 公务用车运行维护费预算数
    public let budgetVehicleOperation = Field<Money>(
        "budget_vehicle_operation", "公务用车运行维护费预算数", "Vehicle operation, budget")
    /// 公务接待费预算数
    public let budgetReception = Field<Money>("budget_reception", "公务接待费预算数", "Receptions, budget")
    /// “三公”经费预决算差异率
    public let varianceRate = Field<Percentage>(
        "variance_rate", "“三公”经费预决算差异率", "Three public expenses, variance")
    /// 因公出国（境）费预决算差异率
    public let overseasVarianceRate = Field<Percentage>(
        "overseas_variance_rate", "因公出国（境）费预决算差异率", "Overseas, variance")
    /// 公务用车购置费预决算差异率
    public let vehiclePurchaseVarianceRate = Field<Percentage>(
        "vehicle_purchase_variance_rate", "公务用车购置费预决算差异率", "Vehicle purchase, variance")
    /// 公务用车运行维护费预决算差异率
    public let vehicleOperationVarianceRate = Field<Percentage>(
        "vehicle_operation_variance_rate", "公务用车运行维护费预决算差异率", "Vehicle operation, variance")
    /// 公务接待费预决算差异率
    public let receptionVarianceRate = Field<Percentage>(
        "reception_variance_rate", "公务接待费预决算差异率", "Receptions, variance")
    /// “三公”经费差异原因
    public let reason = Field<String>("reason", "“三公”经费差异原因", "Reason", isProse: true)
    /// 固定资产车辆, as this section states it beside 保有量
    public let assetVehicles = Field<Int>(
        "asset_vehicles", "固定资产车辆", "Vehicles among the fixed assets", unit: .vehicles)
    /// 固定资产车辆与公务用车保有量差异原因
    public let fleetReason = Field<String>(
        "fleet_reason", "车辆差异原因", "Reason of the difference in vehicles", isProse: true)

    /// The schema of the catalogue.
    @inlinable public static var shared: ThreePublicFields { Catalogue.shared.threePublic }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.threePublicLayout }

    init() {}
}
