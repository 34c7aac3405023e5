/// An invented department in an invented place.
public struct SyntheticDepartment: Hashable, Sendable {
    /// Where it is, by level of government.
    public struct Place: Hashable, Sendable {
        var province: String?
        var prefecture: String?
        var county: String?
        /// A township or street, part of the department's own name.
        var township: String?

        /// A place, from the largest to the smallest part its departments name.
        public init(
            province: String? = nil, prefecture: String? = nil, county: String? = nil,
            township: String? = nil
        ) {
            self.province = province
            self.prefecture = prefecture
            self.county = county
            self.township = township
        }

        var name: String { [province, prefecture, county, township].compactMap(\.self).joined() }
        var level: String {
            if township != nil { return "township" }
            return county != nil ? "county" : prefecture != nil ? "prefecture" : "province"
        }
    }

    /// What sets a department apart.
    public enum Trait: Hashable, Sendable, CaseIterable {
        /// No “三公” spending at all.
        case withoutThreePublic
        /// Government funds and state capital are spent.
        case withFunds
        /// Secret projects are told apart.
        case withSecrets
        /// Income beside fiscal appropriations.
        case withOtherIncome
        /// Some values are not stated.
        case terse
    }

    /// Where it is.
    public let place: Place
    /// What it does.
    public let function: SyntheticFunction
    /// Its name behind the place.
    let ownName: String
    /// The mark behind the name: `（汇总）`, or nothing.
    let mark: String
    /// How many subordinate units it has.
    let unitCount: Int
    /// Expenditure of a year in 万元, roughly.
    let size: Int
    /// How many projects it has; nil for some, three to eight.
    let projectCount: Int?
    /// The first year it has accounts; before, it did not exist.
    let firstYear: Int
    let traits: Set<Trait>
    let seed: UInt64

    /// A department.
    public init(
        _ function: SyntheticFunction, in place: Place, named name: String? = nil, mark: String = "",
        units: Int = 0, size: Int, projects: Int? = nil, since firstYear: Int = 2000, traits: Set<Trait> = [],
        seed: UInt64
    ) {
        self.function = function
        self.place = place
        self.ownName = name ?? function.name
        self.mark = mark
        self.unitCount = min(units, function.units.count)
        self.size = size
        self.projectCount = projects
        self.firstYear = firstYear
        self.traits = traits
        self.seed = seed
    }

    /// The name without its mark.
    public var key: String { place.name + ownName }
    /// The name as the title prints it.
    public var title: String { key + mark }

    /// Whether its documents speak of 单位 rather than 部门.
    var isUnit: Bool { unitCount == 0 && mark.isEmpty || mark.contains("本级") || mark.contains("单位") }
    /// What it calls itself: 本部门, 本单位.
    var selfName: String { (seed % 2 == 0 ? "本" : "我") + (isUnit ? "单位" : "部门") }

    var scope: String {
        if mark.contains("汇总") { return "consolidated" }
        if mark.contains("部门") { return "department" }
        return isUnit ? "unit" : "department"
    }

    var subordinates: [String] {
        guard unitCount > 0 else { return [] }
        return [key] + function.units.prefix(unitCount).map { place.name + $0 }
    }
}
