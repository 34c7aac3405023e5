import Statistics

/// What a rule says of a sample.
struct OutlierVerdict {
    var abstention: OutlierAnalysis.Abstention?
    var lower: Double?
    var upper: Double?
    var score: (Double) -> Double? = { _ in nil }
    var isOutside: (Double) -> Bool = { _ in false }

    init(abstention: OutlierAnalysis.Abstention) { self.abstention = abstention }

    init(_ rule: OutlierRule, _ sample: Sample) {
        switch rule {
        case .modifiedZ(let cut):
            guard let fit = ModifiedZ(sample, cut: cut) else {
                abstention = .noSpread
                return
            }
            (lower, upper) = (fit.lowerLimit, fit.upperLimit)
            score = { fit.score(of: $0) }
            isOutside = { fit.isOutside($0) }
        case .logModifiedZ(let cut):
            guard let fit = LogModifiedZ(sample, cut: cut) else {
                let positive = sample.count - sample.countAtMost(0)
                abstention = positive < 5 ? .fewPositive(count: positive) : .noSpread
                return
            }
            (lower, upper) = (fit.lowerLimit, fit.upperLimit)
            score = { fit.score(of: $0) }
            isOutside = { fit.isOutside($0) }
        case .tukey(let factor):
            guard let fit = TukeyFences(sample, factor: factor), sample.interquartileRange() != 0 else {
                abstention = .noSpread
                return
            }
            (lower, upper) = (fit.lower, fit.upper)
            isOutside = { fit.isOutside($0) }
        case .hundredHurdle(let cut):
            let fit = HundredHurdle(sample, cut: cut)
            guard fit.onShortfall != nil else {
                abstention =
                    fit.countBelow < HundredHurdle.leastCount
                    ? .fewBelowHundred(count: fit.countBelow) : .noSpread
                return
            }
            lower = fit.limit
            score = { fit.score(of: $0) }
            isOutside = { fit.isOutside($0) }
        case .hidiroglouBerthelot: abstention = .noSpread
        case .anyDifference: break
        }
    }
}
