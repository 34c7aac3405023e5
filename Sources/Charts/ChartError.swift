/// What can be wrong with a chart, as facts; prose is made where errors are shown.
public enum ChartError: Error, Sendable, Equatable {
    /// None of these mainland Chinese font families is installed; `package` is the Debian package that brings
    /// one.
    case fontNotFound(families: [String], package: String)
    /// The font file exists but cannot be opened at that face index.
    case fontUnreadable(file: String, faceIndex: Int)
    /// The fonts have no glyph for `character`, which occurs in `text`.
    case glyphMissing(character: Unicode.Scalar, text: String)
    /// A chart of nothing: `what` names the empty list.
    case noData(what: String)
    /// A number is NaN or infinite; `label` says where.
    case notFinite(value: Double, label: String)
    /// A number that must not be below zero is; `label` says where.
    case negative(value: Double, label: String)
    /// Lists that belong together differ in length.
    case lengthMismatch(what: String, expected: Int, found: Int)
    /// Bin edges must ascend strictly and hold every value.
    case invalidEdges(reason: EdgeProblem)
    /// The population is smaller than the number of values that were given.
    case populationTooSmall(population: Int, given: Int)
    /// The five numbers do not ascend.
    case quartilesOutOfOrder(label: String)
    /// The content needs more room than an image of this size has.
    case doesNotFit(width: Double, height: Double)
    /// Years must ascend strictly.
    case yearsOutOfOrder(years: [Int])
    /// A rate of counts of which more are counted than there are.
    case notARate(numerator: Double, denominator: Double, label: String)
    /// A kind of chart has no axis of values that could show a threshold.
    case noThreshold(value: Double, kind: String)
    /// libgd could not make the image or write it as PNG.
    case imageFailed(width: Int, height: Int)

    /// What is wrong with the edges of bins.
    public enum EdgeProblem: Sendable, Equatable {
        /// Fewer than two edges, or an edge that is not above the one before.
        case notAscending
        /// A value lies below the first edge or above the last.
        case valueOutside(Double)
    }
}
