import Charts
import Foundation
import Testing

/// Series can be told apart by everybody, and in grey.
struct PaletteTests {
    private let palette = Theme.standard.palette

    @Test func neighboursDifferInGrey() {
        #expect(palette.count >= 8)
        for (one, next) in zip(palette, palette.dropFirst()) {
            #expect(abs(one.lightness - next.lightness) > 0.2)
        }
    }

    /// Red-, green- and blue-blind sight simulated after Machado, Oliveira & Fernandes (2009), severity 1.
    @Test(arguments: [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ])
    func anyTwoDifferForEverySight(_ matrix: [Double]) {
        let seen = palette.map { lab(of: $0, through: matrix) }
        for (index, one) in seen.enumerated() {
            for (offset, other) in seen.dropFirst(index + 1).enumerated() {
                let difference = zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
                #expect(difference > 20, "series \(index) and \(index + 1 + offset)")
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
