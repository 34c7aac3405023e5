import Foundation
import Testing

@testable import Statistics

/// Published examples and constants.
@Suite("Anchors")
struct AnchorTests {
    private let anchors: [String: Any]

    init() throws {
        let data = try Data(contentsOf: ReferenceData.folder.appending(path: "anchors.json"))
        anchors = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    @Test("medcouples as published")
    func medcouples() throws {
        let examples = try #require(anchors["medcouple"] as? [String: [String: Any]])
        for (name, example) in examples {
            let values = try #require(example["x"] as? [Double])
            let expected = try #require(example["all_pairs"] as? Double)
            let value = try #require(Medcouple(Sample(values))?.value)
            #expect((value - expected).magnitude < 1e-12, "\(name)")
        }
    }

    @Test("Rosner's example, to the digits printed")
    func rosner() throws {
        let printed = try #require(anchors["gesd_rosner54"] as? [String: Any])
        let reference = try ReferenceData(named: "u26_rosner54")
        let test = try #require(GeneralisedESD(reference.numbers("x").compactMap(\.self)))
        #expect(test.outlierCount == 3)
        for (value, expected) in zip(test.statistics, try #require(printed["R"] as? [Double])) {
            #expect((value - expected).magnitude < 0.0015)
        }
        for (value, expected) in zip(test.criticalValues, try #require(printed["lambda"] as? [Double])) {
            #expect((value - expected).magnitude < 0.0015)
        }
    }

    @Test("Benford's shares")
    func benford() throws {
        for (digits, key) in [(Benford.Digits.first, "benford_first"), (.second, "benford_second")] {
            let expected = try #require(anchors[key] as? [Double])
            let shares = Benford.expectedShares(digits)
            #expect(
                zip(shares, expected).allSatisfy { ($0 - $1).magnitude < 1e-11 }
                    && shares.count == expected.count)
        }
        #expect((Benford.expectedShares(.firstTwo).reduce(0, +) - 1).magnitude < 1e-14)
    }

    @Test("constants and small-sample factors")
    func factors() throws {
        let constants = try #require(anchors["constants"] as? [String: Double])
        #expect(Sample.exactNormalConsistency == constants["mad_normal"])
        #expect(Sample.qnConsistency == constants["qn"] && Sample.snConsistency == constants["sn"])
        #expect(DeviationScores.meanConsistency == constants["meanad_iglewicz"])
        let quarter = NormalDistribution.quantile(0.75)
        #expect((1 / quarter - Sample.exactNormalConsistency).magnitude < 1e-14)
        #expect(
            (2.0.squareRoot() * NormalDistribution.quantile(0.625) * Sample.qnConsistency - 1).magnitude
                < 1e-14)
        for (index, factor) in try #require(anchors["qn_small_sample_n2_12"] as? [Double]).enumerated() {
            #expect(Sample.qnFactor(index + 2) == factor)
        }
        for (index, factor) in try #require(anchors["sn_small_sample_n2_9"] as? [Double]).enumerated() {
            #expect(Sample.snFactor(index + 2) == factor)
        }
    }

    @Test(
        "leading digits come from the text",
        arguments: [
            ("1000", 1, 0), ("0.00456", 4, 5), ("-123.4", 1, 2), ("1e3", 1, 0), ("7", 7, 0), ("0.01", 1, 0),
            ("999999.99", 9, 9), ("19.9", 1, 9), ("0.070", 7, 0), ("10e-5", 1, 0),
        ])
    func digits(text: String, first: Int, second: Int) {
        let digits = LeadingDigits(text)
        #expect(digits?.first == first && digits?.second == second)
    }

    @Test("zeros and words have no leading digits", arguments: ["0", "-0", "0.00", "", "NA", "0e5"])
    func noDigits(text: String) { #expect(LeadingDigits(text) == nil) }
}
