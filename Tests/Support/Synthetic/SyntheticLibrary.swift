import Foundation

/// The synthetic documents kept in `Fixtures/documents`: eleven departments, four of them over several years.
public enum SyntheticLibrary {
    /// A document of the library.
    public struct Entry: Sendable, CustomStringConvertible {
        /// The file's name, `qingchuan-education-2024.txt`.
        public let file: String
        /// What it is made from.
        public let department: SyntheticDepartment
        /// The year's template.
        public let template: DisclosureTemplate
        /// How it is printed.
        public let layout: SyntheticDisclosure.Layout

        /// The document.
        public var disclosure: SyntheticDisclosure {
            SyntheticDisclosure(
                seed: department.seed, template: template, layout: layout, department: department,
                isMarkdown: file.hasSuffix(".md"))
        }

        /// Where the document is kept.
        public var url: URL { SyntheticLibrary.folder.appendingPathComponent(file) }
        /// The file's name.
        public var description: String { file }
    }

    /// The folder of the documents.
    public static let folder = Folder.package.appendingPathComponent("Fixtures/documents")

    /// All documents, by file name.
    public static let entries: [Entry] = [
        [Entry]("bailu-archives", archives, [.y2020: .piped, .y2023: .tabbed, .y2024: .stacked]),
        [Entry]("bailu-wutong-centre", community, [.y2024: .stacked]),
        [Entry]("lanxi-health", health, [.y2024: .tabbed]),
        [Entry]("qingchuan-transport", roads, [.y2023: .stacked]),
        [Entry]("qingchuan-education", education, [.y2020: .piped, .y2023: .tabbed, .y2024: .stacked]),
        [Entry]("qingchuan-offices", offices, [.y2023: .tabbed, .y2024: .tabbed]),
        [Entry]("shiqiao-street", street, [.y2024: .tabbed]),
        [Entry]("songkou-agriculture", agriculture, [.y2024: .piped]),
        [Entry]("songkou-finance", finance, [.y2020: .stacked, .y2024: .stacked]),
        [Entry]("wanglan-transport", transport, [.y2024: .piped], ".md"),
        [Entry]("yunling-finance", province, [.y2024: .tabbed]),
    ].flatMap(\.self)
}

extension SyntheticLibrary {
    private static let education = SyntheticDepartment(
        .education, in: .init(prefecture: "青川市"), mark: "（汇总）", units: 4, size: 46_000,
        traits: [.withOtherIncome, .withSecrets], seed: 2_001)
    private static let archives = SyntheticDepartment(
        .archives, in: .init(prefecture: "青川市", county: "白鹭区"), size: 910, seed: 2_002)
    private static let offices = SyntheticDepartment(
        .offices, in: .init(prefecture: "青川市"), mark: "(部门)", units: 3, size: 12_800, traits: [.withSecrets],
        seed: 2_003)
    private static let health = SyntheticDepartment(
        .health, in: .init(province: "云岭省", prefecture: "岚溪自治州"), mark: "（部门）", units: 3, size: 83_000,
        traits: [.withOtherIncome, .withFunds], seed: 2_004)
    private static let community = SyntheticDepartment(
        .community, in: .init(prefecture: "青川市", county: "白鹭区", township: "梧桐"),
        named: SyntheticDepartment.longName, size: 1_450, traits: [.withoutThreePublic], seed: 2_005)
    private static let street = SyntheticDepartment(
        .community, in: .init(county: "松口县", township: "石桥"), size: 2_300,
        traits: [.withFunds, .withoutThreePublic],
        seed: 2_006)
    private static let agriculture = SyntheticDepartment(
        .agriculture, in: .init(prefecture: "青川市", county: "松口县"), units: 2, size: 6_700,
        traits: [.withFunds],
        seed: 2_007)
    private static let finance = SyntheticDepartment(
        .finance, in: .init(prefecture: "青川市", county: "松口县"), mark: "（本级）", size: 1_980, traits: [.terse],
        seed: 2_008)
    private static let transport = SyntheticDepartment(
        .transport, in: .init(prefecture: "望澜市"), units: 2, size: 31_500, since: 2024, seed: 2_009)
    private static let province = SyntheticDepartment(
        .finance, in: .init(province: "云岭省"), mark: "（部门）", units: 3, size: 17_400,
        traits: [.withOtherIncome],
        seed: 2_010)
    private static let roads = SyntheticDepartment(
        .transport, in: .init(prefecture: "青川市"), size: 9_600, traits: [.withFunds, .terse], seed: 2_011)
}

extension [SyntheticLibrary.Entry] {
    /// A department's documents of several years.
    fileprivate init(
        _ name: String, _ department: SyntheticDepartment,
        _ layouts: [DisclosureTemplate: SyntheticDisclosure.Layout], _ ending: String = ".txt"
    ) {
        self = layouts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            SyntheticLibrary.Entry(
                file: "\(name)-\($0.key.rawValue)\(ending)", department: department, template: $0.key,
                layout: $0.value)
        }
    }
}
