import CGD

/// The libraries that charts are drawn with.
public enum DrawingLibraries {
    /// Names and versions, in the order in which a picture passes through them.
    public static func versions(_ fonts: FontCollection) -> [(name: String, version: String)] {
        [
            ("fontconfig", FontLocation.fontconfigVersion), ("FreeType", fonts.regular.freeTypeVersion),
            ("libgd", String(cString: gdVersionString())),
        ]
    }
}
