import Model
import Testing

@Suite("The field catalogue")
struct CatalogueTests {
    private var layouts: [Layout] {
        Report.sections.map(\.layout)
            + [
                ClassFields.layout, ItemFields.layout, EvaluationFields.layout, FundFields.layout,
                IndicatorFields.layout,
            ]
    }

    @Test("names every field once")
    func unique() {
        for layout in layouts {
            #expect(!layout.fields.isEmpty)
            #expect(Set(layout.fields.map(\.name)).count == layout.fields.count, "\(layout.name)")
        }
    }

    @Test("labels every field in both languages and counts money in 万元")
    func labels() {
        for layout in layouts {
            for field in layout.fields {
                #expect(!field.chinese.isEmpty && !field.english.isEmpty, "\(layout.name).\(field.name)")
                #expect(
                    field.chinese.unicodeScalars.contains { $0.value > 0x2000 },
                    "\(layout.name).\(field.name)")
                #expect(
                    field.kind != .money || field.unit == .tenThousandYuan, "\(layout.name).\(field.name)")
            }
        }
    }

    @Test("gives typed access to what a row holds")
    func access() {
        var report = Report()
        #expect(report.threePublic.total == nil)
        report.threePublic.total = Money(fen: 0)
        #expect(report.threePublic.total == .zero)
        #expect(report.threePublic.values.stated.map(\.definition.name) == ["total"])
        report.staffing.active = 100
        #expect(report.valueCount == 2)
    }
}
