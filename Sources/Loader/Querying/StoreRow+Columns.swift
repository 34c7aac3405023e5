import GRDBSQLite

extension StoreRow {
    /// Appends the bytes of the text in a column, from 0, to those of others, without a string in between.
    ///
    /// - Returns: how many they are; nil where the column is NULL.
    public func appendText(_ column: Int, to bytes: inout [UInt8]) -> Int? {
        let index = Int32(column)
        let start: UnsafeRawPointer?
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: return nil
        // The bytes of a text as they are need no end to be written behind them.
        case SQLITE_TEXT: start = sqlite3_column_blob(statement, index)
        default: start = UnsafeRawPointer(sqlite3_column_text(statement, index))
        }
        guard let start else { return 0 }
        let count = Int(sqlite3_column_bytes(statement, index))
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
        return count
    }

    /// Appends the bytes of a column, from 0, to those of others; none where it is NULL.
    public func appendBytes(_ column: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: self.bytes(column))
    }

    /// Appends the numbers that a column of bytes holds, eight bytes each, lowest first, to others; none where it is NULL.
    public func appendNumbers(_ column: Int, to numbers: inout [Double]) {
        let bytes = bytes(column)
        let count = bytes.count / MemoryLayout<Double>.size
        let start = numbers.count
        numbers.append(contentsOf: repeatElement(0, count: count))
        numbers.withUnsafeMutableBytes { target in
            let place = start * MemoryLayout<Double>.size
            UnsafeMutableRawBufferPointer(rebasing: target[place...]).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[..<(target.count - place)]))
        }
        #if _endian(big)
            for index in start..<numbers.count {
                numbers[index] = Double(bitPattern: numbers[index].bitPattern.byteSwapped)
            }
        #endif
    }

    /// Appends the small whole numbers that a column of bytes holds, four bytes each, lowest first, to others; none where it
    /// is NULL.
    public func appendSmallIntegers(_ column: Int, to numbers: inout [UInt32]) {
        let bytes = bytes(column)
        for place in 0..<bytes.count / MemoryLayout<UInt32>.size {
            numbers.append(
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self)))
        }
    }

    private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        let index = Int32(column)
        return UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
    }
}
