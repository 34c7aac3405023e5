/// A condition over named fields as SQL: one expression that is closed in itself.
///
/// `three_public.total > 100 AND level = 'county'` becomes `((CAST(three_public_total AS REAL) / 1000000) > 100 AND
/// department_level = 'county')`. Names are fields in their printed units, calls are of functions that compute and nothing
/// else, and there is no way to a second query, so that a condition neither escapes from the rest of a question nor runs
/// without an end.
struct Condition {
    /// What a condition is made of, in its order.
    enum Piece {
        /// A field or a metric.
        case field(NamedField)
        /// A word of SQL or the name of a function, in capitals.
        case keyword(String)
        /// Signs, numbers and texts as they are written.
        case other(String)
    }

    /// The condition in parentheses.
    var sql: String { "(\(written.joined()))" }
    private var written: [String] = []
    private var pieces: [Piece] = []
    /// The fields of documents that are compared with a text by `=`, as they are named, and the texts.
    private(set) var comparedTexts: [(name: String, field: NamedField, text: String)] = []
    private let text: String
    private let level: Metric.Level

    /// Reads a condition.
    ///
    /// - Throws: `.invalidCondition` for what is no single expression, and where a number is compared with text;
    ///   `.unknownField`, `.otherLevel`.
    init(_ text: String, level: Metric.Level) throws(AnalyticsError) {
        self.text = text
        self.level = level
        let words = Array(SQLWords(text))
        guard !text.allSatisfy(\.isWhitespace) else { throw refusal("it is empty") }
        var depth = 0
        for (place, word) in words.enumerated() {
            switch word {
            case .name(let name): try add(name, at: place, of: words)
            case .other(let piece) where piece.first == "'":
                let quoted = try closed(piece)
                add(quoted, .other(quoted))
            case .other(let piece) where piece.first == "\"":
                try addQuoted(closed(piece), at: place, of: words)
            case .other(let piece):
                try check(piece, &depth)
                add(piece, .other(piece))
            }
        }
        guard depth == 0 else { throw refusal("a parenthesis is not closed") }
    }

    /// The parts that all must hold, in their order.
    var parts: [Part] {
        var parts: [Part] = []
        var start = 0
        for end in Self.ands(pieces) + [pieces.count] {
            parts.append(
                Part(sql: "(\(written[start..<end].joined()))", pieces: Array(pieces[start..<end])))
            start = end + 1
        }
        return parts
    }

    private mutating func add(_ text: String, _ piece: Piece) {
        written.append(text)
        pieces.append(piece)
    }

    private func refusal(_ reason: String) -> AnalyticsError { .invalidCondition(text, reason: reason) }

    private mutating func add(_ name: String, at place: Int, of words: [SQLWords.Word]) throws(AnalyticsError)
    {
        let upper = name.uppercased()
        if Self.refused.contains(upper) { throw refusal("\(upper) has no place in a condition") }
        if Self.keywords.contains(upper) {
            add(name, .keyword(upper))
        } else if Self.symbols(words, place + 1).hasPrefix("(") {
            guard Self.functions.contains(name.lowercased()) else {
                throw refusal("there is no function \(name)")
            }
            add(name, .keyword(upper))
        } else {
            try add(FieldNames.field(name, level: level), name, at: place, of: words)
        }
    }

    private mutating func add(
        _ field: NamedField, _ name: String, at place: Int, of words: [SQLWords.Word]
    ) throws(AnalyticsError) {
        for step in [1, -1] where field.isNumber && words.indices.contains(place + 2 * step) {
            guard Self.comparisons.contains(Self.symbols(words, place + step)),
                case .other(let other) = words[place + 2 * step], other.first == "'"
            else { continue }
            throw refusal("\(name) is a number; compare it with one, without quotes")
        }
        if field.isNumber, Self.listsText(words[(place + 1)...]) {
            throw refusal("\(name) is a number; compare it with numbers, without quotes")
        }
        // The levels are called county and prefecture, as two fields are: `level = county` is meant as text.
        if FieldNames.shortNames.contains(name), !field.isNumber, place >= 2,
            case .name = words[place - 2], Self.comparisons.contains(Self.symbols(words, place - 1))
        {
            throw refusal("text stands in single quotes, as '\(name)'")
        }
        if !field.isNumber, !field.isOfItems, words.indices.contains(place + 2),
            ["=", "=="].contains(Self.symbols(words, place + 1)), case .other(let text) = words[place + 2],
            let quote = text.first, quote == "'" || quote == "\""
        {
            let inside = text.dropFirst().dropLast().replacing("\(quote)\(quote)", with: "\(quote)")
            comparedTexts.append((name, field, String(inside)))
        }
        add(field.sql, .field(field))
    }

