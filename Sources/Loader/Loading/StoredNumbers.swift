import Foundation

/// Numbers as the bytes that a column of the store keeps of them, lowest first.
enum StoredNumbers {
    /// Eight bytes each.
    static func bytes(_ numbers: [Double]) -> Data { bytes(of: numbers.map(\.bitPattern.littleEndian)) }

    /// Four bytes each.
    static func bytes(_ numbers: [UInt32]) -> Data { bytes(of: numbers.map(\.littleEndian)) }

    private static func bytes<Number>(of numbers: [Number]) -> Data { numbers.withUnsafeBytes { Data($0) } }
}
