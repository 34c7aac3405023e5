import Foundation

/// The folders tests read from.
public enum Folder {
    /// The package's own folder.
    public static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Real documents and reference values beside the package. They are not part of it: tests that read them say so
    /// when they skip.
    public static let shared = package.deletingLastPathComponent().appendingPathComponent("shared")

    /// Whether the folder beside the package is there.
    public static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

    /// The path of the real document whose name begins with `number`; nil where it is not there.
    public static func seed(_ number: String) -> String? {
        let folder = shared.appendingPathComponent("seeds").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.first { $0.hasPrefix(number) }.map { folder + "/" + $0 }
    }
}

/// A small generator of pseudo-random numbers with a seed, so that a failing case can be run again.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// The sequence of a seed is always the same.
    public init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    /// SplitMix64.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
