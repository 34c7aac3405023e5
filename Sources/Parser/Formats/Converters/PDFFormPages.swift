/// The pages of a PDF file with self-evaluation forms, set anew by the places of their words.
///
/// poppler's layout counts characters, so that columns of a narrow table drift from line to line by what stands before them.
/// Here a column is as wide as half an ideograph, and every word begins in the column it begins in on the page.
package enum PDFFormPages {
    /// Which pages of a text, from 0, have forms: from the first title of one to the last 总分 behind it.
    static func find(_ pages: [ArraySlice<UInt8>]) -> Range<Int>? {
        guard let first = pages.firstIndex(where: hasTitle) else { return nil }
        let last = pages.indices.last { page in
            page >= first && ["总分", "三级指"].contains { contains(pages[page], $0) }
        }
        guard let last else { return nil }
        return first..<last + 1
    }

    /// Whether a short line of a page ends with 自评表.
    private static func hasTitle(_ page: ArraySlice<UInt8>) -> Bool {
        page.split(separator: 10).contains { line in
            let bytes = line.filter { $0 > 32 }
            return bytes.count <= 120 && contains(bytes[...], "支出绩效")
                && (bytes.suffix(9).elementsEqual("自评表".utf8) || contains(bytes[...], "自评表("))
        }
    }

    /// Whether a page has a word, however it is spaced.
    private static func contains(_ page: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        var matched = 0
        for byte in page where byte > 32 {
            if byte == word.utf8Start[matched] {
                matched += 1
                if matched == count { return true }
            } else {
                matched = byte == word.utf8Start[0] ? 1 : 0
            }
        }
        return false
    }

    /// The text of each page that `pdftotext -bbox` printed.
    package static func pages(_ boxes: [UInt8]) -> [[UInt8]] {
        var pages: [[PDFWord]] = []
        for line in boxes.split(separator: 10) {
            let line = line.drop { $0 <= 32 }
            if line.starts(with: "<page".utf8) {
                pages.append([])
            } else if !pages.isEmpty, let word = PDFWord(line) {
                pages[pages.count - 1].append(word)
            }
        }
        // One width of columns for all pages: a table that goes on has the same columns on the next one.
        guard let unit = middle(pages.joined().map { $0.width / Double($0.columns) }), unit > 0.5
        else { return [] }
        return pages.map { set($0, unit) }
    }

    /// Sets the words of a page into lines and columns.
    ///
    /// Two lines of one cell are more than an ideograph apart, so that a line between them is more than a third away.
    private static func set(_ words: [PDFWord], _ unit: Double) -> [UInt8] {
        var text: [UInt8] = []
        var last = 0.0
        for line in lines(words, apart: unit * 0.72) {
            let place = line[0].middle
            if !text.isEmpty, place - last > unit * 5.8 { text.append(10) }
            last = place
            var column = 0
            var right = -Double.infinity
            for word in line.sorted(by: { $0.left < $1.left }) {
                defer { right = word.right }
                // Digits stand a little apart from ideographs, in one cell.
                if abs(word.left - right) < unit * 0.52 {
                    text += word.text
                    column += word.columns
                    continue
                }
                let start = max(Int((word.left / unit).rounded()), column == 0 ? 0 : column + 1)
                text += repeatElement(32, count: min(start, Rivers.widest) - min(column, Rivers.widest))
                text += word.text
                column = start + word.columns
            }
            text.append(10)
        }
        return text
    }

    /// The words from top to bottom, those together whose middles are as high.
    private static func lines(_ words: [PDFWord], apart: Double) -> [[PDFWord]] {
        var lines: [[PDFWord]] = []
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            if let first = lines.last?.first, word.middle - first.middle < apart {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines
    }

    private static func middle(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }
}
