import Model

/// How many budget units the sentence before their list states: `编制范围的下属预算单位共5个，包括：`.
enum UnitCount {
    /// The numbers before 个 or 家 in that sentence, in order; none where the report has no text.
    static func stated(_ report: Report) -> [Int] {
        let bytes = report.text.bytes
        guard let size = report.source.value(\.bytes), size == bytes.count,
            let first = report.department.span(of: \.subordinates)?.utf8.lowerBound, first <= bytes.count
        else { return [] }
        let before = String(decoding: bytes[max(first - 600, 0)..<first], as: UTF8.self)
        guard let start = before.index(of: "编制范围") else { return [] }
        let scalars = Scalars.of(String(decoding: before.utf8.dropFirst(start), as: UTF8.self))
        var numbers: [Int] = []
        var number: Int?
        for scalar in scalars {
            if scalar >= 48, scalar <= 57 {
                number = min((number ?? 0) * 10 + Int(scalar - 48), 1_000_000)
                continue
            }
            // 个, 家
            if let number, scalar == 0x4E2A || scalar == 0x5BB6 { numbers.append(number) }
            if scalar != 0x20 { number = nil }
        }
        return numbers
    }
}
