import Auditor
import Model
import Renderer

/// Prints the outcomes of checking, document by document.
struct CheckAnswer {
    let output: OutputOptions
    let severity: Finding.Severity
    let explains: Bool
    /// Whether an object was written into the array of `--format json`.
    private var hasObject = false

    init(output: OutputOptions, severity: Finding.Severity, explains: Bool) {
        self.output = output
        self.severity = severity
        self.explains = explains
    }

    private static let keys = [
        "path", "department", "fiscal_year", "check", "status", "severity", "message", "values", "computed",
        "gap",
    ]

    /// What stands before the first document.
    func begin() {
        switch output.format {
        case .csv:
            if output.bom { Console.write([0xEF, 0xBB, 0xBF]) }
            Console.write(Array(CSVWriter.line(Self.keys).utf8))
        case .json: Console.write(Array("[".utf8))
        default: break
        }
    }

    /// The outcomes of one document that are to be shown.
    mutating func write(_ document: AuditedDocument) {
        let shown = document.outcomes.filter { outcome in
            guard let finding = outcome.finding else { return explains }
            return finding.severity >= severity
        }
        guard !shown.isEmpty else { return }
        switch output.format {
        case .table: Console.write(Array(listing(document, shown).utf8))
        case .markdown: Console.write(Array(markdown(document, shown).utf8))
        case .csv:
            Console.write(Array(shown.map { CSVWriter.line(cells(document, $0)) }.joined().utf8))
        case .json, .jsonl:
            for outcome in shown {
                var json = JSONWriter()
                write(document, outcome, to: &json)
                if output.format == .jsonl { json.endLine() }
                if output.format == .json, hasObject { Console.write(Array(",".utf8)) }
                hasObject = true
                Console.write(json.bytes)
            }
        }
    }

    /// What stands behind the last document.
    func end(_ summary: CheckSummary) {
        if output.format == .json { Console.write(Array("]\n".utf8)) }
        let counts = Finding.Severity.allCases.reversed().map { "\(summary[$0]) \($0.rawValue)" }
        Console.note("\(summary.documents) documents: \(counts.joined(separator: ", "))")
    }

    private func words(_ wording: Wording) -> String { output.pick(wording.chinese, wording.english) }

    /// `■ 部门 2024（文件）` and a line for each outcome: severity, check, line, sentence.
    private func listing(_ document: AuditedDocument, _ outcomes: [Outcome]) -> String {
        let style = TerminalStyle.standardOutput
        let head = [document.department ?? NumberText.missing, document.fiscalYear.map(String.init)]
            .compactMap { $0 }.joined(separator: " ")
        var text = style.bold(head) + style.dim("  \(document.path)") + "\n"
        for outcome in outcomes {
            let mark = outcome.finding?.severity.rawValue ?? outcome.status.rawValue
            let line = outcome.finding?.line.map { ":\($0)" } ?? ""
            text += "  \(padded(mark, to: explains ? 14 : 7))  \(outcome.check)\(padded(line, to: 6)) "
            text += words(outcome.about) + "\n"
        }
        return text
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }

    private func markdown(_ document: AuditedDocument, _ outcomes: [Outcome]) -> String {
        let head = [document.department ?? NumberText.missing, document.fiscalYear.map(String.init)]
            .compactMap { $0 }.joined(separator: " ")
        var table = OutputTable(columns: [
            .init(title: output.pick("级别", "Severity"), key: "severity"),
            .init(title: output.pick("检查", "Check"), key: "check"),
            .init(title: output.pick("行", "Line"), key: "line", isNumeric: true),
            .init(title: output.pick("说明", "Message"), key: "message"),
        ])
        for outcome in outcomes {
            table.rows.append([
                .text(outcome.finding?.severity.rawValue ?? outcome.status.rawValue), .text(outcome.check),
                .text(outcome.finding?.line.map(String.init) ?? NumberText.missing),
                .text(words(outcome.about)),
            ])
        }
        return "## \(head)\n\n\(document.path)\n\n\(table.text(.markdown))\n"
    }

    private func cells(_ document: AuditedDocument, _ outcome: Outcome) -> [String] {
        let values = (outcome.finding?.values ?? []).map { value in
            "\(value.field)=\(value.printed)" + (value.line.map { "@\($0)" } ?? "")
        }
        return [
            document.path, document.department ?? "", document.fiscalYear.map(String.init) ?? "",
            outcome.check, outcome.status.rawValue, outcome.finding?.severity.rawValue ?? "",
            words(outcome.about), values.joined(separator: "; "), outcome.finding?.computed ?? "",
            outcome.finding?.gap ?? "",
        ]
    }

    private func write(_ document: AuditedDocument, _ outcome: Outcome, to json: inout JSONWriter) {
        json.object { json in
            json.string("path", document.path)
            if let department = document.department { json.string("department", department) }
            if let year = document.fiscalYear { json.integer("fiscal_year", year) }
            json.string("check", outcome.check)
            json.string("status", outcome.status.rawValue)
            if let finding = outcome.finding { json.string("severity", finding.severity.rawValue) }
            json.string("message", words(outcome.about))
            guard let finding = outcome.finding else { return }
            json.array("values") { json in
                for value in finding.values {
                    json.object { json in
                        json.string("field", value.field)
                        json.string("printed", value.printed)
                        if let line = value.line { json.integer("line", line) }
                    }
                }
            }
            if let computed = finding.computed { json.string("computed", computed) }
            if let gap = finding.gap { json.string("gap", gap) }
        }
    }
}
