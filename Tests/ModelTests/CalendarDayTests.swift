import Model
import Testing

@Suite("Days")
struct CalendarDayTests {
    @Test(
        "a day is read and written alike",
        arguments: ["2025-09-30", "2024-02-29", "2000-02-29", "0999-01-01"])
    func reading(text: String) throws {
        #expect(try #require(CalendarDay(parsing: text)).description == text)
    }

    @Test(
        "what the calendar does not have is no day",
        arguments: [
            "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-1-1", "20250930",
            "2025-09-30T12:00", "昨天", "", "2025-0a-30", "0000-01-01",
        ])
    func nonsense(text: String) { #expect(CalendarDay(parsing: text) == nil) }

    @Test("quarters end on their last day")
    func quarters() {
        #expect(
            (0...5).map { CalendarDay(endOfQuarter: $0, of: 2025)?.description } == [
                nil, "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", nil,
            ])
    }

    @Test("earlier days come first, as their text does")
    func order() throws {
        let texts = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"]
        let days = try texts.map { try #require(CalendarDay(parsing: $0)) }
        #expect(days.reversed().sorted() == days)
        #expect(days.map(\.description).sorted() == texts)
    }
}
