import Analytics
import ArgumentParser
import Loader
import Model
import Renderer

/// The earlier day that a report is held against.
struct ReportDayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Say what changed since the end of an earlier day, as 2025-06-30; goes with --db.",
            valueName: "day"),
        transform: AsOf.day)
    var against: CalendarDay?

    @Option(
        help: ArgumentHelp(
            "A quarter, as 2025Q3: --as-of its last day, --against the last day of the one before.",
            valueName: "quarter"),
        transform: Quarter.init(parsing:))
    var quarter: Quarter?

    /// A quarter of a calendar year.
    struct Quarter: Hashable, Sendable {
        let end: CalendarDay
        let previousEnd: CalendarDay

        init(parsing text: String) throws {
            let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let number = Int(parts[1]),
                let end = CalendarDay(endOfQuarter: number, of: year),
                let previous = CalendarDay(
                    endOfQuarter: number == 1 ? 4 : number - 1, of: number == 1 ? year - 1 : year)
            else { throw ValidationError("\"\(text)\" is no quarter; write it as 2025Q3.") }
            self.end = end
            previousEnd = previous
        }
    }

    /// Holds the days against each other and against the store.
    func validate(_ store: StoreOptions) throws {
        guard quarter == nil || store.asOf == nil && against == nil else {
            throw ValidationError("--quarter stands for --as-of and --against; leave those out.")
        }
        guard store.db != nil || quarter == nil && against == nil else {
            throw ValidationError(
                "--\(quarter == nil ? "against" : "quarter") goes with --db: only a store knows when documents were loaded."
            )
        }
        if let against, let asOf = store.asOf, against >= asOf {
            throw ValidationError("--against \(against) is not before --as-of \(asOf).")
        }
    }

    /// The day whose knowledge the report shows; nil for all that is known.
    func end(_ store: StoreOptions) -> CalendarDay? { quarter?.end ?? store.asOf }

    /// The store as of the earlier day; nil where the report stands alone.
    func earlier(_ store: StoreOptions) throws -> EarlierState? {
        guard let day = quarter?.previousEnd ?? against, let db = store.db else { return nil }
        let past = try Store(path: db, access: .readOnly, asOf: day)
        return EarlierState(analysis: Analysis(past), day: day.description)
    }
}
