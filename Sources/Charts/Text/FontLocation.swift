import CFontconfig

/// Where a face is: a font file and the index of the face in it.
///
/// The index matters: in `NotoSansCJK-Regular.ttc` face 0 is Japanese, and the mainland face comes later.
public struct FontLocation: Sendable, Equatable {
    /// The family as the font itself names it.
    public let family: String
    /// The path of the font file.
    public let file: String
    /// The index of the face in a collection file; 0 in a file of one face.
    public let faceIndex: Int

    /// A face at a known place.
    public init(family: String, file: String, faceIndex: Int) {
        self.family = family
        self.file = file
        self.faceIndex = faceIndex
    }

    /// Asks fontconfig for a face of exactly `family`; nil when it is not installed. Fontconfig answers with
    /// another family when the one asked for is missing, so the answer is checked.
    public static func find(family: String, weight: FontWeight) -> FontLocation? {
        guard let pattern = FcPatternCreate() else { return nil }
        defer { FcPatternDestroy(pattern) }
        _ = family.withCString { text in
            text.withMemoryRebound(to: FcChar8.self, capacity: family.utf8.count + 1) {
                FcPatternAddString(pattern, FC_FAMILY, $0)
            }
        }
        _ = FcPatternAddInteger(
            pattern, FC_WEIGHT, weight == .bold ? Int32(FC_WEIGHT_BOLD) : Int32(FC_WEIGHT_REGULAR))
        _ = FcPatternAddInteger(pattern, FC_SLANT, Int32(FC_SLANT_ROMAN))
        guard FcConfigSubstitute(nil, pattern, FcMatchPattern) != 0 else { return nil }
        FcDefaultSubstitute(pattern)
        var result = FcResultNoMatch
        guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
        defer { FcPatternDestroy(match) }
        guard families(of: match).contains(family), let file = string(match, FC_FILE, 0) else { return nil }
        var index: Int32 = 0
        _ = FcPatternGetInteger(match, FC_INDEX, 0, &index)
        return FontLocation(family: family, file: file, faceIndex: Int(index))
    }

    /// Asks fontconfig for a scalable sans-serif face that has a character; nil when no installed font has it.
    public static func find(having scalar: Unicode.Scalar, weight: FontWeight) -> FontLocation? {
        guard let pattern = FcPatternCreate(), let charset = FcCharSetCreate() else { return nil }
        defer {
            FcPatternDestroy(pattern)
            FcCharSetDestroy(charset)
        }
        _ = FcCharSetAddChar(charset, scalar.value)
        _ = FcPatternAddCharSet(pattern, FC_CHARSET, charset)
        _ = FcPatternAddBool(pattern, FC_SCALABLE, 1)
        _ = FcPatternAddBool(pattern, FC_COLOR, 0)
        _ = FcPatternAddInteger(
            pattern, FC_WEIGHT, weight == .bold ? Int32(FC_WEIGHT_BOLD) : Int32(FC_WEIGHT_REGULAR))
        guard FcConfigSubstitute(nil, pattern, FcMatchPattern) != 0 else { return nil }
        FcDefaultSubstitute(pattern)
        var result = FcResultNoMatch
        guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
        defer { FcPatternDestroy(match) }
        var found: OpaquePointer?
        guard FcPatternGetCharSet(match, FC_CHARSET, 0, &found) == FcResultMatch, let found,
            FcCharSetHasChar(found, scalar.value) != 0, let file = string(match, FC_FILE, 0)
        else { return nil }
        var index: Int32 = 0
        _ = FcPatternGetInteger(match, FC_INDEX, 0, &index)
        return FontLocation(family: families(of: match).first ?? file, file: file, faceIndex: Int(index))
    }

    /// The version of fontconfig, as `2.15.0`.
    public static var fontconfigVersion: String {
        let version = FcGetVersion()
        return "\(version / 10000).\(version / 100 % 100).\(version % 100)"
    }

    private static func families(of pattern: OpaquePointer) -> [String] {
        var families: [String] = []
        while let family = string(pattern, FC_FAMILY, Int32(families.count)) { families.append(family) }
        return families
    }

    private static func string(_ pattern: OpaquePointer, _ property: String, _ index: Int32) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, property, index, &text) == FcResultMatch, let text else {
            return nil
        }
        return String(cString: text)
    }
}
