import CZip

/// How a report looks as a Word document: pandoc's own reference document with the faces of Chinese official documents, sober colours and
/// ruled tables.
public enum WordStyle {
    /// Gives a reference document its style, in the file; false where it is no Word file or cannot be written.
    public static func apply(toFile path: String, _ language: ReportLanguage) -> Bool {
        replace("word/styles.xml", in: path) { styled($0, language) }
            && replace("word/document.xml", in: path) { $0.replacing("<w:sectPr />", with: page) }
    }

    /// A4 with margins of 18 mm.
    private static let page = """
        <w:sectPr><w:pgSz w:w="11906" w:h="16838" /><w:pgMar w:top="1134" w:right="1020" w:bottom="1134" \
        w:left="1020" w:header="720" w:footer="720" w:gutter="0" /></w:sectPr>
        """

    private static func replace(_ part: String, in path: String, _ change: (String) -> String) -> Bool {
        var failure: Int32 = 0
        guard let archive = zip_open(path, 0, &failure) else { return false }
        guard let old = read(part, from: archive) else {
            zip_discard(archive)
            return false
        }
        let text = Array(change(String(decoding: old, as: UTF8.self)).utf8)
        // The archive reads the new part only when it is closed.
        return text.withUnsafeBytes { text in
            guard let source = zip_source_buffer(archive, text.baseAddress, zip_uint64_t(text.count), 0),
                zip_file_add(archive, part, source, zip_flags_t(ZIP_FL_OVERWRITE)) >= 0,
                zip_close(archive) == 0
            else {
                zip_discard(archive)
                return false
            }
            return true
        }
    }

    private static func read(_ name: String, from archive: OpaquePointer) -> [UInt8]? {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat(archive, name, 0, &status) == 0, let file = zip_fopen(archive, name, 0) else {
            return nil
        }
        defer { zip_fclose(file) }
        var part = [UInt8](repeating: 0, count: Int(status.size))
        let count = part.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
        return count == part.count ? part : nil
    }

    private static func styled(_ styles: String, _ language: ReportLanguage) -> String {
        var text = styles
        func replace(_ old: String, _ new: String) { text = text.replacing(old, with: new) }
        // Digits of one width, half as wide as high, which every office program has.
        replace("w:asciiTheme=\"minorHAnsi\"", "w:ascii=\"Times New Roman\"")
        replace("w:hAnsiTheme=\"minorHAnsi\"", "w:hAnsi=\"Times New Roman\"")
        replace("w:eastAsiaTheme=\"minorHAnsi\"", "w:eastAsia=\"宋体\"")
        replace("w:eastAsiaTheme=\"minorEastAsia\"", "w:eastAsia=\"宋体\"")
        replace("w:eastAsiaTheme=\"majorEastAsia\"", "w:eastAsia=\"黑体\"")
        replace("w:eastAsia=\"en-US\"", "w:eastAsia=\"\(language.pick("zh-CN", "en-US"))\"")
        // Body of ten and a half points, tables of nine; headings black.
        replace("<w:sz w:val=\"24\" />", "<w:sz w:val=\"21\" />")
        for colour in ["345A8A", "4F81BD", "365F91"] {
            replace("w:color w:val=\"\(colour)\"", "w:color w:val=\"1F3A5F\"")
        }
        replace("w:themeColor=\"accent1\"", "")
        replace("w:themeShade=\"B5\"", "")
        replace(
            "<w:spacing w:before=\"36\" w:after=\"36\" />\n    </w:pPr>",
            "<w:spacing w:before=\"20\" w:after=\"20\" />\n    </w:pPr>\n    <w:rPr><w:sz w:val=\"17\" /></w:rPr>"
        )
        replace("<w:tblInd w:w=\"0\" w:type=\"dxa\" />\n      <w:tblCellMar>", "\(rules)<w:tblCellMar>")
        // Three points on both sides of a cell leave numbers their room.
        replace("<w:left w:w=\"108\" w:type=\"dxa\" />", "<w:left w:w=\"60\" w:type=\"dxa\" />")
        replace("<w:right w:w=\"108\" w:type=\"dxa\" />", "<w:right w:w=\"60\" w:type=\"dxa\" />")
        return text
    }

    /// A line above and below a table, thin ones between its rows.
    private static let rules = """
        <w:tblInd w:w="0" w:type="dxa" />
              <w:tblBorders><w:top w:val="single" w:sz="10" w:color="333333" />\
        <w:bottom w:val="single" w:sz="10" w:color="333333" />\
        <w:insideH w:val="single" w:sz="2" w:color="CCCCCC" /></w:tblBorders>
              
        """
}
