import Model

/// A document as text: what the grammar reads, and what it was made of.
///
/// Text files are their own text; of other formats it is made: lines for paragraphs, pipe rows for tables. Lines and
/// columns of messages and provenance are those of this text, which `juesuan text FILE` prints.
public struct DocumentText: Sendable {
    /// The path as given.
    public let path: String
    /// UTF-8.
    public let bytes: [UInt8]
    /// The format the file has.
    public let format: DocumentFormat
    /// The encoding the file has; UTF-8 for formats that say their own.
    public let encoding: TextEncoding
    /// Whether the bytes were looked at and are UTF-8, but for a character that their end may cut.
    private var isUTF8 = false
    /// The bytes as a report keeps them.
    var source: SourceText { isUTF8 ? SourceText(bytes, isUTF8: true) : SourceText(bytes) }
    /// The SHA-256 of the file in hexadecimal.
    let digest: String
    /// The size of the file in bytes.
    let size: Int
    /// What was noticed in bringing the file into text.
    private(set) var diagnostics: [Diagnostic] = []

    /// The largest text that is read, five hundred times a long disclosure.
    static let largest = 64 << 20

    private init(_ file: DocumentFile, _ bytes: [UInt8], _ format: DocumentFormat, _ encoding: TextEncoding) {
        path = file.path
        self.bytes = bytes
        self.format = format
        self.encoding = encoding
        digest = file.digest
        size = file.bytes.count
    }

    /// A text as if it had been made of a file of another format, so that it can be read without that format's program.
    package init(_ text: [UInt8], madeOf format: DocumentFormat) {
        self.init(DocumentFile(path: "a", bytes: text), Self.repaired(text), format, .utf8)
    }

    /// The text of a text file, a web page or an Office file; PDF and old Office files need `init(converting:encoding:)`.
    ///
    /// - Throws: `ParseFailure` where the file has no text, or is of a format that a program of its own reads.
    public init(_ file: DocumentFile, encoding: TextEncoding? = nil) throws(ParseFailure) {
        try self.init(file, encoding, DocumentFormat.of(file.bytes, path: file.path))
    }

    private init(
        _ file: DocumentFile, _ encoding: TextEncoding?, _ told: (format: DocumentFormat, name: String)
    ) throws(ParseFailure) {
        guard file.bytes.contains(where: { $0 > 32 }) else {
            throw ParseFailure(.emptyFile, "no text in \(file.bytes.count) bytes")
        }
        guard file.bytes.count <= Self.largest else {
            throw ParseFailure(.tooLarge, "\(file.bytes.count >> 20) MiB of text")
        }
        let (format, name) = told
        switch format {
        case .docx: self.init(file, try WordText.read(file.bytes), format, .utf8)
        case .xlsx: self.init(file, try SheetText.read(file.bytes), format, .utf8)
        case .text, .markdown, .html:
            let text = try Self.decode(file.bytes, encoding)
            let bytes = format == .html ? try MarkupText.read(text.bytes) : Self.withLineFeeds(text.bytes)
            self.init(file, bytes, format, text.encoding)
            isUTF8 = format != .html && text.encoding == .utf8 && text.invalid == 0
            if text.invalid > 0 {
                diagnostics = [
                    Diagnostic(
                        .invalidBytes,
                        detail:
                            "\(text.invalid) bytes are not \(text.encoding.rawValue); each is read as \u{FFFD}"
                    )
                ]
            }
        case .pdf, .doc, .xls, .odt, .ods, .rtf:
            throw ParseFailure(.binaryFile, "\(name), which another program reads")
        case .zip, .binary: throw ParseFailure(.binaryFile, "\(name), not a document")
        }
    }

    /// The text of a file of any format that can be read here.
    ///
    /// - Throws: `ParseFailure` where nothing can be read; it names the program that is missing where one is.
    public static func converting(
        _ file: DocumentFile, encoding: TextEncoding? = nil
    ) async throws(ParseFailure) -> DocumentText {
        let told = DocumentFormat.of(file.bytes, path: file.path)
        let format = told.format
        switch format {
        case .pdf: return DocumentText(file, repaired(try await PDFText.read(file)), format, .utf8)
        case .doc, .xls, .odt, .ods, .rtf:
            return DocumentText(file, try await OldOfficeText.read(file, format), format, .utf8)
        default: return try DocumentText(file, encoding, told)
        }
    }

    /// What a program printed as UTF-8, with U+FFFD for bytes that are none.
    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { UTF8Validity.isValidButCut($0) }
            ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// Text whose lines end with a carriage return alone has no line breaks that are known; each becomes one.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.contains(10), bytes.contains(13) else { return bytes }
        return bytes.map { $0 == 13 ? 10 : $0 }
    }

    /// The text of a file in UTF-8, its encoding, and how many of its bytes were none of that encoding.
    private static func decode(
        _ bytes: [UInt8], _ forced: TextEncoding?
    ) throws(ParseFailure) -> (bytes: [UInt8], encoding: TextEncoding, invalid: Int) {
        if forced == nil, TextEncoding.isPlainUTF8(bytes) { return (bytes, .utf8, 0) }
        guard let encoding = forced ?? TextEncoding.detect(bytes) else {
            throw bytes.prefix(8_192).contains(0)
                ? ParseFailure(.binaryFile, "binary data, not text")
                : ParseFailure(.unknownEncoding, "text in an encoding other than UTF-8, UTF-16 and GB18030")
        }
        if encoding == .utf8, bytes.withUnsafeBufferPointer({ UTF8Validity.isValidButCut($0) }) {
            return (bytes, encoding, 0)
        }
        guard let decoded = TextDecoder.decode(bytes, from: encoding),
            decoded.invalid <= TextDecoder.mostInvalid(bytes.count)
        else { throw ParseFailure(.unknownEncoding, "not \(encoding.rawValue)") }
        guard decoded.text.contains(where: { $0 > 32 }) else {
            throw ParseFailure(.emptyFile, "no text in it")
        }
        return (decoded.text, encoding, decoded.invalid)
    }
}
