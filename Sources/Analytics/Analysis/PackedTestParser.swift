/// Reads a part of a condition as a test of packed columns: comparisons of fields and numbers, texts that are, are one of or
/// are like written ones, `IS NULL`, `BETWEEN`, `AND`, `OR`, `NOT` and parentheses. What it does not know is left to SQLite.
struct PackedTestParser {
    private enum Token: Equatable {
        case word(String)
        case sign(String)
        case operand(Int)
        /// A field that is a text.
        case text(PackedTextTest.Operand)
        /// A text as it is written.
        case written([UInt8])
    }

    private var tokens: [Token] = []
    private var operands: [PackedTest.Operand] = []
    private var place = 0
    private var isKnown = true
    /// The numbers that are written in the condition, behind those of the parts before.
    private(set) var literals: [String]
    /// The texts and labels that are read, behind those of the parts before.
    private(set) var texts: [PackedTextSource]
    private(set) var labels: [String]

    init(
        _ part: Condition.Part, level: Metric.Level, literals: [String], texts: [PackedTextSource],
        labels: [String]
    ) {
        self.literals = literals
        self.texts = texts
        self.labels = labels
        for piece in part.pieces {
            switch piece {
            case .field(let field):
                if let source = PackedSource(field, level: level) {
                    add(.source(source))
                } else if let text = operand(field, level) {
                    tokens.append(.text(text))
                } else {
                    isKnown = false
                }
            case .keyword(let word): tokens.append(.word(word))
            case .other(let text):
                if text.first == "'" {
                    tokens.append(.written(Array(text.dropFirst().dropLast().utf8)))
                } else if text.first.map({ $0.isASCII && $0.isNumber }) == true {
                    if !addNumber(text) { isKnown = false }
                } else {
                    if !addSigns(text) { isKnown = false }
                }
            }
        }
    }

    /// The test; nil where there is something that it does not know.
    mutating func test() -> PackedTest? {
        guard isKnown, let test = alternatives(), place == tokens.count else { return nil }
        return test
    }

    /// The text that a field is; nil where the store keeps no columns of it.
    private mutating func operand(_ field: NamedField, _ level: Metric.Level) -> PackedTextTest.Operand? {
        if level == .indicator, let label = PackedLabelTest.label(field.sql) {
            return .label(labels.place(of: label))
        }
        return PackedTextSource(field.sql, level: level).map { .text(texts.place(of: $0)) }
    }

    private mutating func add(_ operand: PackedTest.Operand) {
        tokens.append(.operand(operands.count))
        operands.append(operand)
    }

