import Model
import Statistics

extension StatisticsReport {
    /// One object: what is undefined is null, infinity a string.
    var jsonText: String {
        var json = JSONWriter()
        json.object { json in
            for (key, value) in entries { Self.write(value, key, to: &json) }
        }
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ value: ReportValue, _ key: String, to json: inout JSONWriter) {
        switch value {
        case .number(let number): write(number, key, to: &json)
        case .integer(let number):
            if let number { json.integer(key, number) } else { json.null(key) }
        case .text(let text):
            if let text { json.string(key, text) } else { json.null(key) }
        case .flag(let flag): json.boolean(key, flag)
        case .numbers(let numbers):
            json.array(key) { json in
                for number in numbers { write(number, nil, to: &json) }
            }
        case .integers(let numbers):
            json.array(key) { json in
                for number in numbers { json.integer(nil, number) }
            }
        case .names(let names):
            json.array(key) { json in
                for name in names { json.string(nil, name) }
            }
        }
    }

    private static func write(_ number: Double?, _ key: String?, to json: inout JSONWriter) {
        if let number, number.isInfinite {
            json.string(key, number > 0 ? "Infinity" : "-Infinity")
        } else {
            json.number(key, number)
        }
    }

    /// Keys and values in two columns; arrays are shortened to their first five elements.
    func rows(key: String, value: String) -> OutputTable {
        var table = OutputTable(columns: [.init(title: key, key: "key"), .init(title: value, key: "value")])
        table.rows = OutputRows(entries.map { [.text($0.key), .text(Self.text($0.value))] })
        return table
    }

    private static func text(_ value: ReportValue) -> String? {
        func listed(_ texts: [String]) -> String {
            texts.prefix(5).joined(separator: ", ") + (texts.count > 5 ? ", … (\(texts.count))" : "")
        }
        func plain(_ number: Double?) -> String? {
            guard let number else { return nil }
            return number.isInfinite ? (number > 0 ? "∞" : "−∞") : PlainNumber.text(number)
        }
        switch value {
        case .number(let number): return plain(number)
        case .integer(let number): return number.map(String.init)
        case .text(let text): return text
        case .flag(let flag): return flag ? "true" : "false"
        case .numbers(let numbers): return listed(numbers.map { plain($0) ?? "—" })
        case .integers(let numbers): return listed(numbers.map(String.init))
        case .names(let names): return listed(names)
        }
    }
}
