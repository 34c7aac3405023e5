import Testing

@testable import Charts

struct LineBreakerTests {
    private let breaker = LineBreaker { FixedTextMeasurer().width(of: $0, size: 1, weight: .regular) }

    @Test func fillsLinesAndKeepsEverything() {
        #expect(breaker.lines(of: "市人民代表大会常务委员会", width: 5) == ["市人民代表", "大会常务委", "员会"])
        #expect(breaker.lines(of: "短", width: 5) == ["短"])
        #expect(breaker.lines(of: "", width: 5) == [""])
    }

    @Test func evensOutTheLastLine() {
        #expect(breaker.balancedLines(of: "市人民代表大会常务委员会", width: 11) == ["市人民代表大", "会常务委员会"])
    }

    @Test func closingMarksDoNotStartAndOpeningMarksDoNotEndALine() {
        #expect(breaker.lines(of: "一二三四，五六", width: 4) == ["一二三", "四，五六"])
        #expect(breaker.lines(of: "一二三（四五）", width: 4) == ["一二三", "（四五）"])
    }

    @Test func wordsAndNumbersStayWhole() {
        #expect(breaker.lines(of: "人均12345元", width: 4) == ["人均", "12345元"])
        #expect(breaker.lines(of: "2024 年度 budget data", width: 6) == ["2024 年度", "budget", "data"])
        #expect(breaker.lines(of: "abcdefghij", width: 2.3) == ["abcd", "efgh", "ij"])
    }

    @Test(arguments: 0..<60)
    func linesAreNeverTooWideAndLoseNothing(_ seed: Int) {
        var charts = RandomCharts(seed: UInt64(seed))
        let text = charts.name() + charts.name()
        for width in [2.0, 4.5, 9, 20] {
            for lines in [
                breaker.lines(of: text, width: width), breaker.balancedLines(of: text, width: width),
            ] {
                #expect(lines.joined() == text)
                #expect(lines.allSatisfy { breaker.measure($0) <= width + 0.001 })
            }
        }
    }
}

struct FontTests {
    @Test func facesAreMainlandByFamilyAndIndex() throws {
        let fonts = try FontCollection.mainlandSans()
        for face in [fonts.regular, fonts.bold] {
            #expect(face.location.family == "Noto Sans CJK SC")
            #expect(face.familyName == "Noto Sans CJK SC")
            #expect(face.location.file.hasSuffix(".ttc"))
            #expect(face.location.faceIndex > 0)
        }
        #expect(fonts.regular.location.file != fonts.bold.location.file)
    }

    /// Face 0 of the collection is Japanese: 直 and 骨 have other glyphs there, 一 has the same.
    @Test func glyphsAreMainlandForms() throws {
        let mainland = try FontCollection.mainlandSans().regular
        let japanese = try FontFace(
            location: FontLocation(family: "Noto Sans CJK JP", file: mainland.location.file, faceIndex: 0))
        #expect(mainland.glyphIndex(of: "直") != japanese.glyphIndex(of: "直"))
        #expect(mainland.glyphIndex(of: "骨") != japanese.glyphIndex(of: "骨"))
        #expect(mainland.glyphIndex(of: "一") == japanese.glyphIndex(of: "一"))
    }

    @Test func anAbsentFamilyIsNotReplacedSilently() {
        #expect(FontLocation.find(family: "No Such Family SC", weight: .regular) == nil)
    }

    @Test func anUnreadableFontNamesTheFile() {
        let location = FontLocation(family: "x", file: "/nonexistent.ttc", faceIndex: 2)
        #expect(throws: ChartError.fontUnreadable(file: "/nonexistent.ttc", faceIndex: 2)) {
            try FontFace(location: location)
        }
    }

    @Test func measuresChineseAsOneEmAndBoldAsWide() throws {
        let fonts = try FontCollection.mainlandSans()
        #expect(fonts.width(of: "决算公开", size: 20, weight: .regular) == 80)
        #expect(fonts.width(of: "决算公开", size: 20, weight: .bold) == 80)
        let digits = fonts.width(of: "0123456789", size: 20, weight: .regular)
        #expect(digits > 90 && digits < 130)
    }

    @Test func aMissingGlyphIsNamedBeforeDrawing() throws {
        let specification = try ChartSpecification(
            title: "题\u{10FFF0}", source: "源",
            kind: .rankedBars(
                BarItems(quantity: Quantity("数", unit: nil), items: [LabelledValue("甲", 1)])))
        let fonts = try FontCollection.mainlandSans()
        #expect(throws: ChartError.glyphMissing(character: "\u{10FFF0}", text: "题\u{10FFF0}")) {
            try Chart.render(specification, fonts: fonts)
        }
    }
}
