import Foundation

/// How long command lines take, the program's start among it.
enum Timing {
    /// What `make bench` asks a grown store; `{db}` stands for its path.
    static let questions: [[String]] = [
        [
            "query", "score", "--level", "project", "--by", "department.key", "--stats", "n,q1,median,q3",
        ],
        [
            "query", "execution_rate", "--level", "project", "--by", "department.key", "--stats",
            "n,q1,median,q3",
        ],
        ["query", "execution_rate", "--level", "project", "--by", "prefecture", "--stats", "n,median,p90"],
        ["query", "score", "--level", "project", "--by", "level", "--stats", "n,median"],
        ["query", "three_public.per_capita", "--stats", "n,median,p90", "--by", "prefecture"],
        ["query", "three_public.per_capita", "--format", "csv"],
        ["query", "performance.score_median", "--stats", "n,median", "--by", "level"],
        ["query", "performance.execution_rate", "--stats", "n,median", "--by", "level"],
        ["query", "performance.full_mark_share", "--stats", "n,median", "--by", "level"],
        ["query", "performance.reason_reuse", "--stats", "n,median", "--by", "level"],
        ["query", "budget.execution_rate", "--stats", "n,median", "--by", "level"],
        ["query", "expenditure.class_concentration", "--stats", "n,median", "--by", "level"],
        ["query", "disclosure.completeness", "--stats", "n,median", "--by", "level"],
        ["query", "score", "--level", "project", "--limit", "20"],
        ["query", "execution_rate", "--level", "project", "--limit", "20"],
        ["query", "score", "--level", "project", "--where", "department.level = 'county'", "--limit", "20"],
        [
            "query", "score_share", "--level", "indicator", "--where", "department.level = 'county'",
            "--limit",
            "10",
        ],
        ["query", "score", "--level", "indicator", "--limit", "20"],
        ["query", "score_share", "--level", "indicator", "--by", "level", "--stats", "n,median"],
        ["query", "completion", "--level", "indicator", "--by", "department.key", "--stats", "n,median"],
        ["query", "score", "--level", "indicator", "--where", "score < 5", "--stats", "n,median"],
        ["query", "three_public.per_capita", "--panel", "--limit", "10"],
        ["compare", "第1州第0局", "第2州第1局"],
        ["outliers", "three_public.per_capita"],
        ["outliers", "score", "--level", "project"],
    ]

    /// The middle one of several runs, an odd number, in seconds; nil where the command fails.
    static func median(of runs: Int, _ program: String, _ arguments: [String]) throws -> Double? {
        var times: [Double] = []
        for _ in 0..<runs {
            let run = try TimedProcess(program, arguments)
            guard run.status == 0 else { return nil }
            times.append(run.seconds)
        }
        return times.sorted()[runs / 2]
    }
}
