import Charts

/// A figure of a report: the chart, the data behind it and the sentence that says what to see.
struct ReportFigure {
    /// The name of its files.
    let id: String
    /// The caption.
    let caption: String
    /// One sentence on what to see in it.
    let reading: String
    /// The chart.
    let chart: ChartSpecification
    /// What stands behind it.
    let data: ReportTable
}
