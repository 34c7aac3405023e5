/// A name that says more than a column does, of a row or of a form; made once for the figures of a row.
final class FigureName {
    let chinese: String
    let english: String

    init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// What a figure adds to the name of its row.
    enum Role: UInt8 {
        case plain, amount, change, rate

        var chinese: String {
            switch self {
            case .plain: ""
            case .amount: "决算数"
            case .change: "增减额"
            case .rate: "增减率"
            }
        }

        var english: String {
            switch self {
            case .plain, .amount: ""
            case .change: " change"
            case .rate: " rate"
            }
        }
    }
}
