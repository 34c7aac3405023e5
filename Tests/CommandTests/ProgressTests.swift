import Testing

@testable import juesuan

@Suite("Progress")
struct ProgressTests {
    @Test("says how much of how much, how fast, how long yet, and what failed")
    func line() {
        func text(_ files: Int, _ bytes: Int, _ seconds: Int, of ofBytes: Int = 100_000_000) -> String {
            ProgressLine(
                files: files, of: 10_000, bytes: bytes, ofBytes: ofBytes, failures: 2,
                elapsed: .seconds(seconds)
            ).text
        }
        #expect(text(2_500, 25_000_000, 5) == "2,500 of 10,000 files, 5.0 MB/s, 0:15 left, 2 failed")
        #expect(text(10_000, 100_000_000, 125) == "10,000 of 10,000 files, 0.8 MB/s, 2 failed")
        #expect(text(100, 1_000_000, 10) == "100 of 10,000 files, 0.1 MB/s, 16:30 left, 2 failed")
        #expect(text(100, 0, 10, of: 0) == "100 of 10,000 files, 16:30 left, 2 failed")
        #expect(text(0, 0, 0) == "0 of 10,000 files, 2 failed")
    }
}
