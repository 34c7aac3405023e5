import Model

/// Two fiscal years of 300 invented departments as a bureau receives them: most on time, some late, some never, some
/// corrected, some under a new name.
public struct QuarterStory: Sendable {
    /// What came in on one day.
    public struct Arrival: Sendable {
        /// The day, `2025-08-28`.
        public let day: String
        /// The documents.
        public let reports: [Report]

        /// The documents as JSON Lines.
        public var jsonLines: [UInt8] {
            var json = JSONWriter()
            for report in reports {
                report.write(to: &json)
                json.endLine()
            }
            return json.bytes
        }
    }

    /// The arrivals, in the order of days.
    public private(set) var arrivals: [Arrival] = []
    /// The departments that are called otherwise in 2024: the old and the new key.
    public private(set) var renamed: [(old: String, new: String)] = []
    /// How many departments there are.
    public let count: Int

    /// The story of some departments; always the same.
    public init(departments count: Int = 300) {
        self.count = count
        let departments = (0..<count).map(Self.department)
        func reports(
            _ range: Range<Int>, _ template: DisclosureTemplate, version: Int = 1,
            _ change: (Int, inout Report) -> Void = { _, _ in }
        ) -> [Report] {
            range.map { index in
                Self.report(index, departments[index], template, version: version) { change(index, &$0) }
            }
        }
        func share(_ hundredths: Int) -> Int { count * hundredths / 100 }
        // The last seven in a hundred are new in 2024; the first twelve have an account of 2020 too.
        arrivals.append(Arrival(day: "2024-09-20", reports: reports(0..<share(93), .y2023)))
        arrivals.append(Arrival(day: "2024-09-21", reports: reports(0..<share(12), .y2020)))
        arrivals.append(
            Arrival(
                day: "2025-06-25",
                reports: reports(0..<share(40), .y2024) { index, report in
                    // Contradicts itself until it is corrected in August.
                    if index < Self.correctedCount { report.expenditure.closingBalance? += 5 }
                }))
        arrivals.append(
            Arrival(
                day: "2025-08-28",
                reports: reports(share(40)..<share(76), .y2024)
                    + reports(0..<Self.correctedCount, .y2024, version: 2)
                    + reports(Self.correctedCount..<Self.correctedCount + 2, .y2024, version: 2) {
                        _, report in
                        // Right until then.
                        report.threePublic.reception? += 4
                    }))
        let names = Array(share(76)..<share(78))
        renamed = names.map { (departments[$0].key, Self.department($0, renamed: true).key) }
        arrivals.append(
            Arrival(
                day: "2025-09-29",
                reports: names.map { Self.report($0, Self.department($0, renamed: true), .y2024) { _ in } }
                    + reports(share(78)..<share(86), .y2024) + reports(share(93)..<count, .y2024)))
        arrivals.append(Arrival(day: "2025-11-10", reports: reports(share(86)..<share(91), .y2024)))
    }

    /// How many documents are corrected in August; two more are made worse then.
    public static let correctedCount = 6

    private static func report(
        _ index: Int, _ department: SyntheticDepartment, _ template: DisclosureTemplate, version: Int = 1,
        _ change: (inout Report) -> Void
    ) -> Report {
        var report = SyntheticDisclosure(
            seed: department.seed, template: template, layout: .tabbed, department: department,
            changing: change
        ).report
        let suffix = version == 1 ? "" : "-\(version)"
        report.source.path = "\(template.rawValue)/\(index)\(suffix).txt"
        return report
    }

    private static let firstSigns = ["青", "白", "松", "柳", "岚", "云", "溪", "竹"]
    private static let secondSigns = ["山", "河", "林", "原", "泉"]
    private static let prefectures = ["青川市", "望澜市", "霁月市", "鹿鸣市"]
    private static let sizes = [460, 1_300, 2_900, 7_400, 21_000]

    private static func department(_ index: Int) -> SyntheticDepartment { department(index, renamed: false) }

    private static func department(_ index: Int, renamed: Bool) -> SyntheticDepartment {
        let functions = SyntheticFunction.all
        let function = functions[index % functions.count]
        let place = index / functions.count
        let county = firstSigns[place % 8] + secondSigns[place / 8 % 5] + "县"
        var generator = SeededGenerator(seed: UInt64(index) &+ 90_000)
        var traits: Set<SyntheticDepartment.Trait> = []
        for trait in SyntheticDepartment.Trait.allCases where generator.happens(12) { traits.insert(trait) }
        return SyntheticDepartment(
            function, in: .init(prefecture: prefectures[place % 4], county: county),
            named: renamed ? "新设\(function.name)" : nil, size: generator.pick(sizes), traits: traits,
            seed: 90_000 + UInt64(index))
    }
}

private func += (left: inout Money, tenThousands: Int64) { left = left + tenThousands }
