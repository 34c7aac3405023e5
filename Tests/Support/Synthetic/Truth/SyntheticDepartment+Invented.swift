extension SyntheticDepartment {
    /// Some department, made up from a seed.
    public init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed, about: "department")
        let function = generator.pick(SyntheticFunction.all)
        let isStreet = function.name == SyntheticFunction.community.name
        let place = isStreet ? generator.pick(Self.townships) : generator.pick(Self.places)
        let units = isStreet ? 0 : generator.number(0...4)
        let mark = units == 0 ? generator.pick(["", "", "（本级）", "(本级)"]) : generator.pick(Self.marks)
        var traits: Set<Trait> = []
        for trait in Trait.allCases where generator.happens(28) { traits.insert(trait) }
        self.init(
            function, in: place, named: isStreet ? generator.pick(["街道办事处", Self.longName]) : nil,
            mark: mark, units: units, size: generator.pick([460, 1_300, 2_900, 7_400, 21_000, 88_000]),
            since: generator.happens(12) ? 2024 : 2000, traits: traits, seed: seed)
    }

    private static let marks = ["", "（汇总）", "(汇总)", "（部门）", "(部门)"]
    static let longName = "街道社区综合服务与网格化管理中心"

    static let places = [
        Place(province: "云岭省"), Place(prefecture: "青川市"), Place(prefecture: "望澜市"),
        Place(province: "云岭省", prefecture: "岚溪自治州"), Place(prefecture: "青川市", county: "白鹭区"),
        Place(prefecture: "望澜市", county: "霁月区"), Place(prefecture: "青川市", county: "松口县"),
        Place(county: "柳渡县"), Place(county: "松口县"),
    ]
    static let townships = [
        Place(prefecture: "青川市", county: "白鹭区", township: "梧桐"),
        Place(prefecture: "望澜市", county: "霁月区", township: "听涛"),
        Place(county: "松口县", township: "石桥"),
    ]
}