    /// What stands in double quotes is a name where there is one in full, else text: `level = "county"` asks for the level.
    private mutating func addQuoted(
        _ piece: String, at place: Int, of words: [SQLWords.Word]
    ) throws(AnalyticsError) {
        let inside = String(piece.dropFirst().dropLast())
        let isShort = FieldNames.shortNames.contains(inside)
        if !isShort, let field = try? FieldNames.field(inside, level: level) {
            try add(field, inside, at: place, of: words)
        } else {
            let quoted = "'\(inside.replacing("'", with: "''"))'"
            add(quoted, .other(quoted))
        }
    }

    private func closed(_ quoted: String) throws(AnalyticsError) -> String {
        guard quoted.count > 1, quoted.last == quoted.first else { throw refusal("a quote is not closed") }
        return quoted
    }

    /// Checks what stands between names and texts, and counts its parentheses.
    private func check(_ piece: String, _ depth: inout Int) throws(AnalyticsError) {
        if piece.contains("--") || piece.contains("/*") {
            throw refusal("a comment has no place in a condition")
        }
        if piece.first.map({ $0.isASCII && $0.isNumber }) == true { return }
        for character in piece {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            guard depth >= 0 else { throw refusal("a parenthesis is closed that was not opened") }
            guard !character.isASCII || Self.signs.contains(character) || character.isWhitespace else {
                throw refusal("\(character) has no place in a condition")
            }
            guard character.isASCII else { throw unquoted(piece) }
        }
    }

    /// What is wrong with Chinese text without quotes: the name of a field in front of a comparison, else a text.
    private func unquoted(_ piece: String) -> AnalyticsError {
        let text = String(piece.drop(while: \.isASCII).prefix { !$0.isASCII })
        let before = piece.prefix(while: \.isASCII).last { !$0.isWhitespace }
        let after = piece.drop(while: \.isASCII).drop { !$0.isASCII }.first { !$0.isWhitespace }
        let isCompared = after.map { "<>=!+-*/".contains($0) } ?? false
        let isFirst = pieces.isEmpty && before == nil
        if isCompared && !(before.map { "<>=".contains($0) } ?? false) || isFirst {
            let nearest = ChineseNames.ids(of: text, level: level)
            if isCompared || !nearest.isEmpty { return .unknownField(text, nearest: nearest) }
        }
        return refusal("text stands in single quotes, as '\(text)'")
    }

    /// What stands between two words, without blanks; empty for a word.
    private static func symbols(_ words: [SQLWords.Word], _ place: Int) -> String {
        guard words.indices.contains(place), case .other(let text) = words[place] else { return "" }
        return text.filter { !$0.isWhitespace }
    }

    /// Whether the words behind a field are `IN` a list or `BETWEEN` two values of which one is text.
    private static func listsText(_ words: ArraySlice<SQLWords.Word>) -> Bool {
        var rest = words.filter {
            if case .other(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { true }
        }[...]
        func take(_ keyword: String) -> Bool {
            guard case .name(let name)? = rest.first, name.uppercased() == keyword else { return false }
            rest = rest.dropFirst()
            return true
        }
        func isText(_ word: SQLWords.Word?) -> Bool {
            if case .other(let text)? = word { text.first == "'" } else { false }
        }
        _ = take("NOT")
        if take("IN") {
            let list = rest.prefix {
                if case .other(let text) = $0 { !text.contains(")") || text.first == "'" } else { true }
            }
            return list.contains(where: isText)
        }
        guard take("BETWEEN") else { return false }
        if isText(rest.first) { return true }
        guard
            let and = rest.firstIndex(where: {
                if case .name(let name) = $0 { name.uppercased() == "AND" } else { false }
            })
        else { return false }
        return isText(rest[(and + 1)...].first)
    }

    private static let signs: Set<Character> = Set("()<>=!+-*/%|&~,.")
    private static let comparisons: Set = ["=", "==", "<>", "!=", "<", "<=", ">", ">="]
    private static let refused: Set = ["SELECT", "WITH", "VALUES", "EXISTS", "OVER", "FILTER", "RAISE"]
    private static let keywords: Set = [
        "AND", "OR", "NOT", "IN", "IS", "NULL", "ISNULL", "NOTNULL", "LIKE", "GLOB", "ESCAPE", "BETWEEN",
        "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "AS", "REAL", "INTEGER", "TEXT", "TRUE", "FALSE",
        "DISTINCT", "FROM", "COLLATE", "NOCASE", "BINARY", "RTRIM",
    ]
    private static let functions: Set = [
        "abs", "coalesce", "ifnull", "iif", "nullif", "length", "lower", "upper", "substr", "substring",
        "instr", "replace", "trim", "ltrim", "rtrim", "min", "max", "round", "sign", "ceil", "floor", "sqrt",
        "ln", "log", "log10", "exp", "pow", "like", "glob", "typeof",
    ]
}
