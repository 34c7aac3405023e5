import Model

/// The text of a PDF file through poppler, laid out as on the page so that columns of tables stay columns.
enum PDFText {
    /// No disclosure has so many pages; a file that does is a yearbook or a trap.
    static let mostPages = 2_000

    /// The text in UTF-8; every page begins with a form feed but the first.
    ///
    /// - Throws: `ParseFailure` where the file is encrypted, damaged, too large or has no text layer, and where poppler is
    ///   not installed.
    static func read(_ file: DocumentFile) async throws(ParseFailure) -> [UInt8] {
        try await Converter.withFolder(file.bytes, name: "document.pdf") {
            (_, path) async throws(ParseFailure) in
            let poppler = Converter(program: "pdftotext", package: "poppler-utils", seconds: 30)
            let outcome = await poppler.run(
                ["-layout", "-enc", "UTF-8", "-l", "\(mostPages + 1)", path, "-"])
            switch outcome {
            case .output(let text): return await withForms(try checked(text), path, poppler)
            case .missing:
                throw ParseFailure(
                    .missingConverter,
                    "a PDF file is read by \(poppler.program) of the package \(poppler.package)")
            case .failed(let words) where words.lowercased().contains("password"):
                throw ParseFailure(.encryptedFile, "a PDF file that asks for a password")
            case .failed: throw ParseFailure(.damagedFile, "a PDF file that is damaged or cut off")
            case .beyondLimit(let limit):
                throw ParseFailure(.tooLarge, "a PDF file that takes more than \(limit)")
            }
        }
    }

    /// The text with the pages of forms set by the places of their words; as it is where poppler does not tell them.
    private static func withForms(_ text: [UInt8], _ path: String, _ poppler: Converter) async -> [UInt8] {
        var pages = text.split(separator: 12, omittingEmptySubsequences: false)
        guard let forms = PDFFormPages.find(pages) else { return text }
        let range = ["-f", "\(forms.lowerBound + 1)", "-l", "\(forms.upperBound)"]
        guard case .output(let boxes) = await poppler.run(["-bbox", "-enc", "UTF-8"] + range + [path, "-"])
        else { return text }
        let set = PDFFormPages.pages(boxes)
        guard set.count == forms.count else { return text }
        for (page, lines) in zip(forms, set) where !lines.isEmpty { pages[page] = lines[...] }
        return Array(pages.joined(separator: [12]))
    }

    private static func checked(_ text: [UInt8]) throws(ParseFailure) -> [UInt8] {
        let pages = text.count { $0 == 12 }
        guard pages <= mostPages else {
            throw ParseFailure(.tooLarge, "a PDF file of more than \(mostPages) pages")
        }
        let letters = text.count { $0 > 32 }
        guard letters > 0 else {
            throw ParseFailure(.noTextLayer, "a PDF file of \(pages) pages without a text layer")
        }
        guard letters >= pages * 20 || pages < 3 else {
            throw ParseFailure(
                .noTextLayer, "a PDF file of \(pages) pages, most of them without a text layer")
        }
        return text
    }
}
