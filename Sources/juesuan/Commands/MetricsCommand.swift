import Analytics
import ArgumentParser

/// `juesuan metrics`: the catalogue of metrics.
struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "List the metrics: id, names, unit, direction, what to mind.",
        discussion: """
            Direction: ↓ lower is better, ↑ higher is better, ○ depends. A metric of one class of expenditure is made on \
            demand: expenditure.class_share[教育支出].

            EXAMPLES
              juesuan metrics
              juesuan metrics --level project --format markdown
            """
    )

    @Option(help: "department, project or indicator; without it all.")
    var level: Metric.Level?

    @OptionGroup var output: OutputOptions

    func run() {
        var table = OutputTable(columns: [
            .init(title: "id", key: "id"), .init(title: "level", key: "level"),
            .init(title: output.pick("中文", "Chinese"), key: "chinese"),
            .init(title: "English", key: "english"),
            .init(title: output.pick("单位", "Unit"), key: "unit"), .init(title: "", key: "direction"),
            .init(title: output.pick("说明", "Note"), key: "note"),
            .init(title: output.pick("来源", "Source"), key: "source"),
        ])
        for metric in MetricCatalogue.listed where level == nil || metric.level == level {
            table.rows.append([
                .text(metric.id), .text(metric.level.rawValue), .text(metric.chinese), .text(metric.english),
                .text(output.lang.unitName(metric.unit)), .text(metric.direction.rawValue),
                .text(output.pick(metric.note, metric.englishNote)),
                .text(metric.source),
            ])
        }
        output.write(table)
    }
}
