import Model
import Renderer

extension OutputTable.Cell {
    /// Appends the cell for reading, as UTF-8: thousands separators, fixed decimals, — for what is missing.
    func appendReading(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text):
            let start = bytes.count
            var text = text ?? NumberText.missing
            text.withUTF8 { bytes.append(contentsOf: $0) }
            // A line break is a blank, and so is what would move the cursor or change colours.
            for place in start..<bytes.count where bytes[place] < 32 || bytes[place] == 127 {
                bytes[place] = 32
            }
        case .number(let value, let decimals): NumberText.append(value, decimals: decimals, to: &bytes)
        case .integer(let value): NumberText.append(value.map(Double.init), decimals: 0, to: &bytes)
        case .year(let value?): PlainNumber.append(value, to: &bytes)
        case .year(nil): bytes += NumberText.missing.utf8
        }
    }

    /// Appends the cell as a field of CSV: no separators, full precision, empty for what is missing.
    func appendField(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): if let text { CSVWriter.append(field: text, to: &bytes) }
        case .number(let value, _): if let value { PlainNumber.append(value, to: &bytes) }
        case .integer(let value), .year(let value): if let value { PlainNumber.append(value, to: &bytes) }
        }
    }

    /// Appends the cell as a value of JSON, null for what is missing.
    func appendValue(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.value(text)
        case .number(let value, _): json.value(value)
        case .integer(let value), .year(let value): json.value(value.map(Double.init))
        }
    }
}
