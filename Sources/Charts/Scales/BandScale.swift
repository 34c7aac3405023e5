/// Divides a stretch of pixels into equal bands, one a row, from the top down.
public struct BandScale: Sendable, Equatable {
    /// How many bands there are.
    public let count: Int
    /// The edge of the first band.
    public let start: Double
    /// The far edge of the last band.
    public let end: Double

    /// The thickness of one band in pixels.
    public var bandwidth: Double { (end - start) / Double(max(1, count)) }

    /// The middle of the band at `index`, counted from 0.
    public func centre(_ index: Int) -> Double { start + (Double(index) + 0.5) * bandwidth }
}
