import Charts
import Renderer

extension FailureText {
    static func line(_ error: BriefingError) -> String {
        switch error {
        case .tooFewMeasures(let kind, let needed, let found):
            "error: \(kind.rawValue) takes \(needed) metrics or more, not \(found); name them behind the kind"
        case .tooFewYears(let kind, let found):
            "error: \(kind.rawValue) takes two years or more, and there "
                + (found.isEmpty ? "are none" : "is \(found.map(String.init).joined(separator: ", "))")
                + "; check --year and the inputs"
        case .differentUnits(let kind, let units):
            "error: \(kind.rawValue) takes metrics of one unit, not \(units.joined(separator: ", ")); "
                + "use heatmap or scatter for metrics of several units"
        case .notCounts(let metric):
            "error: \(metric) is no ratio of counts, so chance sets it no limits; "
                + "use funnel with performance.full_mark_share, staffing.active_share or two columns of counts"
        case .noIntervals(let kind):
            "error: \(kind.rawValue) has no bars for --interval, --low and --high; use bar or diverging"
        case .oneMeasureForIntervals(let kind, let found):
            "error: intervals are those of one metric, and \(kind.rawValue) got \(found); name one"
        case .noGroups(let kind):
            "error: --interval of \(kind.rawValue) draws the medians of groups; name the groups with --by, "
                + "or the columns of --data with --low and --high"
        case .noSuchName(let name, let groups) where !groups.isEmpty:
            "error: no group is named \"\(name)\"; with --by name one of \(groups.prefix(6).joined(separator: ", "))"
                + (groups.count > 6 ? " …" : "")
        case .noSuchName(let name, _): "error: nothing is named \"\(name)\"; check --highlight"
        case .nothingSelected:
            "error: no document or row of this selection; check --year, --where and the inputs"
        }
    }

    static func line(_ error: ChartError) -> String {
        switch error {
        case .fontNotFound(let families, let package):
            "error: none of the fonts \(families.joined(separator: ", ")) is installed; install the package \(package)"
        case .fontUnreadable(let file, let index):
            "error: the font \(file) cannot be opened at face \(index); reinstall the package fonts-noto-cjk"
        case .glyphMissing(let character, let text):
            "error: no font has “\(character)” (in “\(text)”); install a font that has it or change the text"
        case .imageFailed(let width, let height):
            "error: libgd cannot make an image of \(width) × \(height); choose a smaller one"
        case .doesNotFit(let width, let height):
            "error: the chart does not fit into \(Int(width)) × \(Int(height)); choose a larger size or fewer rows"
        case .noData(let what): "error: no \(what) to draw; check the selection, all values may be missing"
        case .notFinite(let value, let label):
            "error: \(value) at \(label) cannot be drawn; leave the value out"
        case .negative(let value, let label):
            "error: \(value) at \(label) is below zero, which this chart cannot show; use bar or diverging"
        case .notARate(let numerator, let denominator, let label):
            "error: \(numerator) of \(denominator) at \(label) is no rate; the first count must not exceed the second"
        case .noThreshold(let value, let kind):
            "error: \(kind) has no axis that shows a threshold of \(value); use bar, grouped, diverging, dumbbell, slope, "
                + "histogram, box, violin, beeswarm, ridge, scatter, funnel or panel, and none at or below 0 on a log axis"
        case .lengthMismatch(let what, let expected, let found):
            "error: \(what) has \(found) values where \(expected) belong; give one a series, null where missing"
        case .yearsOutOfOrder(let years):
            "error: the years \(years.map(String.init).joined(separator: ", ")) do not ascend; put them in order"
        case .invalidEdges(.notAscending): "error: the edges of bins do not ascend; put them in order"
        case .invalidEdges(.valueOutside(let value)):
            "error: \(value) lies outside the edges of the bins; widen the edges"
        case .populationTooSmall(let population, let given):
            "error: the population of \(population) is smaller than the \(given) values given; correct one of them"
        case .quartilesOutOfOrder(let label): "error: the quartiles of \(label) do not ascend; correct them"
        }
    }
}
