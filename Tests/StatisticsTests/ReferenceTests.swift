import Foundation
import Testing

@testable import Statistics

@Suite("Agreement with reference values")
struct ReferenceTests {
    /// Keys that are not computed, and why.
    static let skipped: [(prefix: String, reason: String)] = [
        ("dixon.", "Dixon's test is left out: no power at the sizes where it applies"),
        ("grubbs.", "Grubbs's test is left out: the first step of the generalised ESD says the same"),
        (
            "akinshin_",
            "Akinshin's weighted quantile is left out: headcounts are whole, so samples are expanded"
        ),
        (
            "kde.bw_SJ_ste",
            "Sheather and Jones's bandwidth is left out: it fails under ties, and pictures need none"
        ),
    ]

    /// The one value that its own notes call wrong: robustbase returns the k-th distance in single precision there.
    static let wrong = ("u28_large_100k", "qn.default")

    static func reason(_ key: String, in name: String) -> String? {
        if (name, key) == wrong { return "robustbase returns a distance in single precision" }
        return skipped.first { key.hasPrefix($0.prefix) }?.reason
    }

    @Test("there are 36 data sets")
    func complete() { #expect(ReferenceData.names.count == 36) }

    @Test("every key agrees within its tolerance, or is skipped for a reason", arguments: ReferenceData.names)
    func everyKey(name: String) throws {
        let reference = try ReferenceData(named: name)
        let report = reference.report
        let found = Dictionary(report.entries.map { ($0.key, $0.value) }) { first, _ in first }
        #expect(found.count == report.entries.count, "a key stands twice")
        for key in reference.values.keys.sorted() where Self.reason(key, in: name) == nil {
            guard let value = found[key] else {
                Issue.record("\(key) is missing")
                continue
            }
            // A row exactly on a fence is right on either side.
            let fence = reference.knifeEdges.contains { edge in
                (key.hasSuffix(".ids") || key.hasSuffix(".n_out"))
                    && key.split(separator: ".").dropLast() == edge.split(separator: ".").dropLast()
            }
            if fence { continue }
            #expect(
                reference.agrees(value, key), "\(key): \(value), not \(reference.values[key] ?? "nothing")")
        }
        for (key, value) in report.entries where reference.values[key] == nil {
            switch value {
            case .number(nil), .integer(nil), .text(nil): continue
            // Of the largest set the long lists were left out; intervals by resampling have bands instead of values.
            default: #expect(name == "u28_large_100k" || key.hasPrefix("bca_"), "\(key) is defined only here")
            }
        }
    }

    @Test("counts what it compares and what it skips")
    func tally() throws {
        var compared = 0
        var skipped: [String: Int] = [:]
        for name in ReferenceData.names {
            for key in try ReferenceData(named: name).values.keys {
                if let reason = Self.reason(key, in: name) {
                    skipped[reason, default: 0] += 1
                } else {
                    compared += 1
                }
            }
        }
        #expect(compared == 2_946)
        #expect(skipped.values.reduce(0, +) == 93)
    }

    @Test("the bootstrap of a median falls into the bands", arguments: ReferenceData.univariateNames)
    func bands(name: String) throws {
        let reference = try ReferenceData(named: name)
        guard let band = reference.bands["bca_median_95"] as? [String: Any],
            let lower = band["lower_min"] as? Double, let lowest = band["lower_max"] as? Double,
            let upper = band["upper_min"] as? Double, let upmost = band["upper_max"] as? Double
        else { return }
        let sample = Sample(reference.numbers("x"))
        let interval = try #require(BootstrapInterval(sample, of: \.median))
        #expect(interval.lower >= lower && interval.lower <= lowest, "\(interval.lower): \(lower)…\(lowest)")
        #expect(interval.upper >= upper && interval.upper <= upmost, "\(interval.upper): \(upper)…\(upmost)")
    }
}
