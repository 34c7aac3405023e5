import Model

/// The lines on which the values of a list's row stood, as the column `lines` keeps them.
///
/// `412` where all of them stood on line 412, `412,,414` for three values of which the second stands nowhere, NULL
/// where none stands anywhere. The order is that of the stated fields.
enum RowLines {
    /// Appends the column's text; nothing for NULL.
    static func append(_ values: RowValues, to bytes: inout OutputBytes) {
        var first: Int?
        var isOfOneLine = true
        var count = 0
        values.forEachStated { _, cell in
            count += 1
            let line = cell.span?.line
            if count == 1 { first = line } else if line != first { isOfOneLine = false }
        }
        guard !isOfOneLine else {
            if let first { bytes.append(number: first) }
            return
        }
        var isFirst = true
        values.forEachStated { _, cell in
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            if let line = cell.span?.line { bytes.append(number: line) }
        }
    }

    /// Gives the stated values of a row their lines back.
    static func apply(_ text: String?, to values: inout RowValues) {
        guard let text else { return }
        let lines = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        for (index, stated) in values.stated.enumerated() {
            guard let line = lines.count == 1 ? lines[0] : lines.indices.contains(index) ? lines[index] : nil
            else { continue }
            values[stated.definition] = RowValues.Cell(
                value: stated.cell.value, span: SourceSpan(line: line, utf8: 0..<0))
        }
    }
}
