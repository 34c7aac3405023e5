import CXML2
import Model

/// Reads a part of an Office file element by element, entities left alone.
struct XMLPart: ~Copyable {
    /// What the reader stands on.
    enum Event: Equatable {
        /// An element begins; `isEmpty` where it ends at once.
        case start(String, isEmpty: Bool)
        /// An element ends.
        case end(String)
        /// Text.
        case text
    }

    private let reader: xmlTextReaderPtr
    private let bytes: UnsafeMutableRawBufferPointer
    private let kind: String

    /// Opens a part.
    ///
    /// - Throws: `ParseFailure` where it cannot be read as XML.
    init(_ part: [UInt8], kind: String) throws(ParseFailure) {
        self.kind = kind
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: part.count, alignment: 16)
        bytes.copyBytes(from: part)
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_COMPACT.rawValue)
        guard
            let reader = xmlReaderForMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: part.count), nil, nil,
                options)
        else {
            bytes.deallocate()
            throw ParseFailure(.damagedFile, "a \(kind) file that cannot be read")
        }
        self.reader = reader
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// The next element or text; nil at the end.
    ///
    /// - Throws: `ParseFailure` where the XML breaks off, or declares entities, as Office never does.
    mutating func next() throws(ParseFailure) -> Event? {
        while true {
            let status = xmlTextReaderRead(reader)
            if status == 0 { return nil }
            guard status == 1 else { throw ParseFailure(.damagedFile, "a \(kind) file whose XML is damaged") }
            switch xmlTextReaderNodeType(reader) {
            case 1: return .start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case 15: return .end(name)
            case 3, 4, 13, 14: return .text
            case 5, 10:
                throw ParseFailure(
                    .hostileFile, "a \(kind) file that declares entities, which Office never does")
            default: continue
            }
        }
    }

    /// The name of the element with its prefix, `w:tc`.
    private var name: String { xmlTextReaderConstName(reader).map { String(cString: $0) } ?? "" }

    /// Hands the text the reader stands on to `body`.
    func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard let value = xmlTextReaderConstValue(reader) else { return }
        body(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }

    /// An attribute of the element; nil where it has none of that name.
    func attribute(_ name: String) -> String? {
        guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
        defer { CXML2Free(value) }
        return String(cString: value)
    }
}
