import CFreeType

/// One face of a font file, opened with FreeType.
public final class FontFace {
    /// The file and index it was opened from.
    public let location: FontLocation
    private let freeType: FT_Library
    private let face: FT_Face
    private let unitsPerEm: Double
    private var indices: [UInt32: UInt32] = [:]
    /// The advances of the characters up to U+FFFF in ems; negative where not asked yet.
    private var advances = [Float](repeating: -1, count: 1 << 16)
    /// What a digit takes, all alike, so that figures below each other are aligned.
    private lazy var digitAdvance = "0123456789".unicodeScalars.map { measured($0) }.max() ?? 0.5

    /// Opens the face at `location`.
    /// - Throws: ``ChartError/fontUnreadable(file:faceIndex:)``.
    public init(location: FontLocation) throws {
        let failure = ChartError.fontUnreadable(file: location.file, faceIndex: location.faceIndex)
        var freeType: FT_Library?
        guard FT_Init_FreeType(&freeType) == 0, let freeType else { throw failure }
        var face: FT_Face?
        guard FT_New_Face(freeType, location.file, location.faceIndex, &face) == 0, let face else {
            FT_Done_FreeType(freeType)
            throw failure
        }
        self.location = location
        self.freeType = freeType
        self.face = face
        unitsPerEm = Double(max(1, face.pointee.units_per_EM))
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(freeType)
    }

    /// The version of FreeType, as `2.13.2`.
    public var freeTypeVersion: String {
        var parts: (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
        FT_Library_Version(freeType, &parts.0, &parts.1, &parts.2)
        return "\(parts.0).\(parts.1).\(parts.2)"
    }

    /// The family name inside the font file, for example `Noto Sans CJK SC`.
    public var familyName: String {
        face.pointee.family_name.map { String(cString: $0) } ?? ""
    }

    /// Whether glyphs are outlines of any size; a colour font of bitmaps has none.
    var hasOutlines: Bool { face.pointee.face_flags & FT_Long(FT_FACE_FLAG_SCALABLE) != 0 }

    /// The glyph of a character; 0 when the face has none.
    func glyphIndex(of scalar: Unicode.Scalar) -> UInt32 {
        if let known = indices[scalar.value] { return known }
        let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
        indices[scalar.value] = index
        return index
    }

    /// How far the pen moves after a character, in ems. All digits take the same.
    func advance(of scalar: Unicode.Scalar) -> Double {
        guard scalar.value < 1 << 16 else { return measured(scalar) }
        let known = advances[Int(scalar.value)]
        if known >= 0 { return Double(known) }
        let advance = (48...57).contains(scalar.value) ? digitAdvance : measured(scalar)
        advances[Int(scalar.value)] = Float(advance)
        return Double(Float(advance))
    }

    private func measured(_ scalar: Unicode.Scalar) -> Double {
        var units: FT_Fixed = 0
        let status = FT_Get_Advance(face, glyphIndex(of: scalar), FT_Int32(FT_LOAD_NO_SCALE), &units)
        return status == 0 ? Double(units) / unitsPerEm : 1
    }

    /// The glyph as grey levels, moved right by `phase` quarters of a pixel; nil when it is blank or cannot
    /// be drawn.
    func bitmap(of glyph: UInt32, size: Int, phase: Int) -> GlyphBitmap? {
        guard FT_Set_Char_Size(face, FT_F26Dot6(size), FT_F26Dot6(size), 72, 72) == 0,
            FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)) == 0,
            let slot = face.pointee.glyph
        else { return nil }
        FT_Outline_Translate(&slot.pointee.outline, FT_Pos(phase * 16), 0)
        guard FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0 else { return nil }
        let bitmap = slot.pointee.bitmap
        let width = Int(bitmap.width)
        let height = Int(bitmap.rows)
        guard width > 0, height > 0, let pixels = bitmap.buffer else { return nil }
        var coverages: [UInt8] = []
        coverages.reserveCapacity(width * height)
        for row in 0..<height {
            coverages += UnsafeBufferPointer(start: pixels + row * Int(bitmap.pitch), count: width)
        }
        return GlyphBitmap(
            width: width, height: height, left: Int(slot.pointee.bitmap_left),
            top: Int(slot.pointee.bitmap_top), coverages: coverages)
    }
}
