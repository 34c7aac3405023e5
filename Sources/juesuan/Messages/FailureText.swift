import Analytics
import Charts
import Loader
import Renderer

/// Makes the one line out of a module's error. The modules throw facts; prose is made here and nowhere else.
enum FailureText {
    /// What is wrong and what to do; nil for an error of another kind.
    static func line(_ error: any Error) -> String? {
        switch error {
        case let error as LoaderError: line(error)
        case let error as AnalyticsError: line(error)
        case let error as ChartError: line(error)
        case let error as BriefingError: line(error)
        case is ComparisonReport.EmptySelection:
            "error: no document of this selection; check --year and the inputs"
        default: nil
        }
    }

    private static func nearest(_ names: [String]) -> String {
        names.isEmpty ? "" : " (nearest: \(names.prefix(3).joined(separator: ", ")))"
    }

    static func line(_ error: LoaderError) -> String {
        switch error {
        case .missingStore(let path):
            "\(path): error: no such store; make one with `juesuan load … --db \(path)`"
        case .cannotOpen(let path, let reason):
            "\(path): error: the store cannot be opened (\(reason)); check the folder and its permissions"
        case .cannotCopy(let path, let reason):
            "\(path): error: the copy cannot be written (\(reason)); check that the folder exists and may be written"
        case .notAStore(let path): "\(path): error: this file is no store of juesuan; name another with --db"
        case .newerStore(let path):
            "\(path): error: written by a newer version of juesuan; use that version or a later one"
        case .olderStore(let path, _):
            "\(path): error: written by an older version; run `juesuan load --db \(path)` once to bring it up to date"
        case .readOnly: "error: only reading is allowed here; use a SELECT"
        case .invalidDate(let text): "error: \"\(text)\" is no date; write it as 2025-09-30"
        case .unknownColumn(let name, let names):
            "error: no column \"\(name)\"\(nearest(names)); `juesuan sql --schema` lists them"
        case .unknownTable(let name, let names):
            "error: no table \"\(name)\"\(nearest(names)); `juesuan sql --schema` lists them"
        case .severalStatements: "error: more than one statement; ask one query at a time"
        case .emptyQuery: "error: no query; write a SELECT"
        case .timedOut(let limit):
            "error: the query took longer than \(NumberText.string(limit / .seconds(1), decimals: limit < .seconds(1) ? 3 : 0)) s; narrow it, or allow more with --timeout"
        case .invalidQuery(_, let reason):
            "error: the query is not valid (\(reason)); "
                + (isOfSpelling(reason) ? "check its spelling" : "ask for it otherwise")
        case .cannotLoad(let path, let reason):
            "\(path ?? "store"): error: cannot be loaded (\(reason)); nothing of it was kept"
        case .full(let path):
            "\(path): error: no room left for the store; make room on the disk and run the command again"
        case .inUse(let path):
            "\(path): error: another program reads or writes the store; wait for it and try again"
        case .notWritable(let path):
            "\(path): error: the store, its folder or its disk can only be read; check their permissions"
        case .malformed(let reason):
            "error: the store is damaged (\(reason)); `juesuan db check` says more, restore it from a backup"
        case .circularAlias(let keys):
            "error: the aliases \(keys.joined(separator: " → ")) lead in a circle; take one of them out"
        case .mergedDepartments(let old, let key, let year):
            "error: \(old.joined(separator: " and ")) both published \(year), so they are two departments that were merged and not one "
                + "that was renamed \(key); leave them out of the aliases"
        case .damaged(let table, let column):
            "error: \(table).\(column) holds a value that no version of juesuan writes; restore the store from a copy"
        }
    }

    /// Whether SQLite does not understand what is written, and not what it asks for.
    private static func isOfSpelling(_ reason: String) -> Bool {
        [
            "syntax error", "no such", "unrecognized token", "ambiguous", "incomplete input", "misuse",
            "number of",
        ]
        .contains { reason.contains($0) }
    }

    static func line(_ error: AnalyticsError) -> String {
        switch error {
        case .unknownMetric(let name, let names):
            "error: no metric \"\(name)\"\(nearest(names)); `juesuan metrics` lists them"
        case .unknownField(let name, let names):
            "error: no field \"\(name)\"\(nearest(names)); `juesuan fields` lists them"
        case .otherLevel("project", .indicator, .project):
            "error: at the level project each row is a project; leave project out, or ask for indicators with --level indicator"
        case .otherLevel(let name, let level, let asked):
            "error: \(name) belongs to the level \(level.rawValue), not to \(asked.rawValue); ask with --level \(level.rawValue)"
        case .unknownClass(let name, let names):
            "error: no document lists a class \"\(name)\"\(nearest(names)); budget_classes in `juesuan sql` has them"
        case .unknownStatistic(let name, let names):
            "error: no statistic \"\(name)\"\(nearest(names)); known are "
                + Statistic.names.map(\.name).joined(separator: ", ") + " and p with a percentage, as p90"
        case .invalidCondition(let text, let reason):
            "error: the condition \"\(text)\" is not valid (\(reason)); write it as in --where \"staffing.active > 50\""
        case .mixedLevels(let ids):
            "error: \(ids.joined(separator: ", ")) are of different levels; ask for them one level at a time"
        case .unknownDepartment(let name, _) where name.allSatisfy(\.isWhitespace):
            "error: the name of a department is empty; write its key or a part of it"
        case .unknownDepartment(let name, let names):
            "error: no department \"\(name)\""
                + (names.isEmpty
                    ? "; `juesuan departments` lists them" : nearest(names))
        case .ambiguousDepartment(let name, let candidates):
            "error: \"\(name)\" may be \(candidates.prefix(8).joined(separator: ", "))"
                + (candidates.count > 8 ? " and \(candidates.count - 8) more" : "")
                + "; write more of the name"
        case .sameDepartment(let department, let names):
            "error: \(names.map { "\"\($0)\"" }.joined(separator: " and ")) are both \(department); name different departments"
        case .noCommonYear(let year, let departments):
            "error: not all of them have \(year.map(String.init) ?? "a year in common") ("
                + departments.map { department in
                    "\(department.department): \(department.years.map(String.init).joined(separator: ", "))"
                }.joined(separator: "; ") + "); choose another --year, or latest for the latest of each"
        case .store(let error): line(error)
        }
    }
}
