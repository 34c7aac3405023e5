/// One of the nine account tables (公开01–09表) that a disclosure carries.
///
/// - Source: 部门决算公开 template of the Ministry of Finance, tables 公开01表 to 公开09表.
public struct AccountTable: Hashable, Sendable {
    /// Which of the nine tables it is.
    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// 收入支出决算总表
        case incomeAndExpenditure = 1
        /// 收入决算表
        case income
        /// 支出决算表
        case expenditure
        /// 财政拨款收入支出决算总表
        case fiscalAppropriation
        /// 一般公共预算财政拨款支出决算表
        case generalBudget
        /// 一般公共预算财政拨款基本支出决算表
        case basicExpenditure
        /// “三公”经费支出决算表
        case threePublic
        /// 政府性基金预算财政拨款收入支出决算表
        case governmentFund
        /// 国有资本经营预算财政拨款支出决算表
        case stateCapital
    }

    /// Which half of a two-sided table a row stands in.
    public enum Side: String, Hashable, Sendable {
        /// 收入
        case income
        /// 支出
        case expenditure
    }

    /// A row: an account by code and name, or by name alone.
    public struct Line: Hashable, Sendable {
        /// The functional (3, 5 or 7 digits) or economic (3 or 5 digits) code; nil for rows without one, such as 合计.
        public var code: String?
        /// The name as printed, without blanks and line breaks of layout.
        public var name: String
        /// The side of a two-sided table; nil in the others.
        public var side: Side?
        /// The amounts in the order of the columns; nil for a blank or a dash, which is not zero.
        public var amounts: [Money?]
        /// Where the row stands.
        public var span: SourceSpan

        /// Makes a row.
        public init(code: String?, name: String, side: Side?, amounts: [Money?], span: SourceSpan) {
            self.code = code
            self.name = name
            self.side = side
            self.amounts = amounts
            self.span = span
        }
    }

    /// Which table it is.
    public var kind: Kind
    /// The unit its amounts are printed in.
    public var unit: Money.Unit
    /// The heads of its amount columns, as far as they could be read.
    public var columns: [String]
    /// The rows in document order; of two-sided tables each row gives one of each side.
    public var lines: [Line]
    /// The title's place.
    public var span: SourceSpan

    /// Makes a table.
    public init(kind: Kind, unit: Money.Unit, columns: [String], lines: [Line], span: SourceSpan) {
        self.kind = kind
        self.unit = unit
        self.columns = columns
        self.lines = lines
        self.span = span
    }
}
