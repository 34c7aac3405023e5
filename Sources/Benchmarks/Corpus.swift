import Foundation
import TestSupport

/// Many invented documents as files, of as many departments; the same number always gives the same bytes.
enum Corpus {
    private static let syllables = Array("柏枫松桐竹兰荷菊梅杏桃李棠榆槐柳岚溪湖泉源渡桥屏岭峰谷川原洲")

    /// What the documents are like.
    enum Shape {
        /// Of one year, three to eight forms each.
        case usual
        /// Of three years, seven to twenty-two forms each, as departments with many projects publish: about 50 KB.
        case long
    }

    /// Writes documents into a folder, a hundred to a folder in it, and returns their bytes.
    static func write(_ count: Int, from first: Int = 0, into folder: String, shape: Shape = .usual) throws
        -> Int
    {
        var total = 0
        for index in first..<first + count {
            let bytes = document(index, shape).bytes
            let place = "\(folder)/\(String(format: "%03d", index / 100))"
            if (index - first) % 100 == 0 {
                try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            }
            let url = URL(fileURLWithPath: "\(place)/\(String(format: "%05d", index)).txt")
            try Data(bytes).write(to: url)
            total += bytes.count
        }
        return total
    }

    private static func document(_ index: Int, _ shape: Shape) -> SyntheticDisclosure {
        let functions = SyntheticFunction.all
        let county = index / functions.count
        let base = syllables.count
        let name = [county % base, county / base % base, county / base / base % base].map { syllables[$0] }
        let units = index % 5
        let place = SyntheticDepartment.Place(
            prefecture: ["青川市", "望澜市", "霁月市"][county % 3], county: String(name) + "县")
        let department = SyntheticDepartment(
            functions[index % functions.count], in: place, mark: units == 0 ? "" : "（汇总）", units: units,
            size: [2_900, 7_400, 21_000, 88_000][index / 3 % 4],
            projects: shape == .long ? 7 + index * 7 % 16 : nil,
            traits: index % 4 == 0 ? [.withFunds, .withOtherIncome] : [], seed: UInt64(index))
        let layouts = SyntheticDisclosure.Layout.allCases
        let template: DisclosureTemplate =
            shape == .long ? [.y2020, .y2023, .y2024, .y2024][index / 7 % 4] : .y2024
        return SyntheticDisclosure(
            seed: UInt64(index), template: template, layout: layouts[index % layouts.count],
            department: department)
    }
}
