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
    /// The SHA-256 of the file in hexadecimal.
    let digest: String
    /// The size of the file in bytes.
    let size: Int

    private init(_ file: DocumentFile, _ bytes: [UInt8], _ format: DocumentFormat, _ encoding: TextEncoding) {
        path = file.path
        self.bytes = bytes
        self.format = format
        self.encoding = encoding
        digest = file.digest
        size = file.bytes.count
    }

    /// The text of a text file, a web page or an Office file; PDF and old Office files need `init(converting:encoding:)`.
    ///
    /// - Throws: `ParseFailure` where the file has no text, or is of a format that a program of its own reads.
    public init(_ file: DocumentFile, encoding: TextEncoding? = nil) throws(ParseFailure) {
        guard file.bytes.contains(where: { $0 > 32 }) else {
            throw ParseFailure(.emptyFile, "no text in \(file.bytes.count) bytes")
        }
        let (format, name) = DocumentFormat.of(file.bytes, path: file.path)
        switch format {
        case .docx: self.init(file, try WordText.read(file.bytes), format, .utf8)
        case .xlsx: self.init(file, try SheetText.read(file.bytes), format, .utf8)
        case .text, .markdown, .html:
            let text = try Self.decode(file.bytes, encoding)
            let bytes = format == .html ? try MarkupText.read(text.bytes) : text.bytes
            self.init(file, bytes, format, text.encoding)
        case .pdf, .doc, .xls:
            throw ParseFailure(.binaryFile, "\(name), which another program reads")
        case .zip, .rtf, .binary: throw ParseFailure(.binaryFile, "\(name), not a document")
        }
    }

    /// The text of a file of any format that can be read here.
    ///
    /// - Throws: `ParseFailure` where nothing can be read; it names the program that is missing where one is.
    public static func converting(
        _ file: DocumentFile, encoding: TextEncoding? = nil
    ) async throws(ParseFailure) -> DocumentText {
        let format = DocumentFormat.of(file.bytes, path: file.path).format
        switch format {
        case .pdf: return DocumentText(file, try await PDFText.read(file), format, .utf8)
        case .doc, .xls: return DocumentText(file, try await OldOfficeText.read(file, format), format, .utf8)
        default: return try DocumentText(file, encoding: encoding)
        }
    }

    private static func decode(
        _ bytes: [UInt8], _ forced: TextEncoding?
    ) throws(ParseFailure) -> (bytes: [UInt8], encoding: TextEncoding) {
        guard let encoding = forced ?? TextEncoding.detect(bytes) else {
            throw bytes.prefix(8_192).contains(0)
                ? ParseFailure(.binaryFile, "binary data, not text")
                : ParseFailure(.unknownEncoding, "text in an encoding other than UTF-8, UTF-16 and GB18030")
        }
        if encoding == .utf8 {
            if forced != nil, !bytes.withUnsafeBufferPointer({ TextEncoding.isUTF8($0) }) {
                throw ParseFailure(.unknownEncoding, "not UTF-8")
            }
            return (bytes, encoding)
        }
        guard let decoded = TextDecoder.decode(bytes, from: encoding) else {
            throw ParseFailure(.unknownEncoding, "not \(encoding.rawValue)")
        }
        guard decoded.contains(where: { $0 > 32 }) else { throw ParseFailure(.emptyFile, "no text in it") }
        return (decoded, encoding)
    }
}
