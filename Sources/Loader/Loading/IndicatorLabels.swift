import Foundation
import Model

/// What the indicators of a report's projects are filed under, in the order of projects and indicators: each text once, and
/// a place among these for each indicator.
struct IndicatorLabels {
    /// 一级指标
    private(set) var level1 = Labels()
    /// 二级指标
    private(set) var level2 = Labels()

    /// Labels of no indicator.
    init() {}

    /// The labels of a report's projects.
    init(_ projects: [Evaluation]) {
        for project in projects {
            for row in project.indicators { append(row.level1, row.level2) }
        }
    }

    /// Adds the indicator that comes next.
    mutating func append(_ level1: String?, _ level2: String?) {
        self.level1.append(level1)
        self.level2.append(level2)
    }

    /// What the columns of `indicator_labels` hold, in their order: a JSON array of texts, and their places as four bytes each.
    var columns: [(texts: String, places: Data)] {
        [level1, level2].map { ($0.json, StoredNumbers.bytes($0.places)) }
    }

    /// Binds them.
    func bind(to row: RowStatement) {
        for labels in [level1, level2] {
            row.bind(labels.json)
            row.bind(bytesOf: labels.places.map { $0.littleEndian })
        }
    }

    /// Texts of which many are the same.
    struct Labels {
        /// The different texts, in the order in which they come.
        private(set) var texts: [String] = []
        /// The place of each text; the largest number for an absent one.
        private(set) var places: [UInt32] = []
        /// By their bytes, which SQLite compares: Swift takes some signs for the same that are written otherwise.
        private var known: [[UInt8]: UInt32] = [:]

        /// The texts as a JSON array.
        var json: String { FieldValue.json(texts) }

        /// Adds the text that comes next.
        mutating func append(_ text: String?) {
            guard let text else { return places.append(.max) }
            // Neighbours often say the same.
            if let last = places.last, last != .max, texts[Int(last)].utf8.elementsEqual(text.utf8) {
                return places.append(last)
            }
            let bytes = Array(text.utf8)
            if let place = known[bytes] { return places.append(place) }
            let place = UInt32(texts.count)
            texts.append(text)
            known[bytes] = place
            places.append(place)
        }
    }
}
