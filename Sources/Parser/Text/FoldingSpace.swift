/// Memory in which parts of a document are folded into canonical form, one behind the other.
///
/// One piece of memory serves a whole document: its narrative, or the rows of its tables. It is freed as a whole, and the
/// views of it (`CanonicalText`) are good until then.
final class FoldingSpace {
    /// A piece of memory; views of a full one stay good.
    private struct Piece {
        let bytes: UnsafeMutablePointer<UInt8>
        let offsets: UnsafeMutablePointer<Int32>
        let capacity: Int

        init(capacity: Int) {
            bytes = .allocate(capacity: capacity)
            offsets = .allocate(capacity: capacity)
            self.capacity = capacity
        }
    }

    private let source: UnsafeBufferPointer<UInt8>
    private var pieces: [Piece]
    private var piece: Piece
    private var count = 0

    /// Room for the canonical form of so many bytes at first; it grows by pieces.
    init(_ source: UnsafeBufferPointer<UInt8>, capacity: Int) {
        self.source = source
        piece = Piece(capacity: max(capacity, 64))
        pieces = [piece]
    }

    deinit {
        for piece in pieces {
            piece.bytes.deallocate()
            piece.offsets.deallocate()
        }
    }

    /// What the piece in use holds: everything, where the capacity was that of the whole document.
    var text: CanonicalText { view(0, count) }

    /// Forgets everything from `count` on.
    func truncate(to count: Int) { self.count = count }

    /// Folds a part of the file behind everything else and returns where it stands in `text`.
    @discardableResult
    func append(_ range: Range<Int>) -> Range<Int> {
        reserve(range.count)
        let start = count
        count += Folding.fold(source, range, piece.bytes + count, piece.offsets + count)
        return start..<count
    }

    /// A part of the file in canonical form.
    func fold(_ range: Range<Int>) -> CanonicalText {
        let folded = append(range)
        return view(folded.lowerBound, folded.count)
    }

    /// Puts a part of the file behind a text and returns where it stands in it.
    ///
    /// The text stays where it is if nothing was folded since, else it is copied.
    func extend(_ text: inout CanonicalText, _ range: Range<Int>) -> Range<Int> {
        let known = text.count
        let begin = UnsafePointer(piece.bytes + count) - known
        let isLast = known <= count && text.bytes.start(of: 0..<0) == begin
        var start = count - known
        if !isLast || piece.capacity - count < range.count {
            reserve(known + range.count)
            start = count
            (piece.bytes + start).update(from: text.bytes.start(of: 0..<known), count: known)
            for index in 0..<known { piece.offsets[start + index] = Int32(text.sourceOffset(index)) }
            count += known
        }
        let folded = append(range)
        text = view(start, known + folded.count)
        return folded.lowerBound - start..<folded.upperBound - start
    }

    private func view(_ start: Int, _ count: Int) -> CanonicalText {
        CanonicalText(Bytes(piece.bytes + start, count: count), offsets: piece.offsets + start)
    }

    private func reserve(_ room: Int) {
        guard piece.capacity - count < room else { return }
        piece = Piece(capacity: max(room, piece.capacity))
        pieces.append(piece)
        count = 0
    }
}
