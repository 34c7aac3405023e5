import Testing

@testable import juesuan

@Suite("Rows that a command prints")
struct OutputRowsTests {
    private typealias Cell = OutputTable.Cell

    private static let columns: [OutputTable.Column] = [
        .init(title: "名称", key: "name"), .init(title: "数值", key: "value", isNumeric: true),
        .init(title: "n", key: "n", isNumeric: true, audience: .programs), .init(title: "备注", key: "note"),
    ]

    /// A row whose cells are as wide as those of any other, with signs that every format treats in its own way.
    private static func cells(_ row: Int) -> [Cell] {
        [
            .text("第\(10_000 + row)项"), .number(Double(row) / 4 + 1_000, decimals: 2), .integer(row),
            .text(row.isMultiple(of: 3) ? "a|b,\"c\"" : row.isMultiple(of: 2) ? nil : "d\ne"),
        ]
    }

    private static func table(_ rows: OutputRows) -> OutputTable {
        var table = OutputTable(columns: columns)
        table.rows = rows
        return table
    }

    /// The counts at which rows are halved and pieces end.
    private static let counts = [
        0, 1, 2, OutputRows.leastHalved - 1, OutputRows.leastHalved, OutputRows.leastHalved + 1, 2_000, 2_001,
        2_500, 4_003,
    ]

    @Test("are the same in halves and pieces as one by one", arguments: OutputFormat.allCases, counts)
    func halves(format: OutputFormat, count: Int) {
        let empty = Self.table(OutputRows()).text(format)
        let text = Self.table(OutputRows(count: count) { $1 += Self.cells($0) }).text(format)
        let rows = (0..<count).map { row in
            let whole = Self.table(OutputRows([Self.cells(row)])).text(format)
            return format == .json ? String(whole.dropFirst().dropLast(2)) : whole
        }
        switch format {
        case .json: #expect(text == "[" + rows.joined(separator: ",") + "]\n")
        case .jsonl: #expect(text == rows.joined())
        case .csv, .markdown: #expect(text == empty + rows.map { $0.dropFirst(empty.count) }.joined())
        case .table:
            let lines = rows.map { $0.split(separator: "\n", omittingEmptySubsequences: false)[2] + "\n" }
            // The note is the last column, and only its heading and its rule show how wide it is.
            let heading = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(2)
            #expect(text == heading.joined(separator: "\n") + "\n" + lines.joined())
        }
    }

    @Test("are written as each format has it")
    func formats() {
        let table = Self.table(OutputRows([Self.cells(3), Self.cells(4)]))
        #expect(
            table.text(.table)
                == """
                名称           数值  备注
                ─────────  ────────  ───────
                第10003项  1,000.75  a|b,"c"
                第10004项  1,001.00  —

                """)
        #expect(
            table.text(.markdown)
                == """
                | 名称 | 数值 | 备注 |
                |---|---:|---|
                | 第10003项 | 1,000.75 | a\\|b,"c" |
                | 第10004项 | 1,001.00 | — |

                """)
        #expect(
            table.text(.csv)
                == "name,value,n,note\r\n第10003项,1000.75,3,\"a|b,\"\"c\"\"\"\r\n第10004项,1001,4,\r\n")
        #expect(
            table.text(.jsonl)
                == """
                {"name":"第10003项","value":1000.75,"n":3,"note":"a|b,\\"c\\""}
                {"name":"第10004项","value":1001,"n":4,"note":null}

                """)
    }

    @Test("come from several places in the order in which they were added")
    func parts() {
        var rows = OutputRows()
        rows.append(count: 0) { _, _ in Issue.record("there is no row") }
        rows.append([.integer(0)])
        rows.append(count: 2) { $1.append(.integer($0 + 1)) }
        rows.append(count: 1) { $1.append(.integer($0 + 3)) }
        rows.append([.integer(4)])
        rows.append([.integer(5)])
        rows.append(count: 3) { $1.append(.integer($0 + 6)) }
        func numbers(_ rows: OutputRows, _ range: Range<Int>) -> [Int] {
            var numbers: [Int] = []
            rows.forEach(in: range) { cells in
                if case .integer(let number?) = cells[0], cells.count == 1 { numbers.append(number) }
            }
            return numbers
        }
        #expect(rows.count == 9 && !rows.isEmpty)
        for lower in 0...9 {
            for upper in lower...9 { #expect(numbers(rows, lower..<upper) == Array(lower..<upper)) }
        }
        #expect(numbers(rows.chosen([8, 0, 4, 2]), 0..<4) == [8, 0, 4, 2])
        #expect(numbers(rows.chosen(0..<3), 0..<3) == [0, 1, 2])
        #expect(rows.chosen(0..<0).isEmpty)
    }

    @Test("are sorted by a column with missing values last, equal ones as they stood")
    func sorting() throws {
        func names(_ key: String, _ values: [Cell]) throws -> [String] {
            var table = OutputTable(columns: [.init(title: "a", key: "a"), .init(title: "b", key: "b")])
            table.rows = OutputRows(count: values.count) { row, cells in
                cells += [.text("\(row)"), values[row]]
            }
            try table.sort(by: key)
            let lines = table.text(.csv).split(whereSeparator: \.isNewline).dropFirst()
            return lines.map { String($0.prefix(1)) }
        }
        let numbers: [Cell] = [2, nil, 1, 2, 3].map { .number($0, decimals: 0) }
        #expect(try names("b", numbers) == ["2", "0", "3", "4", "1"])
        #expect(try names("-b", numbers) == ["4", "0", "3", "2", "1"])
        #expect(try names("b", ["乙", nil, "甲", "乙"].map { .text($0) }) == ["0", "3", "2", "1"])
        #expect(throws: CommandFailure.self) { try names("c", numbers) }
    }
}
