/// Reads a part of a condition as a test of packed numbers: comparisons of fields and numbers, `IS NULL`, `BETWEEN`, `AND`,
/// `OR`, `NOT` and parentheses. What it does not know is left to SQLite.
struct PackedTestParser {
    private enum Token: Equatable {
        case word(String)
        case sign(String)
        case operand(Int)
    }

    private var tokens: [Token] = []
    private var operands: [PackedTest.Operand] = []
    private var place = 0
    private var isKnown = true
    /// The numbers that are written in the condition, behind those of the parts before.
    private(set) var literals: [String]

    init(_ part: Condition.Part, level: Metric.Level, literals: [String]) {
        self.literals = literals
        for piece in part.pieces {
            switch piece {
            case .field(let field):
                if let source = PackedSource(field, level: level) {
                    add(.source(source))
                } else {
                    isKnown = false
                }
            case .keyword(let word): tokens.append(.word(word))
            case .other(let text):
                if text.first.map({ $0.isASCII && $0.isNumber }) == true {
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
            } else if "<>=()-".contains(first) {
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
}
