extension Theme {
    /// The names of the variants, as a command line takes them.
    public static let variants: [(name: String, theme: Theme)] = [
        ("slide", .slide), ("print", .print), ("dark", .dark),
    ]

    /// The default: the theme for slides.
    public static let standard = Theme.slide

    /// White ground, blue bars, type that is read from the back row.
    public static let slide = Theme()

    /// For paper: black type a size smaller, greys and darker blues that a grey printer keeps apart.
    public static let print: Theme = {
        var theme = Theme()
        theme.ink = Colour(0x000000)
        theme.muted = Colour(0x4A4D52)
        theme.grid = Colour(0xD9DBDE)
        theme.rule = Colour(0x75787E)
        theme.reference = Colour(0x000000)
        theme.accent = Colour(0x5F8DB0)
        theme.highlight = Colour(0x06304F)
        theme.negative = Colour(0xC4793A)
        theme.negativeHighlight = Colour(0x7A3206)
        theme.titleSize = 30
        theme.subtitleSize = 21
        theme.categorySize = 20
        theme.labelSize = 18
        theme.footerSize = 16
        theme.margin = 28
        return theme
    }()

    /// Dark ground for a darkened room; the same order of hues, lighter.
    public static let dark: Theme = {
        var theme = Theme()
        theme.background = Colour(0x12171E)
        theme.ink = Colour(0xF2F4F6)
        theme.muted = Colour(0xAEB6BF)
        theme.grid = Colour(0x2B323B)
        theme.rule = Colour(0x7D8792)
        theme.reference = Colour(0xFFFFFF)
        theme.accent = Colour(0x4F94C9)
        theme.highlight = Colour(0xB5DDFA)
        theme.negative = Colour(0xCF7F3D)
        theme.negativeHighlight = Colour(0xFFC68F)
        theme.boxFill = Colour(0x24405A)
        theme.palette = [
            Colour(0x2766B5), Colour(0xFFC34D), Colour(0x11AB7A), Colour(0xA4D5FF),
            Colour(0xE85720), Colour(0xFFE5AB), Colour(0xA96D98), Colour(0xD3DBDD),
        ]
        theme.ramp = [
            Colour(0x1B2733), Colour(0x22496B), Colour(0x3474A6), Colour(0x6FAEDB), Colour(0xD3EBFC),
        ]
        return theme
    }()
}
