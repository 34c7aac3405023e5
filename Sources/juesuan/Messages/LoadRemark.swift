import Loader

extension StoreLoad.Remark {
    /// Up to how many files that others replaced have a line of their own: a folder that is loaded again holds them all.
    private static let mostReplaced = 3

    /// The lines of remarks.
    static func lines(_ remarks: [Self]) -> [String] {
        let replaced = remarks.filter { $0.kind == .replacedBefore }
        guard replaced.count > mostReplaced else { return remarks.map(\.line) }
        let names = replaced.prefix(mostReplaced).map { $0.path ?? "-" }.joined(separator: ", ")
        return remarks.filter { $0.kind != .replacedBefore }.map(\.line) + [
            "warning: \(replaced.count) of these files are in the store, and later versions have replaced them (\(names), …); "
                + "the later ones still count"
        ]
    }

    /// The remark as one line: file, what, what to do.
    private var line: String {
        let year = fiscalYear.map(String.init) ?? "—"
        let department = statedKey ?? "—"
        let text =
            switch kind {
            case .notJoined(let key):
                "\(department) was not joined with \(key), which has another document of \(year) under an old name; "
                    + "they are counted as two departments"
            case .replacedBefore:
                "the same file is in the store, and a later version of \(department) for \(year) has replaced it; the later "
                    + "one still counts; to let this one count again, load a copy with a blank line added"
            case .secondVersion(let other):
                "\(other ?? "another file") of the same load is another version of \(department) for \(year); both are "
                    + "kept and this one counts; load them one after the other with --loaded-at if that is wrong"
            }
        return "\(path ?? "-"): warning: \(text)"
    }
}
