/// Unicode scalars as numbers, decoded from UTF-8 bytes at once.
enum Scalars {
    /// The scalars of a text.
    static func of(_ text: String) -> [UInt32] { text.withBytes(of) }

    /// The text of scalars.
    static func text(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
        return String(view)
    }

    /// The scalars of a text in UTF-8.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: bytes.count) { scalars, count in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte >= 0x80 else {
                    scalars[count] = UInt32(byte)
                    count += 1
                    continue
                }
                // A String is well-formed; the bound holds for bytes that are not.
                var scalar = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
                while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
                    scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
                    index += 1
                }
                scalars[count] = scalar
                count += 1
            }
        }
    }
}
