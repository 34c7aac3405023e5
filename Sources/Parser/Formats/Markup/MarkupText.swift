import CXML2
import Model

/// The text of a web page, its tables kept as tables.
///
/// Navigation, scripts and styles are left out. A table that holds another table, or has one cell a row, is layout: what
/// stands in it is text.
enum MarkupText {
    /// The text of a page in UTF-8.
    ///
    /// - Throws: `ParseFailure` where the page cannot be read or is larger than any document.
    static func read(_ page: [UInt8]) throws(ParseFailure) -> [UInt8] {
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue)
        let document = page.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil,
                "UTF-8", options)
        }
        guard let document, let root = xmlDocGetRootElement(document) else {
            throw ParseFailure(.binaryFile, "a web page that cannot be read")
        }
        defer { xmlFreeDoc(document) }
        var walk = MarkupWalk()
        walk.read(root)
        guard !walk.text.isTooLarge else { throw ParseFailure(.tooLarge, "a web page of endless text") }
        var text = walk.text
        text.endLine()
        guard text.bytes.contains(where: { $0 > 32 }) else {
            throw ParseFailure(.emptyFile, "a web page without text")
        }
        return text.bytes
    }
}

/// Walks over the elements of a page.
private struct MarkupWalk {
    var text = TextAssembly()

    typealias Node = xmlNodePtr

    mutating func read(_ root: Node) {
        var stack: [(node: Node, isEnd: Bool)] = [(root, false)]
        while let (node, isEnd) = stack.popLast(), !text.isTooLarge {
            if isEnd {
                text.endLine()
                continue
            }
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: appendContent(of: node, to: &text)
            case XML_ELEMENT_NODE:
                let name = Self.name(node)
                if Self.skipped.contains(name) { continue }
                if name == "br" || name == "hr" {
                    text.endLine()
                    continue
                }
                if name == "table", let table = Self.table(node) {
                    text.append(table)
                    continue
                }
                if Self.blocks.contains(name) {
                    text.endLine()
                    stack.append((node, true))
                }
                for child in Self.children(node).reversed() { stack.append((child, false)) }
            default: break
            }
        }
    }

    private func appendContent(of node: Node, to text: inout TextAssembly) {
        guard let content = node.pointee.content else { return }
        text.append(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    }

    /// A table of data; nil for one that is layout.
    private static func table(_ node: Node) -> MarkupTable? {
        var table = MarkupTable()
        var cells = 0
        for row in rows(of: node) {
            table.beginRow()
            for cell in children(row) where ["td", "th"].contains(name(cell)) {
                guard let content = cellContent(cell) else { return nil }
                table.append(
                    content, columns: attribute("colspan", of: cell), rowSpan: attribute("rowspan", of: cell))
                cells += 1
            }
            table.endRow()
        }
        let isData = table.rows.contains { $0.count > 1 }
        return cells > 0 && isData ? table : nil
    }

    private static func rows(of table: Node) -> [Node] {
        children(table).flatMap { child -> [Node] in
            switch name(child) {
            case "tr": [child]
            case "tbody", "thead", "tfoot": children(child).filter { name($0) == "tr" }
            default: []
            }
        }
    }

    /// A cell's text, its paragraphs on lines of their own; nil where a table stands in it.
    private static func cellContent(_ cell: Node) -> [UInt8]? {
        var walk = TextAssembly()
        var stack: [(node: Node, isEnd: Bool)] = children(cell).reversed().map { ($0, false) }
        while let (node, isEnd) = stack.popLast() {
            if isEnd {
                walk.endLine()
                continue
            }
            if node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content {
                walk.append(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
            }
            guard node.pointee.type == XML_ELEMENT_NODE else { continue }
            let name = name(node)
            if name == "table" { return nil }
            if skipped.contains(name) { continue }
            if name == "br" { walk.endLine() }
            if blocks.contains(name) {
                walk.endLine()
                stack.append((node, true))
            }
            for child in children(node).reversed() { stack.append((child, false)) }
        }
        return walk.bytes
    }

    private static func children(_ node: Node) -> [Node] {
        var children: [Node] = []
        var next = node.pointee.children
        while let child = next {
            children.append(child)
            next = child.pointee.next
        }
        return children
    }

    private static func name(_ node: Node) -> String {
        node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
    }

    private static func attribute(_ name: String, of node: Node) -> Int {
        guard let value = xmlGetProp(node, name) else { return 1 }
        defer { CXML2Free(value) }
        return Int(String(cString: value)) ?? 1
    }

    private static let skipped: Set<String> = [
        "script", "style", "head", "noscript", "nav", "footer", "select", "button", "iframe", "svg", "object",
        "textarea", "template",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "td", "section", "article",
        "header", "main", "blockquote", "pre", "dd", "dt", "dl", "center", "table", "form", "body",
    ]
}
