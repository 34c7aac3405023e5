import Loader

/// Metrics of indicators out of the columns that the store keeps of them, a row a report instead of one an indicator.
struct PackedIndicatorQuery {
    /// The column of a plain value, or the two of a ratio.
    private enum Source {
        case value(Int)
        case ratio(numerator: Int, denominator: Int, scale: Double)
    }

    /// The query: report, sizes of the projects, columns of numbers.
    let sql: String
    private let sources: [Source]

    /// Nil where a metric needs more than the columns.
    init?(_ metrics: [Metric]) {
        let kept = ["weight", "score", "completion_rate"]
        var sources: [Source] = []
        for metric in metrics {
            let expression = metric.expression
            if expression.numerator == nil {
                guard let place = kept.firstIndex(of: expression.sql) else { return nil }
                sources.append(.value(place + 2))
            } else {
                let names = expression.names
                guard names.count == 2, let upper = kept.firstIndex(of: names[0]),
                    let lower = kept.firstIndex(of: names[1])
                else { return nil }
                sources.append(
                    .ratio(numerator: upper + 2, denominator: lower + 2, scale: expression.scale))
            }
        }
        self.sources = sources
        sql =
            "SELECT report_id, sizes, \(kept.joined(separator: ", ")) FROM indicator_columns ORDER BY report_id"
    }

    /// What a metric reads of the indicators of a report: its values, and the two sides of a ratio, which are empty for plain
    /// values; not a number where absent or undefined.
    struct Numbers {
        let values: [Double]
        var uppers: [Double] = []
        var lowers: [Double] = []
    }

    /// The indicators of a report.
    struct Report {
        let entity: Entity
        let isNew: Bool
        /// How many each project has.
        let sizes: [Int]
        /// The numbers of each metric.
        let numbers: [Numbers]
    }

    /// The report of a row, whose document this is.
    func report(_ row: StoreRow, _ entity: Entity, isNew: Bool) -> Report {
        let numbers = sources.map { source in
            switch source {
            case .value(let column): return Numbers(values: row.numbers(column))
            case .ratio(let numerator, let denominator, let scale):
                let uppers = row.numbers(numerator)
                let lowers = row.numbers(denominator)
                let values = zip(uppers, lowers).map { upper, lower in
                    lower == 0 ? .nan : upper * scale / lower
                }
                return Numbers(values: values, uppers: uppers, lowers: lowers)
            }
        }
        return Report(entity: entity, isNew: isNew, sizes: row.smallIntegers(1), numbers: numbers)
    }
}
