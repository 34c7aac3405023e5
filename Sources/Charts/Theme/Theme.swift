/// How charts look: colours and type sizes, in pixels at scale 1.
///
/// A theme holds no geometry of any one kind, so that print, slide and dark themes are further values of this
/// type.
public struct Theme: Sendable, Equatable {
    /// Behind everything.
    public var background = Colour(0xFFFFFF)
    /// Titles and data labels.
    public var ink = Colour(0x1A1A1A)
    /// Subtitles, tick labels, footers.
    public var muted = Colour(0x5C5F66)
    /// Grid lines.
    public var grid = Colour(0xE3E5E8)
    /// The line that marks zero, and leader lines.
    public var rule = Colour(0x8A8D93)
    /// Reference lines such as a median.
    public var reference = Colour(0x1A1A1A)
    /// Ordinary bars and points.
    public var accent = Colour(0x4F8FC0)
    /// Highlighted bars and points, and the piles of a histogram.
    public var highlight = Colour(0x0B4A7D)
    /// Bars below zero.
    public var negative = Colour(0xD98B4A)
    /// Highlighted bars below zero.
    public var negativeHighlight = Colour(0xA34A0E)
    /// The body of a box.
    public var boxFill = Colour(0xDCE7F1)
    /// Series in order: neighbours alternate dark and light for grey printing, and any two differ by more than
    /// 20 (CIE76) for readers with normal, red-blind, green-blind and blue-blind sight.
    public var palette: [Colour] = [
        Colour(0x0B4A7D), Colour(0xF09A1E), Colour(0x00855E), Colour(0x78CCFA),
        Colour(0xC33805), Colour(0xFAD581), Colour(0xB776A8), Colour(0xC8C8C8),
    ]

    /// From pale (low) to dark (high), or the other way on a dark ground: always from little contrast with the ground to
    /// much, so that a grey print shows the same order.
    public var ramp: [Colour] = [
        Colour(0xEEF4F9), Colour(0xC3DCEE), Colour(0x86B6D9), Colour(0x4383B5), Colour(0x0B4A7D),
    ]

    /// The title, in bold.
    public var titleSize = 34.0
    /// The subtitle and the line that states quantity and unit.
    public var subtitleSize = 24.0
    /// Names of rows, at most; many rows take ``labelSize``.
    public var categorySize = 23.0
    /// Tick labels, data labels, legends, and the smallest size of row names.
    public var labelSize = 20.0
    /// The footer with n, missing values and source.
    public var footerSize = 18.0
    /// Free space between the content and the edge of the image.
    public var margin = 36.0

    /// A theme that looks like ``slide`` until its properties are set.
    public init() {}

    /// The colour of the series at `index`; past the last colour the palette starts again.
    public func seriesColour(_ index: Int) -> Colour {
        palette.isEmpty ? accent : palette[index % palette.count]
    }

    /// The colour at `share`, 0…1, of the way along ``ramp``, for cells whose lightness is a value.
    public func rampColour(_ share: Double) -> Colour {
        guard let first = ramp.first, ramp.count > 1 else { return accent }
        let place = min(max(share, 0), 1) * Double(ramp.count - 1)
        let index = min(Int(place), ramp.count - 2)
        return ramp.indices.contains(index)
            ? ramp[index].mixed(with: ramp[index + 1], place - Double(index)) : first
    }

    /// Black or white, whichever reads better on `ground`, in colour and on a grey print alike.
    func inkColour(on ground: Colour) -> Colour {
        func worst(_ ink: Colour) -> Double {
            min(ink.contrast(with: ground), ink.contrast(with: ground.grey))
        }
        return [Colour(0x1A1A1A), Colour(0xFFFFFF)].max { worst($0) < worst($1) } ?? ink
    }

    /// The line around a shape that is too pale for the ground; nil where the shape stands out by itself.
    public func outline(of colour: Colour) -> Colour? {
        colour.contrast(with: background) < 3 ? rule : nil
    }

    /// Fills a rectangle, with an outline inside it where the colour is too pale for the ground.
    func fill(_ rect: Rect, colour: Colour, on canvas: any Canvas) {
        if let line = outline(of: colour), rect.width > 3, rect.height > 3 {
            canvas.fillRectangle(rect, colour: line)
            canvas.fillRectangle(rect.inset(by: 1), colour: colour)
        } else {
            canvas.fillRectangle(rect, colour: colour)
        }
    }
}
