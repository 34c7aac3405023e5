import Renderer
import Testing

@Suite("Numbers in text")
struct NumberTextTests {
    @Test(
        "have separators, fixed decimals and a real minus sign",
        arguments: [
            (1234.5, 2, "1,234.50"), (0, 2, "0.00"), (-0.004, 2, "0.00"), (-12.345, 2, "−12.35"),
            (999_999.995, 2, "1,000,000.00"),
            (2.5, 0, "3"), (35_207.15, 2, "35,207.15"), (0.2257, 4, "0.2257"),
        ])
    func printed(value: Double, decimals: Int, text: String) {
        #expect(NumberText.string(value, decimals: decimals) == text)
    }

    @Test("show what is missing as a dash, never as zero")
    func missing() {
        #expect(NumberText.string(nil, decimals: 2) == "—")
        #expect(NumberText.string(.nan, decimals: 2) == "—")
        #expect(NumberText.string(.infinity, decimals: 2) == "—")
    }

    @Test("CSV quotes what needs it and nothing else")
    func csv() {
        #expect(
            CSVWriter.line(["a", "b,c", "say \"x\"", "", "two\nlines"])
                == "a,\"b,c\",\"say \"\"x\"\"\",,\"two\nlines\"\r\n")
    }
}
