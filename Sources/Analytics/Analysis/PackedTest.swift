/// A condition on projects or indicators, computed over columns as SQLite computes it over rows: true, false or unknown.
indirect enum PackedTest: Sendable {
    /// A number of an item, or one that is written in the condition.
    enum Operand: Sendable {
        case source(PackedSource)
        /// Which of the literals.
        case literal(Int)
    }

    /// How two numbers are compared.
    enum Comparison: String, Sendable {
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    /// What a test says of an item; what is absent makes it unknown.
    enum Truth: UInt8 {
        case no
        case unknown
        case yes
    }

    case compare(Operand, Comparison, Operand)
    case isAbsent(Operand)
    case text(PackedTextTest.Operand, PackedTextTest)
    case not(PackedTest)
    case and(PackedTest, PackedTest)
    case or(PackedTest, PackedTest)

    /// What it says of each item of a report.
    func truths(_ columns: PackedColumns, _ literals: [Double]) -> [Truth] {
        switch self {
        case .compare(let left, let comparison, let right):
            return zip(numbers(left, columns, literals), numbers(right, columns, literals)).map {
                one, other in
                if one.isNaN || other.isNaN { return .unknown }
                let holds =
                    switch comparison {
                    case .equal: one == other
                    case .unequal: one != other
                    case .less: one < other
                    case .atMost: one <= other
                    case .greater: one > other
                    case .atLeast: one >= other
                    }
                return holds ? .yes : .no
            }
        case .isAbsent(let operand):
            return numbers(operand, columns, literals).map { $0.isNaN ? .yes : .no }
        case .text(let operand, let test): return test.truths(operand, columns)
        case .not(let test):
            return test.truths(columns, literals).map { $0 == .yes ? .no : $0 == .no ? .yes : .unknown }
        case .and(let one, let other):
            return zip(one.truths(columns, literals), other.truths(columns, literals)).map {
                $0.rawValue < $1.rawValue ? $0 : $1
            }
        case .or(let one, let other):
            return zip(one.truths(columns, literals), other.truths(columns, literals)).map {
                $0.rawValue > $1.rawValue ? $0 : $1
            }
        }
    }

    private func numbers(_ operand: Operand, _ columns: PackedColumns, _ literals: [Double]) -> [Double] {
        switch operand {
        case .source(let source): source.numbers(columns)
        case .literal(let place): Array(repeating: literals[place], count: columns.count)
        }
    }

    /// The columns that it reads.
    var columns: [Int] {
        func columns(_ operand: Operand) -> [Int] {
            if case .source(let source) = operand { source.columns } else { [] }
        }
        return switch self {
        case .compare(let left, _, let right): columns(left) + columns(right)
        case .isAbsent(let operand): columns(operand)
        case .text: []
        case .not(let test): test.columns
        case .and(let one, let other), .or(let one, let other): one.columns + other.columns
        }
    }
}
