import Foundation
import Testing

@testable import Charts

/// Series can be told apart by everybody, and in grey; text can be read.
struct PaletteTests {
    static let themes = Theme.variants.map(\.name)

    private func theme(_ name: String) throws -> Theme {
        try #require(Theme.variants.first { $0.name == name }?.theme)
    }

    @Test(arguments: themes)
    func neighboursDifferInGrey(_ name: String) throws {
        let palette = try theme(name).palette
        #expect(palette.count >= 8)
        for (one, next) in zip(palette, palette.dropFirst()) {
            #expect(abs(one.lightness - next.lightness) > 0.2, "\(name)")
        }
    }

    /// A grey print keeps ordinary, highlighted and falling bars apart from each other.
    @Test(arguments: themes)
    func emphasisSurvivesGrey(_ name: String) throws {
        let theme = try theme(name)
        #expect(abs(theme.accent.lightness - theme.highlight.lightness) > 0.2, "\(name)")
        #expect(abs(theme.negative.lightness - theme.negativeHighlight.lightness) > 0.12, "\(name)")
    }

    /// WCAG 2.2: text at least 4.5, graphics at least 3.
    @Test(arguments: themes)
    func standsOutFromTheGround(_ name: String) throws {
        let theme = try theme(name)
        for colour in [theme.ink, theme.muted, theme.reference] {
            #expect(colour.contrast(with: theme.background) >= 4.5, "\(name) text")
        }
        let marks = [theme.accent, theme.highlight, theme.negativeHighlight, theme.rule]
        for colour in marks { #expect(colour.contrast(with: theme.background) >= 3, "\(name) mark") }
        for colour in theme.palette + theme.ramp + [theme.negative] {
            let line = theme.outline(of: colour) ?? colour
            #expect(line.contrast(with: theme.background) >= 3, "\(name) series")
        }
    }

    /// The numbers in bars and cells can be read, in colour and on a grey print.
    @Test(arguments: themes)
    func numbersInBarsAreRead(_ name: String) throws {
        let theme = try theme(name)
        let ramp = (0...20).map { theme.rampColour(Double($0) / 20) }
        for ground in theme.palette + ramp + [theme.accent, theme.highlight, theme.negative] {
            let ink = theme.inkColour(on: ground)
            let least = min(ink.contrast(with: ground), ink.contrast(with: ground.grey))
            #expect(least > 3.2, "\(name) \(String(ground.rgb, radix: 16)): \(least)")
        }
    }

    /// The lightness of the ramp falls or rises all the way, in colour and in grey.
    @Test(arguments: themes)
    func rampIsMonotone(_ name: String) throws {
        let theme = try theme(name)
        let ground = theme.background.lightness
        let steps = (0...20).map { abs(theme.rampColour(Double($0) / 20).lightness - ground) }
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 }, "\(name)")
        #expect((steps.last ?? 0) - (steps.first ?? 0) > 0.5, "\(name)")
    }

    /// What is seen by normal, red-, green- and blue-blind eyes.
    private static let sights = [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ]

    /// Simulated after Machado, Oliveira & Fernandes (2009), severity 1.
    @Test(arguments: themes, sights)
    func anyTwoDifferForEverySight(_ name: String, _ matrix: [Double]) throws {
        let theme = try theme(name)
        let groups = Array(theme.palette.prefix(PointGroups.most)) + [PointGroups.restColour(theme)]
        let sets = [
            ("series", theme.palette), ("groups", groups), ("sign", [theme.accent, theme.negative]),
        ]
        for (kind, colours) in sets {
            let seen = colours.map { lab(of: $0, through: matrix) }
            for (index, one) in seen.enumerated() {
                for (offset, other) in seen.dropFirst(index + 1).enumerated() {
                    let difference = zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
                        .squareRoot()
                    #expect(difference > 20, "\(name) \(kind) \(index) and \(index + 1 + offset)")
                }
            }
        }
    }

    /// CIE L*a*b* under D65 of a colour as it is seen.
    private func lab(of colour: Colour, through matrix: [Double]) -> [Double] {
        let linear = [colour.red, colour.green, colour.blue].map { part -> Double in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let rgb = multiply(matrix, linear)
        let xyz = multiply([0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505], rgb)
        let scaled = zip(xyz, [0.9505, 1, 1.089]).map { value, white -> Double in
            let share = max(0, value) / white
            return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116
        }
        return [116 * scaled[1] - 16, 500 * (scaled[0] - scaled[1]), 200 * (scaled[1] - scaled[2])]
    }

    private func multiply(_ matrix: [Double], _ vector: [Double]) -> [Double] {
        (0..<3).map { row in (0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * vector[$1] } }
    }
}