    /// A number as it is written, with the minus in front of it.
    private mutating func addNumber(_ text: String) -> Bool {
        guard text.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }), text.count <= 15 else {
            return false
        }
        var written = text
        if tokens.last == .sign("-") {
            tokens.removeLast()
            // A minus between two numbers is arithmetic.
            if case .operand = tokens.last { return false }
            if tokens.last == .sign(")") { return false }
            written = "-" + text
        }
        add(.literal(literals.count))
        literals.append(written)
        return true
    }

    private mutating func addSigns(_ text: String) -> Bool {
        var rest = text.filter { !$0.isWhitespace }[...]
        while let first = rest.first {
            let two = String(rest.prefix(2))
            if ["<=", ">=", "<>", "!=", "=="].contains(two) {
                tokens.append(.sign(two == "!=" ? "<>" : two == "==" ? "=" : two))
                rest = rest.dropFirst(2)
            } else if "<>=()-,".contains(first) {
                tokens.append(.sign(String(first)))
                rest = rest.dropFirst()
            } else {
                return false
            }
        }
        return true
    }

    private mutating func take(_ token: Token) -> Bool {
        guard place < tokens.count, tokens[place] == token else { return false }
        place += 1
        return true
    }

    private mutating func alternatives() -> PackedTest? {
        guard var test = conjunction() else { return nil }
        while take(.word("OR")) {
            guard let other = conjunction() else { return nil }
            test = .or(test, other)
        }
        return test
    }

    private mutating func conjunction() -> PackedTest? {
        guard var test = negation() else { return nil }
        while take(.word("AND")) {
            guard let other = negation() else { return nil }
            test = .and(test, other)
        }
        return test
    }

    private mutating func negation() -> PackedTest? {
        if take(.word("NOT")) { return negation().map { .not($0) } }
        if take(.sign("(")) {
            guard let test = alternatives(), take(.sign(")")) else { return nil }
            return test
        }
        return comparison()
    }

    private mutating func operand() -> PackedTest.Operand? {
        guard place < tokens.count, case .operand(let index) = tokens[place] else { return nil }
        place += 1
        return operands[index]
    }

    private mutating func comparison() -> PackedTest? {
        if let text = textTest() { return text }
        guard let left = operand() else { return nil }
        if take(.word("ISNULL")) { return .isAbsent(left) }
        if take(.word("NOTNULL")) { return .not(.isAbsent(left)) }
        if take(.word("IS")) {
            let isNegated = take(.word("NOT"))
            guard take(.word("NULL")) else { return nil }
            return isNegated ? .not(.isAbsent(left)) : .isAbsent(left)
        }
        let isNegated = take(.word("NOT"))
        if take(.word("BETWEEN")) {
            guard let low = operand(), take(.word("AND")), let high = operand() else { return nil }
            let test = PackedTest.and(.compare(left, .atLeast, low), .compare(left, .atMost, high))
            return isNegated ? .not(test) : test
        }
        guard !isNegated, place < tokens.count, case .sign(let sign) = tokens[place],
            let comparison = PackedTest.Comparison(rawValue: sign)
        else { return nil }
        place += 1
        return operand().map { .compare(left, comparison, $0) }
    }

    /// A test of a text; nil where none stands next, or one that is not known.
    private mutating func textTest() -> PackedTest? {
        guard place < tokens.count, case .text(let operand) = tokens[place] else { return nil }
        place += 1
        if take(.word("ISNULL")) { return .text(operand, .isAbsent) }
        if take(.word("NOTNULL")) { return .not(.text(operand, .isAbsent)) }
        if take(.word("IS")) {
            let isNegated = take(.word("NOT"))
            guard take(.word("NULL")) else { return nil }
            return isNegated ? .not(.text(operand, .isAbsent)) : .text(operand, .isAbsent)
        }
        if take(.sign("=")) { return written().map { .text(operand, .isOne(of: [$0])) } }
        if take(.sign("<>")) { return written().map { .not(.text(operand, .isOne(of: [$0]))) } }
        let isNegated = take(.word("NOT"))
        guard let test = take(.word("LIKE")) ? likeness() : take(.word("IN")) ? list() : nil else {
            return nil
        }
        return isNegated ? .not(.text(operand, test)) : .text(operand, test)
    }

    private mutating func written() -> [UInt8]? {
        guard place < tokens.count, case .written(let text) = tokens[place] else { return nil }
        place += 1
        return text
    }

    private mutating func likeness() -> PackedTextTest? {
        // A long pattern is an error, which SQLite says.
        guard let pattern = written(), pattern.count <= 1_000 else { return nil }
        return .isLike(TextPattern(pattern))
    }

    private mutating func list() -> PackedTextTest? {
        guard take(.sign("(")), let first = written() else { return nil }
        var texts = [first]
        while take(.sign(",")) {
            guard let next = written() else { return nil }
            texts.append(next)
        }
        return take(.sign(")")) ? .isOne(of: texts) : nil
    }
}

extension Array where Element: Equatable {
    /// The place of an element, which is put behind the others if it is not there.
    mutating func place(of element: Element) -> Int {
        if let place = firstIndex(of: element) { return place }
        append(element)
        return count - 1
    }
}
