import Testing

/// Shells complete commands, flags, metrics, stated figures and files.
@Suite("Completion")
struct CompletionTests {
    @Test("scripts are made for three shells and know the commands", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let tool = try Tool()
        defer { tool.remove() }
        let run = try tool.run("juesuan --generate-completion-script \(shell)")
        #expect(run.status == 0)
        for command in ["parse", "query", "outliers", "report"] { #expect(run.output.contains(command)) }
    }

    @Test("the arguments of query are metrics, stated figures and files")
    func metrics() throws {
        let tool = try Tool()
        defer { tool.remove() }
        func completions(_ prefix: String) throws -> [String] {
            try tool.run("juesuan ---completion query -- arguments 2 0 juesuan query \(prefix)").output
                .split(separator: "\n").map(String.init)
        }
        #expect(
            try completions("three_public.per_c") == [
                "three_public.per_capita", "three_public.per_capita_all",
            ])
        #expect(
            try completions("staffing.act") == [
                "staffing.active", "staffing.active_change", "staffing.active_share",
            ])
        #expect(try completions("Fixtures/doc") == ["Fixtures/documents"])
    }

    @Test(
        "values of options are fields, statistics and columns",
        arguments: [
            ("--where", "staffing.active_c", ["staffing.active_change"]),
            ("--where", "execution_r", ["execution_rate"]),
            ("--weights", "full_year", ["full_year_budget"]),
            ("--by", "fiscal_year,prefe", ["fiscal_year,prefecture"]),
            ("--by", "level2", ["level2"]), ("--stats", "n,medc", ["n,medcouple"]),
            ("--sort", "-val", ["-value"]),
        ])
    func options(option: String, typed: String, expected: [String]) throws {
        let tool = try Tool()
        defer { tool.remove() }
        let run = try tool.run(
            "juesuan ---completion query -- \(option) 4 0 juesuan query x \(option) \(typed)")
        #expect(run.output.split(separator: "\n").map(String.init) == expected)
    }

    @Test("colours are for terminals only")
    func plain() throws {
        let tool = try Tool()
        defer { tool.remove() }
        #expect(try !tool.run("juesuan metrics").output.contains("\u{1B}"))
    }
}
