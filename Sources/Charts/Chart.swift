/// Draws charts: from a specification to a layout, and from there to PNG or to any canvas.
public enum Chart {
    /// Computes where everything goes, and draws nothing.
    /// - Throws: ``ChartError/doesNotFit(width:height:)`` when the image is too small for its labels,
    ///   ``ChartError/glyphMissing(character:text:)`` when a character cannot be drawn.
    public static func makeLayout(
        _ specification: ChartSpecification, size: Size = .slide, theme: Theme = .standard,
        measurer: any TextMeasurer
    ) throws -> ChartLayout {
        try LayoutBuilder(
            specification: specification, size: size, theme: theme,
            typesetter: Typesetter(measurer: measurer)
        ).makeLayout()
    }

    /// The chart as a PNG image; the same input gives the same bytes.
    /// - Throws: what ``makeLayout(_:size:theme:measurer:)`` throws, and
    ///   ``ChartError/imageFailed(width:height:)`` when libgd fails.
    ///
    /// - Parameter scale: pixels of the image for one of the layout: 1 for a slide, 2 or 3 for print.
    public static func render(
        _ specification: ChartSpecification, size: Size = .slide, scale: Int = 1, theme: Theme = .standard,
        fonts: FontCollection
    ) throws -> [UInt8] {
        let layout = try makeLayout(specification, size: size, theme: theme, measurer: fonts)
        let canvas = try GDCanvas(size: size, scale: scale, fonts: fonts)
        layout.draw(on: canvas)
        return try canvas.encodePNG()
    }
}
