/// Finds the places of a text in UTF-8 that can begin a piece of residue, sixteen bytes at a time.
///
/// It lets through all that `ResidueWindow` calls residue and little besides.
enum ResidueFilter {
    private typealias Block = SIMD16<UInt8>
    /// The first byte behind a block at which it still looks.
    private static let reach = 29 + 16

    /// Calls `body` with each suspect place, ascending; a place is where a character begins.
    static func forEachSuspect(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        let bytes = UnsafeRawBufferPointer(text)
        var start = 0
        while start + reach <= bytes.count {
            report(suspects(bytes, start), start, text, body)
            start += 16
        }
        // The end of the text, with zeros behind it.
        withUnsafeTemporaryAllocation(byteCount: 2 * reach + 16, alignment: 16) { end in
            end.initializeMemory(as: UInt8.self, repeating: 0)
            let rest = bytes.count - start
            if rest > 0 { end.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start...])) }
            for offset in stride(from: 0, to: rest, by: 16) {
                report(suspects(UnsafeRawBufferPointer(end), offset), start + offset, text, body)
            }
        }
    }

    @inline(__always)
    private static func report(
        _ suspects: SIMDMask<SIMD16<Int8>>, _ start: Int, _ text: UnsafeBufferPointer<UInt8>,
        _ body: (Int) -> Void
    ) {
        let halves = unsafeBitCast(suspects, to: SIMD2<UInt64>.self)
        guard halves.x | halves.y != 0 else { return }
        for lane in 0..<16 where suspects[lane] && start + lane < text.count {
            let place = start + lane
            // A mark, or a word that comes again.
            if text[place] < 0xE4 || text[place] > 0xE9 || recurs(text, place) { body(place) }
        }
    }

    /// Whether two to eight characters of three bytes at a place stand there twice in a row.
    private static func recurs(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(text)
        // Behind the end nothing can be doubled.
        guard place + 12 <= bytes.count else { return false }
        func two(_ offset: Int) -> UInt64 {
            UInt64(bytes.loadUnaligned(fromByteOffset: place + offset, as: UInt32.self)) << 16
                | UInt64(bytes.loadUnaligned(fromByteOffset: place + offset + 4, as: UInt16.self))
        }
        let word = two(0)
        for offset in stride(from: 6, through: 24, by: 3) where place + offset + 6 <= bytes.count {
            guard two(offset) == word, place + 2 * offset <= bytes.count else { continue }
            if (6..<offset).allSatisfy({ bytes[place + $0] == bytes[place + offset + $0] }) { return true }
        }
        return false
    }

    /// Which of sixteen bytes begin a suspect. Every character that matters has three bytes, but for `X`, `×` and `?`.
    @inline(__always)
    private static func suspects(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> SIMDMask<SIMD16<Int8>> {
        @inline(__always)
        func block(_ offset: Int) -> Block {
            bytes.loadUnaligned(fromByteOffset: start + offset, as: Block.self)
        }
        let (first, second, third) = (block(0), block(1), block(2))
        // The first and third byte of the next character; a word is told by the third bytes of its first two characters.
        let (nextFirst, nextThird) = (block(3), block(5))
        let (third2, third3, third4, third5) = (block(8), block(11), block(14), block(17))
        let (third6, third7, third8, third9) = (block(20), block(23), block(26), block(29))
        var doubled = (third .== third2) .& (nextThird .== third3)
        doubled .|= (third .== third3) .& (nextThird .== third4)
        doubled .|= (third .== third4) .& (nextThird .== third5)
        doubled .|= (third .== third5) .& (nextThird .== third6)
        doubled .|= (third .== third6) .& (nextThird .== third7)
        doubled .|= (third .== third7) .& (nextThird .== third8)
        doubled .|= (third .== third8) .& (nextThird .== third9)
        // Han characters begin with E4 to E9.
        let (han, span) = (Block(repeating: 0xE4), Block(repeating: 5))
        doubled .&= (first &- han .<= span) .& (nextFirst &- han .<= span)
        // 。。 、、 ，， ，。, but no wide blanks
        let (stop, comma) = (Block(repeating: 0xE3), Block(repeating: 0xEF))
        var marks = (third .== nextThird) .& (third .!= Block(repeating: 0x80))
        marks .|= (third .== Block(repeating: 0x8C)) .& (nextThird .== Block(repeating: 0x82))
        marks .&= (first .== stop) .| (first .== comma)
        marks .&= (nextFirst .== stop) .| (nextFirst .== comma)
        // ？ ? XX ××
        let asking =
            (first .== comma) .& (third .== Block(repeating: 0x9F)) .| (first .== Block(repeating: 0x3F))
        let letters = (first .== Block(repeating: 0x58)) .& (second .== Block(repeating: 0x58))
        let crosses = (first .== Block(repeating: 0xC3)) .& (third .== Block(repeating: 0xC3))
        return doubled .| marks .| asking .| letters .| crosses
    }
}
