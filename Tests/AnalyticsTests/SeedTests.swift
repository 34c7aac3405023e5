import Analytics
import Loader
import Model
import Parser
import Statistics
import TestSupport
import Testing

/// The way from a document's bytes to a figure, on five real documents.
@Suite("Five real documents", .enabled(if: Folder.seed("000") != nil))
struct SeedTests {
    private let analysis: Analysis

    init() throws {
        let store = try Store()
        for number in ["000", "001", "002", "003", "004"] {
            let path = try #require(Folder.seed(number))
            try store.load(DocumentParser.parse(DocumentFile(reading: path)))
        }
        analysis = Analysis(store)
    }

    @Test(
        "have the reference values",
        arguments: [
            ("three_public.per_capita", [1.2321, 0.1550, 0.2257, 1.7158, 0] as [Double?]),
            ("three_public.operation_per_vehicle", [0.2405, 2.4500, 2.4768, 4.3971, nil]),
            ("public.per_capita", [18.8112, 1.4619, 2.0921, 3.5987, 0.1016]),
        ])
    func values(id: String, expected: [Double?]) throws {
        let values = try analysis.values(of: MetricCatalogue.metric(id))
        let byFile = values.sorted { ($0.entity.path ?? "") < ($1.entity.path ?? "") }
        #expect(byFile.map { $0.value.map { ($0 * 10_000).rounded() / 10_000 } } == expected)
        for value in values where value.value != nil { #expect(!value.places.isEmpty) }
    }

    @Test("have the reference scores over their projects")
    func scores() throws {
        let score = try MetricCatalogue.metric("score", level: .project)
        let distribution = try analysis.distribution(of: score)
        let description = Description(distribution.sample)
        #expect(distribution.population.total == 75 && distribution.population.count == 75)
        #expect(Self.rounded(description.mean, 3) == 87.179)
        #expect(Self.rounded(description.standardDeviation, 3) == 18.926)
        #expect(Self.rounded(description.median, 2) == 92.7)
        #expect(Self.rounded(description.medianAbsoluteDeviation, 2) == 7.3)
        #expect(Self.rounded(description.lowerQuartile, 3) == 82.245 && description.upperQuartile == 100)
        let addedUp = try analysis.store.table(
            "SELECT score FROM project_figures WHERE kind = 'project' AND score_is_recomputed = 1")
        #expect(addedUp.rows == [[.real(87.1)]])
    }

    @Test("have the reference execution rates over their projects")
    func executionRates() throws {
        let rate = try MetricCatalogue.metric("execution_rate", level: .project)
        let sample = try analysis.distribution(of: rate).sample
        let quartiles = try #require(sample.quartiles())
        #expect(Self.rounded(quartiles.lower, 2) == 63.21 && Self.rounded(sample.median, 2) == 92.37)
        #expect(quartiles.upper == 100)
    }

    private static func rounded(_ value: Double?, _ digits: Int) -> Double? {
        let factor = digits == 3 ? 1_000.0 : 100.0
        return value.map { ($0 * factor).rounded() / factor }
    }
}
