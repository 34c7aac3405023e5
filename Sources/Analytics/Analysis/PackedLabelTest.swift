import Loader
import Model

/// A part of a condition that speaks of one label of indicators alone, 一级指标 or 二级指标: SQLite is asked about each text once.
struct PackedLabelTest: Sendable {
    /// The labels that the store keeps in columns.
    static let labels = ["level1", "level2"]

    /// The label, `level2`.
    let label: String
    private let sql: String

    /// Nil where a part speaks of anything else.
    init?(_ part: Condition.Part) {
        var known: String?
        for piece in part.pieces {
            guard case .field(let field) = piece else { continue }
            guard let label = Self.label(field.sql), known ?? label == label else { return nil }
            known = label
        }
        guard let known else { return nil }
        label = known
        sql = part.sql
    }

    /// The label that a column is; nil where it is none.
    static func label(_ sql: String) -> String? {
        labels.first { sql == "\(ItemNames.source(.indicator)).\($0)" }
    }

    /// What the condition says of all texts of a store.
    ///
    /// - Parameter column: which of the labels that are read it is about.
    func answers(_ store: Store, column: Int) throws(LoaderError) -> PackedLabelAnswers {
        func rows(_ source: String, _ arguments: [StoreValue]) throws(LoaderError) -> [[StoreValue]] {
            try store.table(
                """
                SELECT \(label), \(sql) IS TRUE FROM (SELECT \(source) AS \(label)) AS \(ItemNames.source(.indicator))
                """, arguments
            ).rows
        }
        // By their bytes: Swift takes 量 and its compatibility sign for the same text, SQLite does not.
        var texts: Set<[UInt8]> = []
        let lists = try store.table("SELECT DISTINCT \(label)_texts FROM \(PackedTable.labels.rawValue)").rows
        for list in lists {
            guard case .text(let json)? = list.first else { continue }
            texts.formUnion(PackedLabelAnswers.texts(Array(json.utf8)).map { Array($0.utf8) })
        }
        var chosen: Set<[UInt8]> = []
        for text in texts {
            // As a column of text is compared, also with a number.
            guard let row = try rows("CAST(? AS TEXT)", [.text(String(decoding: text, as: UTF8.self))]).first,
                row[1] == .integer(1)
            else {
                continue
            }
            chosen.insert(text)
        }
        let ofNone = try rows("CAST(NULL AS TEXT)", []).first?[1] == .integer(1)
        return PackedLabelAnswers(column: column, chosen: chosen, choosesNone: ofNone)
    }
}

/// Which texts of a label a condition chooses.
struct PackedLabelAnswers: Sendable {
    /// Which of the labels that are read.
    let column: Int
    private let chosen: Set<[UInt8]>
    private let choosesNone: Bool
    /// The answers to lists of texts that were met, most documents having the same.
    private var known: [[UInt8]: [Bool]] = [:]

    fileprivate init(column: Int, chosen: Set<[UInt8]>, choosesNone: Bool) {
        self.column = column
        self.chosen = chosen
        self.choosesNone = choosesNone
    }

    /// The different texts of a report, of which JSON tells.
    static func texts(_ json: [UInt8]) -> [String] {
        (try? JSONReader.read(json[...]))?.elements.compactMap(\.text) ?? []
    }

    /// Whether each item of a report is chosen.
    mutating func ofItems(_ label: PackedColumns.Label) -> [Bool] {
        let ofTexts = known[label.texts] ?? Self.texts(label.texts).map { chosen.contains(Array($0.utf8)) }
        known[label.texts] = ofTexts
        return label.places.map { $0 < ofTexts.count ? ofTexts[Int($0)] : choosesNone }
    }
}
