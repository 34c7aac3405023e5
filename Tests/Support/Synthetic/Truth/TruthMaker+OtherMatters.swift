import Model

extension TruthMaker {
    mutating func makeThreePublic() {
        var row = Row<ThreePublicFields>()
        let total = now.threePublic
        row.total = total
        row.change = total - before.threePublic
        row.changeRate = ExactRate.growth(from: before.threePublic, to: total)
        row.overseas = now.overseas
        row.overseasShare = ExactRate.share(now.overseas, of: total)
        row.overseasChange = now.overseas - before.overseas
        row.overseasChangeRate = ExactRate.growth(from: before.overseas, to: now.overseas)
        row.vehicleTotal = now.vehicles
        row.vehicleTotalShare = ExactRate.share(now.vehicles, of: total)
        row.vehicleTotalChange = now.vehicles - before.vehicles
        row.vehicleTotalChangeRate = ExactRate.growth(from: before.vehicles, to: now.vehicles)
        row.vehiclePurchase = now.vehiclePurchase
        row.vehicleOperation = now.vehicleOperation
        row.reception = now.reception
        row.receptionShare = ExactRate.share(now.reception, of: total)
        row.receptionChange = now.reception - before.reception
        row.receptionChangeRate = ExactRate.growth(from: before.reception, to: now.reception)
        row.overseasGroups = now.overseas == .zero ? 0 : 1
        row.overseasPersons = now.overseas == .zero ? 0 : generator.number(1...4)
        row.vehiclesPurchased = now.vehiclePurchase == .zero ? 0 : generator.number(1...2)
        row.vehicleFleet = now.vehicleOperation == .zero ? 0 : department.size / 900 + 2
        let batches = now.reception == .zero ? 0 : Int(now.reception.fen / 400_000) + 1
        row.receptionBatches = batches
        row.receptionPersons = batches * 11 + (batches == 0 ? 0 : generator.number(0...9))
        setBudget(&row)
        report.threePublic = row
    }

    private mutating func setBudget(_ row: inout Row<ThreePublicFields>) {
        func budget(_ amount: Money, _ percent: Int) -> Money {
            percent < 1_060 ? amount : amount.thousandths(percent)
        }
        let overseas = budget(now.overseas, generator.number(1_000...1_300))
        let purchase = budget(now.vehiclePurchase, generator.number(1_000...1_200))
        let operation = budget(now.vehicleOperation, generator.number(1_000...1_400))
        let reception = budget(now.reception, generator.number(1_000...2_500))
        let total = overseas + purchase + operation + reception
        row.budgetOverseas = overseas
        row.budgetVehiclePurchase = purchase
        row.budgetVehicleOperation = operation
        row.budgetReception = reception
        row.budgetTotal = total
        row.overseasVarianceRate = ExactRate.growth(from: overseas, to: now.overseas)
        row.vehiclePurchaseVarianceRate = ExactRate.growth(from: purchase, to: now.vehiclePurchase)
        row.vehicleOperationVarianceRate = ExactRate.growth(from: operation, to: now.vehicleOperation)
        row.receptionVarianceRate = ExactRate.growth(from: reception, to: now.reception)
        row.varianceRate = ExactRate.growth(from: total, to: now.threePublic)
        row.reason = varianceReason(now.threePublic - total)
    }

    mutating func makeOperatingCost() {
        func isStated(_ use: BudgetLine.Use) -> Bool { department.function.lines.contains { $0.use == use } }
        if isStated(.administration) {
            report.operatingCost.agency = now.agencyRunning
            report.operatingCost.agencyChange = now.agencyRunning - before.agencyRunning
            report.operatingCost.agencyChangeRate = ExactRate.growth(
                from: before.agencyRunning, to: now.agencyRunning)
        }
        if isStated(.institution) {
            report.operatingCost.institution = now.institutionRunning
            report.operatingCost.institutionChange = now.institutionRunning - before.institutionRunning
            report.operatingCost.institutionChangeRate = ExactRate.growth(
                from: before.institutionRunning, to: now.institutionRunning)
        }
    }

    mutating func makeProcurement() {
        let goods = now.project.thousandths(generator.number(20...140))
        let works = generator.happens(40) ? .zero : now.project.thousandths(generator.number(30...200))
        let services = now.project.thousandths(generator.number(40...260))
        let total = goods + works + services
        let small = generator.happens(40) ? total : total.thousandths(generator.number(550...990))
        let micro = generator.happens(30) ? small : small.thousandths(generator.number(200...950))
        report.procurement.total = total
        report.procurement.goods = goods
        report.procurement.works = works
        report.procurement.services = services
        report.procurement.smeAmount = small
        report.procurement.smeShare = ExactRate.share(small, of: total)
        report.procurement.microAmount = micro
        report.procurement.microShare = ExactRate.share(micro, of: total)
    }

    mutating func makeAssets() {
        var assets = Row<AssetFields>()
        let special = department.size > 10_000 ? generator.number(1...9) : 0
        let fleet = report.threePublic.vehicleFleet ?? 0
        assets.vehiclesLeader = 0
        assets.vehiclesPrincipal = department.size > 20_000 && fleet > 0 ? 1 : 0
        assets.vehiclesConfidential = fleet > 4 ? 1 : 0
        assets.vehiclesEmergency = fleet > 8 ? 2 : 0
        assets.vehiclesEnforcement = 0
        assets.vehiclesSpecial = special
        assets.vehiclesRetired = 0
        let named = (assets.vehiclesPrincipal ?? 0) + (assets.vehiclesConfidential ?? 0)
        let others = max(fleet - named - (assets.vehiclesEmergency ?? 0), 0)
        assets.vehiclesOther = others
        let vehicles = named + (assets.vehiclesEmergency ?? 0) + special + others
        assets.vehicles = vehicles
        assets.vehiclesValue = Money(hundredths: Int64(vehicles * generator.number(1_200...2_400)))
        assets.buildingsArea = SquareMetres(units: Int64(department.size * generator.number(90...410)) * 100)
        assets.buildingsValue = Money(hundredths: Int64(department.size * generator.number(15...80)))
        if template == .y2020 {
            assets.generalEquipment = generator.number(0...6)
            assets.specialEquipment = generator.number(0...3)
        } else {
            assets.largeEquipment = generator.number(0...14)
        }
        report.assets = assets
        guard template != .y2020 else { return }
        report.threePublic.assetVehicles = vehicles
        report.threePublic.fleetReason =
            vehicles == fleet ? "两者一致，没有差异" : "特种专业技术用车\(vehicles - fleet)辆不纳入公务用车管理"
    }
}
