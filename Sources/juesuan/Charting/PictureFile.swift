import ArgumentParser
import Charts

/// A picture that is written whole or not at all.
enum PictureFile {
    /// Writes a file, or standard output for `-`.
    ///
    /// - Throws: `CommandFailure` where it cannot be written.
    static func write(_ png: [UInt8], to path: String) throws {
        guard path != "-" else { return Console.write(png) }
        let file = try AtomicFile(path: path)
        do {
            try file.write(png)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}

/// A theme by its name.
struct ThemeChoice {
    let theme: Theme

    /// - Throws: `ValidationError` that lists the themes.
    init(_ name: String) throws {
        guard let found = Theme.variants.first(where: { $0.name == name }) else {
            let names = Theme.variants.map(\.name).joined(separator: ", ")
            throw ValidationError("--theme is one of \(names), not \"\(name)\".")
        }
        theme = found.theme
    }
}
